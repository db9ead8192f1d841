import type { Filter, RecordsCounted } from '../../dataset/filter.ts';
import type { ProtectingPolicy } from '../policy.ts';
import { isGivenAway } from './nested-counts.ts';
import type { NestedCounts, ReportCount } from './one-figure.ts';

/**
 * Counts of one figure that split up a count of another by one dimension, told from their filters alone: detailed groups beside a broad
 * one, single years beside a period. Kept where they leave nothing over, or so few that the policy would not print them.
 */
export function groupsOfCounts(counts: readonly ReportCount[], policy: ProtectingPolicy): readonly NestedCounts[] {
  const known = counts.flatMap((count) => (count.records === null ? [] : [{ count, records: count.records }]));
  return known.flatMap(({ count: whole, records }) => {
    const groups = new Map<string, { count: ReportCount; values: readonly string[] }[]>();
    for (const { count, records: smaller } of known) {
      const split = count === whole ? null : splitBy(records, smaller);
      if (!split) continue;
      for (const { figure } of count.places) {
        if (whole.places.some((place) => place.figure === figure)) continue;
        const key = JSON.stringify([figure, split.dimension]);
        groups.set(key, [...(groups.get(key) ?? []), { count, values: split.values }]);
      }
    }
    return [...groups.values()].flatMap((parts): NestedCounts[] => {
      const values = parts.flatMap((part) => part.values);
      const nested = { whole, parts: parts.map(({ count }) => count) };
      const rest = whole.value - parts.reduce((sum, { count: { value } }) => sum + value, 0);
      const isSplit = parts.length > 1 && new Set(values).size === values.length;
      return isSplit && (rest === 0 || isGivenAway(nested, policy)) ? [nested] : [];
    });
  });
}

/** The dimension and the values by which some records are a part of others, where their filters differ in that alone. */
function splitBy(whole: RecordsCounted, part: RecordsCounted): { readonly dimension: string; readonly values: readonly string[] } | null {
  if (whole.dataset !== part.dataset) return null;
  const same = new Set(whole.filters.map(inText));
  const own = part.filters.filter((filter) => !same.has(inText(filter)));
  const [only, ...more] = own;
  if (!only || more.length > 0) return null;
  const kept = new Set(part.filters.map(inText));
  const widened = whole.filters.filter((filter) => !kept.has(inText(filter)));
  const values = valuesOf(only);
  if (values === null || widened.length > 1) return null;
  const [wider] = widened;
  const among = wider ? valuesOf(wider) : null;
  if (wider && (wider.dimension !== only.dimension || among === null || !values.every((value) => among.includes(value)))) return null;
  return { dimension: only.dimension, values };
}

function valuesOf(filter: Filter): readonly string[] | null {
  if (filter.dimension === 'factors') return null;
  if (filter.dimension !== 'year') return filter.oneOf;
  return Array.from({ length: Math.max(0, filter.to - filter.from + 1) }, (_, step) => String(filter.from + step));
}

function inText(filter: Filter): string {
  return JSON.stringify(filter);
}
