import { ArgumentError } from '../../../shared/statistics/argument-error.ts';
import { lifeExpectancy } from '../../../shared/statistics/life-expectancy.ts';
import type { LifeExpectancy } from '../../../shared/statistics/life-expectancy.ts';
import type { CaseMethod, Json, ReferenceCase } from '../case-method.ts';
import { anyLevels, confidenceText, groupsOf, limitColumns, pick, requireKnownType, values } from '../conventions.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, labels, numbers, texts } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'phe_life_expectancy',
  answer: (reference) => {
    const { args, input, groupedBy } = reference;
    requireKnownType(reference);
    const levels = anyLevels(args);
    const ages = texts(input, 'startage').map(firstDigits);
    const deaths = column(input, 'deaths');
    const populations = column(input, 'pops');
    requireAgesFromZero(args);
    const areas = groupedBy === null ? [{ name: '', rows: [...ages.keys()] }] : groupsOf(labels(input, groupedBy));
    const ordered = areas.map(({ rows }) => ({ rows: rows.toSorted((one, other) => (ages[one] ?? NaN) - (ages[other] ?? NaN)) }));
    const tables = ordered.map(({ rows }) => ({ rows, at: tableOf(pick(deaths, rows), pick(populations, rows), pick(ages, rows)) }));
    // Rule "suppressed areas last": the reference puts areas without a life table after those with one.
    const suppressed = (table: Table): number => (table.at(0.95).every(({ value, lower }) => value === null && lower === null) ? 1 : 0);
    const sorted = tables.toSorted((one, other) => suppressed(one) - suppressed(other));
    const wanted = wantedAges(args.le_age);
    const at = (confidence: number): readonly LifeExpectancy[] => sorted.flatMap((table) => table.at(confidence)).filter(({ startAge }) => wanted(startAge));
    const rows = sorted.flatMap((table) => table.rows).filter((row) => wanted(ages[row] ?? NaN));
    const found = at(0.95);
    return {
      ...(groupedBy === null ? {} : { [groupedBy]: pick(labels(input, groupedBy), rows) }),
      startage: pick(labels(input, 'startage'), rows),
      pops: pick(populations, rows).map((population) => orNoNumber(population, 'The population is missing.')),
      deaths: pick(deaths, rows).map((count) => orNoNumber(count, 'The count is missing.')),
      value: values(found),
      ...limitColumns(levels, at, () => ({ lower: -Infinity, upper: Infinity })),
      pops_used: found.map(({ populationUsed, reason }) => orNoNumber(populationUsed, reason)),
      dths_used: found.map(({ deathsUsed, reason }) => orNoNumber(deathsUsed, reason)),
      confidence: found.map(() => confidenceText(levels)),
      statistic: found.map(({ startAge }) => `life expectancy at ${startAge}`),
      method: found.map(() => 'Chiang, using Silcocks et al for confidence limits'),
    };
  },
};

interface Table {
  readonly rows: readonly number[];
  readonly at: (confidence: number) => readonly LifeExpectancy[];
}

function tableOf(deaths: readonly (number | null)[], populations: readonly (number | null)[], startAges: readonly number[]): Table['at'] {
  return (confidence) => lifeExpectancy({ deaths, populations, startAges, confidence });
}

/** Rule "ages from zero": the reference takes its own list of age bands, which must start at 0 and go up. */
function requireAgesFromZero(args: ReferenceCase['args']): void {
  if (args.age_contents === undefined) return;
  texts(args, 'age_contents')
    .map(firstDigits)
    .forEach((age, band, ages) => {
      if (band === 0 ? age !== 0 : !(age > (ages[band - 1] ?? NaN))) throw new ArgumentError('age_contents', age, 'the ages must start at 0 and go up');
    });
}

/** Rule "the first run of digits": the reference reads an age from text such as "1-4" or "90+". */
function firstDigits(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? NaN);
}

function wantedAges(given: Json | undefined): (age: number) => boolean {
  if (given === undefined || given === 'all') return () => true;
  const ages = numbers({ given }, 'given');
  return (age) => ages.includes(age);
}
