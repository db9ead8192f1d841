import { ReadError } from '../dataset.ts';
import { recordsIn } from './records.ts';

const delimiters = [',', ';', '\t', '|'];

/** What separates the fields of a text: the delimiter that gives most lines the same number of them. Throws a ReadError for text of one column. */
export function delimiterOf(fileName: string, text: string): string {
  const [best] = delimiters.map((delimiter) => ({ delimiter, ...regularity(text, delimiter) })).sort((one, other) => other.share - one.share || other.fields - one.fields);
  if (best && best.fields > 1) return best.delimiter;
  const [line = ''] = /^[^\r\n]*/.exec(text.trimStart()) ?? [];
  throw new ReadError(fileName, `${fileName} has only one column in row 1 ("${line.length > 60 ? `${line.slice(0, 57)}...` : line}"). A table needs at least two, separated by commas, semicolons, tabs or bars. Check that this is the file you meant.`);
}

/** The commonest number of fields, of two and more, and the share of the lines that have it. */
function regularity(text: string, delimiter: string): { fields: number; share: number } {
  const widths = recordsIn(text, delimiter, 100).records.map(({ fields }) => fields.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [commonest] = [...counts].sort(([width, count], [otherWidth, otherCount]) => otherCount - count || otherWidth - width);
  return commonest ? { fields: commonest[0], share: commonest[1] / widths.length } : { fields: 1, share: 0 };
}
