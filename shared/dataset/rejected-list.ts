import type { DatasetSource } from './dataset.ts';

/** The rejected rows as CSV with a header: file, line, column and reason. The text of the rows is not kept, so it cannot be in it. */
export function rejectedList({ fileName, rejected }: Pick<DatasetSource, 'fileName' | 'rejected'>): string {
  const rows = [['file', 'line', 'column', 'reason'], ...rejected.map(({ line, column, reason }) => [fileName, String(line), column ?? '', reason])];
  // The byte order mark lets Excel know that it is UTF-8.
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** Quoted, and with an apostrophe before what a spreadsheet would take for a formula. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
