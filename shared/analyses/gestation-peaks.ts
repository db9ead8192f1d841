import type { Sentence } from '../figures/sentence.ts';
import { countedWords } from './counted-words.ts';
import type { RecordGroups } from './record-groups.ts';
import type { DistributionSpec } from './spec.ts';

/** Under 37 completed weeks is preterm. Source: World Health Organization. */
const term = 37;

/** Names the two peaks of a distribution by week: term as a whole, and the largest single week below it. */
export function peakNotes({ groups, subtotals }: RecordGroups, { counting, list }: DistributionSpec): readonly Sentence[] {
  const together = subtotals.find(({ parts }) => parts.includes(String(term)));
  const [largest] = groups.filter(({ id, count }) => Number(id) < term && count > 0).sort((one, other) => other.count - one.count);
  if (list !== 'completed-weeks' || together === undefined || largest === undefined) return [];
  const { plural } = countedWords[counting];
  return [
    [`Two peaks: ${largest.label} is the largest single week below ${term}, with `, { cell: { row: largest.id, column: 'count' } }, ` ${plural}; ${term} weeks and over has `, { cell: { row: together.id, column: 'count' } }, ', several weeks together, in which most babies are born.'],
    ['Counts are not risks. Set against the births of each band, the order is usually the other way round: the rate falls as gestation rises.'],
  ];
}
