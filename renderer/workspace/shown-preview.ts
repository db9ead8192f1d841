import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { FoundTable } from '../../shared/dataset/formats/found-table.ts';

/** The first rows of a file, without the values of columns that were left out or coarsened because they look identifying. */
export function shownPreview(tables: readonly FoundTable[], { source, check }: Dataset): readonly (readonly string[])[] {
  const found = tables.find(({ part }) => part === source.part) ?? tables[0];
  if (!found) return [];
  const first = found.layout?.columns.from ?? 1;
  const records = found.layout?.dataRows.from ?? 2;
  const hidden = new Set(check.settled.flatMap(({ finding, decision }) => (decision.to === 'keep' ? [] : [found.columns.indexOf(finding.column) + first - 1])));
  return found.preview.map((cells, row) => (row + 1 < records ? cells : cells.map((cell, place) => (hidden.has(place) ? 'left out' : cell))));
}
