import { clockWarning, type Clock } from '../dataset/clocks.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Sentence } from '../figures/sentence.ts';

/** What a reader should know of the two tables as they stand: clocks that do not go together, and totals among their rows. Tells no count of people. */
export function sourceNotes(deaths: Dataset, births: Dataset): readonly Sentence[] {
  const warning = clockWarning(clockOf(deaths), clockOf(births));
  return [...(warning === null ? [] : [[warning]]), ...[...new Set([deaths, births])].flatMap(totalsNote)];
}

/** What a reader should know of one table as it stands. */
export function recordNotes(dataset: Dataset): readonly Sentence[] {
  return totalsNote(dataset);
}

/** The clock that the records are placed by: that of their year, or else of their date. */
function clockOf({ roles }: Dataset): Clock | null {
  const placed = [roles.year, roles.financialYear, roles.date].find((source) => source?.of === 'column');
  return placed?.of === 'column' ? (placed.clock ?? null) : null;
}

function totalsNote({ totals: { rows, found, summed }, source }: Dataset): readonly Sentence[] {
  if (rows === 0) return [];
  const which = `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'} of ${source.fileName} that ${rows === 1 ? 'is a sum' : 'are sums'} of others (${[...new Set(found.map(({ label }) => label))].join('; ')})`;
  return [[summed ? `Counted beside their parts, as chosen under Data: ${which}. What they sum is counted more than once.` : `Left out, so that nothing is counted twice: ${which}.`]];
}
