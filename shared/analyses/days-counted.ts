import type { Dataset } from '../dataset/dataset.ts';
import { countQuery } from '../engine/count-query.ts';
import { daysBetweenQuery } from '../engine/days-between-query.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { conditionsFor, sum } from './counts.ts';
import type { TimeToReviewSpec } from './spec.ts';

/** How many records took so many days, the fewest days first, and how many have no such number. */
export interface DaysCounted {
  readonly known: readonly { readonly days: number; readonly count: number }[];
  readonly total: number;
  /** A date is blank, or the later one comes first. */
  readonly unknown: number;
}

/** Counts the days of a spec, from a column of days or from two of dates. Rejects with an AnalysisError where a column is not there, or with an EngineError. */
export async function daysCounted(dataset: Dataset, { time, filters }: TimeToReviewSpec, context: AnalysisContext): Promise<DaysCounted> {
  for (const column of time.of === 'days' ? [time.column] : [time.from, time.to]) {
    if (!dataset.columns.some(({ name }) => name === column)) throw new AnalysisError(`${dataset.source.fileName} has no column “${column}”. Choose the columns again; full dates are left out of a file unless they are kept under Data.`);
  }
  const conditions = conditionsFor(dataset, filters);
  const asked = time.of === 'days' ? countQuery(dataset.table, time.column, { of: 'rows' }, conditions) : daysBetweenQuery(dataset.table, time.from, time.to, conditions);
  const { rows } = await context.engine.query(asked, context.signal ? { signal: context.signal } : {});
  const read = rows.map(({ value, count }) => ({ days: value === null ? Number.NaN : Number(value), count: Number(count) }));
  const known = read.filter(({ days }) => days >= 0).sort((one, other) => one.days - other.days);
  return { known, total: sum(known.map(({ count }) => count)), unknown: sum(read.filter(({ days }) => !(days >= 0)).map(({ count }) => count)) };
}

/** The days within which a fraction of the records were, by linear interpolation between order statistics (Hyndman and Fan's definition 7). Throws where none are known. */
export function daysQuantile({ known, total }: DaysCounted, fraction: number): number {
  const position = (total - 1) * fraction;
  const [below, above] = [Math.floor(position), Math.ceil(position)].map((place) => daysAt(known, place)) as [number, number];
  return below + (position - Math.floor(position)) * (above - below);
}

function daysAt(known: DaysCounted['known'], place: number): number {
  let passed = 0;
  for (const { days, count } of known) {
    passed += count;
    if (place < passed) return days;
  }
  throw new Error(`There is no record ${place} of ${passed}.`);
}
