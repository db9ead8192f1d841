import type { RecordsCounted } from '../../dataset/filter.ts';
import { readingOf, type ProtectingPolicy } from '../policy.ts';
import type { NestedCounts, ReportCount } from './one-figure.ts';

/** How many there are in these records: asked of the engine, in the unit of the figures (deaths or births). */
export type CountRecords = (records: RecordsCounted) => Promise<number>;

/** Pairs of counts of one dataset that differ by few, where one holds all records of the other: subtracting gives the few away. */
export async function nestedCounts(counts: readonly ReportCount[], policy: ProtectingPolicy, countRecords: CountRecords): Promise<readonly NestedCounts[]> {
  const nested: NestedCounts[] = [];
  for (const { whole, part } of nearPairs(counts, policy)) {
    // One question settles it: a part has as many records in common with the whole as it has itself.
    const common = whole.records.dataset === part.records.dataset ? await countRecords({ dataset: whole.records.dataset, filters: [...whole.records.filters, ...part.records.filters] }) : 0;
    if (common === part.value) nested.push({ whole, parts: [part] });
  }
  return nested;
}

interface NearPair {
  readonly whole: ReportCount & { readonly records: RecordsCounted };
  readonly part: ReportCount & { readonly records: RecordsCounted };
}

function nearPairs(counts: readonly ReportCount[], policy: ProtectingPolicy): readonly NearPair[] {
  const known = counts.flatMap((count) => (count.records === null ? [] : [{ ...count, records: count.records }])).sort((one, other) => other.value - one.value);
  const reach = policy.kind === 'round-counts' ? (policy.toNearest ?? Math.max(...policy.bands.map(({ to }) => to))) : policy.to;
  return known.flatMap((whole, place) => {
    const near = known.slice(place + 1).filter(({ value }) => whole.value - value <= reach);
    return near.filter((part) => part.records.dataset === whole.records.dataset && isHidden(whole.value - part.value, policy)).map((part) => ({ whole, part }));
  });
}

/** Whether the policy would not print a count as it is. A difference of none gives nobody away. */
function isHidden(difference: number, policy: ProtectingPolicy): boolean {
  const { least, greatest } = readingOf(difference, policy);
  return difference > 0 && least < greatest;
}

/** Whether what a whole has more than its parts is a count that the policy would not print as it is. */
export function isGivenAway({ whole, parts }: NestedCounts, policy: ProtectingPolicy): boolean {
  return isHidden(whole.value - parts.reduce((sum, { value }) => sum + value, 0), policy);
}
