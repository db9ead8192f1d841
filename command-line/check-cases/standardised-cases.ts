import { ArgumentError } from '../../shared/statistics/argument-error.ts';
import type { IndirectStandardisation, IndirectlyStandardised } from '../../shared/statistics/standardised-ratio.ts';
import type { Answer, Json, ReferenceCase } from './case-method.ts';
import { confidenceText, countMethodText, groupsOf, limitColumns, missingAsZero, oneOrBothLevels, openCountLimits, pick, requireKnownType, values } from './conventions.ts';
import type { Group } from './conventions.ts';
import { orNoNumber } from './or-no-number.ts';
import { choice, column, labels } from './read-case.ts';

type Standardise = (standardisation: IndirectStandardisation) => IndirectlyStandardised;

/** The columns that the reference's indirectly standardised ratio and rate have in common. */
export function indirectCases(reference: ReferenceCase, standardise: Standardise): Readonly<Record<string, Answer>> {
  requireKnownType(reference);
  const levels = oneOrBothLevels(reference.args);
  const areas = groupsOf(labels(reference.input, 'area'));
  const inputs = areas.map(standardisationOf(reference, areas));
  const at = (confidence: number): readonly IndirectlyStandardised[] => inputs.map((input) => standardise({ ...input, confidence }));
  const found = at(0.95);
  return {
    area: areas.map(({ name }) => name),
    observed: found.map(({ observed, reason }) => orNoNumber(observed, reason)),
    expected: found.map(({ expected, reason }) => orNoNumber(expected, reason)),
    ref_rate: found.map(({ referenceRate, reason }) => orNoNumber(referenceRate, reason)),
    value: values(found),
    ...limitColumns(levels, at, openCountLimits),
    confidence: found.map(() => confidenceText(levels)),
    method: found.map(countMethodText),
  };
}

/** An area's standardisation: its own rows against the reference's, which are one vector for all areas or columns beside the area's. */
function standardisationOf(reference: ReferenceCase, areas: readonly Group[]): (area: Group) => IndirectStandardisation {
  const { args, input } = reference;
  const observed = observedOf(reference);
  const populations = missingAsZero(column(input, 'n'));
  requireEqualGroups(areas);
  const beside = choice(args, 'refpoptype', ['vector', 'field'], 'vector') === 'field';
  const referenceEvents = missingAsZero(beside ? column(input, nameOf(args.x_ref, 'xr')) : column(args, 'x_ref'));
  const referencePopulations = beside ? column(input, nameOf(args.n_ref, 'nr')) : column(args, 'n_ref');
  const own = <Cell>(cells: readonly Cell[], rows: readonly number[]): readonly Cell[] => (beside ? pick(cells, rows) : cells);
  return ({ name, rows }) => ({
    events: observed(name, rows),
    populations: pick(populations, rows),
    referenceEvents: own(referenceEvents, rows),
    referencePopulations: own(referencePopulations, rows),
  });
}

/** Observed counts of an area: its own rows, or the total that the reference joins from a table of totals by area. */
function observedOf({ args, input }: ReferenceCase): (area: string | number, rows: readonly number[]) => readonly number[] {
  const table = args.observed_totals;
  if (table === undefined || table === null || typeof table !== 'object') {
    const counts = missingAsZero(column(input, 'x'));
    return (_, rows) => pick(counts, rows);
  }
  const columns = table as Readonly<Record<string, Json>>;
  const areas = labels(columns, 'area');
  const totals = missingAsZero(column(columns, Object.keys(columns).find((name) => name !== 'area') ?? 'observed'));
  return (area) => pick(totals, [areas.indexOf(area)]);
}

/** Rule "groups of one size": the reference matches its vectors to rows by position, so every area must have as many rows. */
export function requireEqualGroups(areas: readonly Group[]): void {
  const sizes = new Set(areas.map(({ rows }) => rows.length));
  if (sizes.size > 1) throw new ArgumentError('area', `areas of ${[...sizes].join(' and ')} rows`, 'every area must have the same number of rows');
}

function nameOf(given: ReferenceCase['args'][string] | undefined, usual: string): string {
  return typeof given === 'string' ? given : usual;
}
