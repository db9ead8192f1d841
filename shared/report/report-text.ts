import type { FigureReference, QuotedNumber, ReportText } from './report.ts';

/**
 * Text as a person edits it: words with placeholders, "{rate-by-year: 2019, rate}" for a number of a figure and
 * "{rate-by-year}" for its number in the report. The id of a figure holds no colon and that of a column no comma, so that
 * whatever a row is called stands between them. Anything else in braces is words.
 */
const placeholder = /\{([A-Za-z0-9-]{1,24})(?:: ([^{}]+), ([^{},]+))?\}/g;

export function readReportText(text: string): ReportText {
  const parts: (string | QuotedNumber | FigureReference)[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    const [whole, figure = '', row, column] = match;
    parts.push(row === undefined || column === undefined ? { figure } : { figure, cell: { row, column } });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The placeholder of a number or of a reference, as it stands in the text. */
export function placeholderOf(part: QuotedNumber | FigureReference): string {
  return 'cell' in part ? `{${part.figure}: ${part.cell.row}, ${part.cell.column}}` : `{${part.figure}}`;
}
