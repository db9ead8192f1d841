import type { SkippedRow } from '../../shared/dataset/formats/found-table.ts';

const kinds: readonly { readonly as: SkippedRow['as']; readonly words: string }[] = [
  { as: 'title', words: 'Titles' },
  { as: 'header', words: 'Headings' },
  { as: 'note', words: 'Notes' },
  { as: 'blank', words: 'Blank' },
];

/** Rows that were skipped, a line a kind: "Titles: rows 1 and 3 to 5". */
export function skippedInWords(skipped: readonly SkippedRow[]): readonly string[] {
  return kinds.flatMap(({ as, words }) => {
    const rows = skipped.filter((row) => row.as === as).map(({ row }) => row);
    if (rows.length === 0) return [];
    return [`${words}: ${rows.length === 1 ? 'row' : 'rows'} ${new Intl.ListFormat('en-GB').format(spans(rows))}`];
  });
}

/** "1", "3 to 5". */
function spans(rows: readonly number[]): readonly string[] {
  const found: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.to === row - 1) last.to = row;
    else found.push({ from: row, to: row });
  }
  return found.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
}
