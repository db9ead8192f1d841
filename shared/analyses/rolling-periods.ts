import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber } from '../figures/cell.ts';
import type { Sentence } from '../figures/sentence.ts';
import { sum } from './counts.ts';
import type { GroupCounts } from './deaths-and-births.ts';

/** Several years together, and which. */
export interface RollingPeriod extends GroupCounts {
  readonly years: readonly string[];
}

/** Every run of so many years one after the other that all have live births, pooled. Source: the three-year pooled rates of OHID's Fingertips. */
export function rollingPeriods(years: readonly GroupCounts[], window: number): readonly RollingPeriod[] {
  const inOrder = years.filter(({ births }) => births !== null).sort((one, other) => Number(one.id) - Number(other.id));
  return inOrder.flatMap((first, place): readonly RollingPeriod[] => {
    const run = inOrder.slice(place, place + window);
    const last = run.at(-1);
    if (run.length < window || last === undefined || Number(last.id) - Number(first.id) !== window - 1) return [];
    const [deaths, births] = [sum(run.map((year) => year.deaths)), sum(run.map((year) => year.births ?? 0))];
    const label = `${first.id} to ${last.id}`;
    return [{ id: label, label, deaths, births, cells: { deaths: exactNumber(deaths, together(first, last, 'deaths')), births: exactNumber(births, together(first, last, 'births')) }, years: run.map(({ id }) => id) }];
  });
}

/** The records of the years from the first to the last, where each year's own are known. */
function together(first: GroupCounts, last: GroupCounts, column: 'deaths' | 'births') {
  const [from, to] = [first.cells[column], last.cells[column]];
  const counted = from.kind === 'number' ? from.counted : null;
  if (counted === null || to.kind !== 'number') return null;
  return { dataset: counted.dataset, filters: [...counted.filters.slice(0, -1), { dimension: 'year' as const, from: Number(first.id), to: Number(last.id) }] };
}

export function periodsAreSums(periods: readonly RollingPeriod[]): readonly Relation[] {
  return periods.flatMap(({ id, years }) => (['deaths', 'births'] as const).map((column): Relation => ({ kind: 'sum', total: { row: id, column }, parts: years.map((year) => ({ row: year, column })) })));
}

export function overlapNote(window: number): Sentence {
  return [`Periods of ${window} years overlap: neighbours share ${window - 1} of their years, so they are not tested against each other. Compare periods that share no year.`];
}
