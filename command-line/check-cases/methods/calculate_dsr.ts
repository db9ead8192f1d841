import { ArgumentError } from '../../../shared/statistics/argument-error.ts';
import {
  directlyStandardisedRate,
  directlyStandardisedRateOfRepeatEvents,
  europeanStandardPopulation2013,
} from '../../../shared/statistics/standardised-rate.ts';
import type { Estimate } from '../../../shared/statistics/estimate.ts';
import type { DirectlyStandardisedRate } from '../../../shared/statistics/standardised-rate.ts';
import { NoNumber } from '../case-method.ts';
import type { Answer, CaseMethod, ReferenceCase } from '../case-method.ts';
import { confidenceText, groupsOf, limitColumns, missingAsZero, oneOrBothLevels, pick, requireKnownType, values } from '../conventions.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, labels, numberOrMissing, numbers, texts, yesOrNo } from '../read-case.ts';
import { requireEqualGroups } from '../standardised-cases.ts';

export const method: CaseMethod = {
  name: 'calculate_dsr',
  answer: (reference) => {
    requireKnownType(reference);
    const levels = oneOrBothLevels(reference.args);
    const multiplier = numberOrMissing(reference.args, 'multiplier') ?? 100_000;
    const areas = groupsOf('area' in reference.input ? labels(reference.input, 'area') : column(reference.input, 'x').map(() => ''));
    // The deprecated phe_dsr gives the same numbers, but needs groups of one size.
    if ([reference.args.legacy, reference.raw.legacy].includes('phe_dsr')) requireEqualGroups(areas);
    const independent = yesOrNo(reference.args, 'independent_events', true);
    const standardise = independent ? ofIndependentEvents(reference) : ofRepeatEvents(reference);
    const at = (confidence: number): readonly DirectlyStandardisedRate[] => areas.map(({ rows }) => standardise(rows, { multiplier, confidence }));
    const rates = at(0.95);
    return {
      area: areas.map(({ name }) => name),
      total_count: rates.map(({ totalEvents, reason }) => orNoNumber(totalEvents, reason)),
      total_pop: rates.map(({ totalPopulation }) => totalPopulation),
      value: values(rates),
      ...limitColumns(levels, at, openLimits),
      confidence: rates.map(() => confidenceText(levels)),
      statistic: rates.map(({ value }) => (value === null ? 'dsr NA for total count < 10' : `dsr per ${multiplier}`)),
      method: rates.map(() => (independent ? 'Dobson' : 'Dobson, with confidence adjusted for non-independent events')),
    };
  },
};

interface Settings {
  readonly multiplier: number;
  readonly confidence: number;
}

type Standardise = (rows: readonly number[], settings: Settings) => DirectlyStandardisedRate;

function ofIndependentEvents(reference: ReferenceCase): Standardise {
  const { events, populations } = columnsOf(reference);
  const weights = weightsOf(reference);
  return (rows, settings) =>
    directlyStandardisedRate({ events: pick(events, rows), populations: pick(populations, rows), weights: weights(rows), ...settings });
}

function ofRepeatEvents(reference: ReferenceCase): Standardise {
  const { input, args } = reference;
  const { events, populations } = columnsOf(reference);
  const weights = weightsOf(reference);
  const frequencies = numbers(input, columnName(args, 'eventfreq', 'freq'));
  const bands = texts(input, columnName(args, 'ageband', 'ageband'));
  return (rows, settings) =>
    directlyStandardisedRateOfRepeatEvents({
      people: pick(events, rows),
      populations: pick(populations, rows),
      weights: weights(rows),
      frequencies: pick(frequencies, rows),
      bands: pick(bands, rows),
      ...settings,
    });
}

function columnsOf({ input }: ReferenceCase) {
  return { events: missingAsZero(column(input, 'x')), populations: numbers(input, 'n') };
}

function columnName(args: ReferenceCase['args'], argument: string, usual: string): string {
  const given = args[argument];
  return typeof given === 'string' ? given : usual;
}

/** The weights of an area's rows: the case's own column, or without one the standard population that the reference falls back on. */
function weightsOf({ input, args }: ReferenceCase): (rows: readonly number[]) => readonly number[] {
  if (!('stdpop' in input)) {
    const vector = Array.isArray(args.stdpop) ? numbers(args, 'stdpop') : europeanStandardPopulation2013;
    return () => vector;
  }
  const weights = numbers(input, 'stdpop');
  return (rows) => {
    if (weights.length !== column(input, 'x').length) throw new ArgumentError('stdpop', `${weights.length} rows`, 'it must have as many rows as x');
    return pick(weights, rows);
  };
}

/** At confidence 1 Byar's lower formula has no limit, and the upper limit is open where the rate varies at all. */
function openLimits({ lower, value }: Estimate): { readonly lower: Answer; readonly upper: Answer } {
  const none = new NoNumber("Byar's formula has no limit at confidence 1.");
  return { lower: none, upper: lower === value ? none : Infinity };
}
