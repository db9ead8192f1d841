import { writeCsv } from 'hucre/csv';
import type { DatasetSource } from './dataset.ts';

/** The rejected rows as CSV with a header: file, line, column and reason. The text of the rows is not kept, so it cannot be in it. */
export function rejectedList({ fileName, rejected }: Pick<DatasetSource, 'fileName' | 'rejected'>): string {
  const rows = [['file', 'line', 'column', 'reason'], ...rejected.map(({ line, column, reason }) => [fileName, line, column ?? '', reason])];
  // The byte order mark lets Excel know that it is UTF-8.
  return `\uFEFF${writeCsv(rows, { escapeFormulae: true })}`;
}
