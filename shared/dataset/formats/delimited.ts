import { ReadError } from '../dataset.ts';
import { filledCells, isMark, isValue } from '../layout/grid.ts';
import { plainText } from './cell-text.ts';
import type { DecodedText } from './decode-text.ts';
import { delimiterOf } from './delimiter.ts';
import type { FoundTable, ReadingChoices } from './found-table.ts';
import { columnNames } from './headings.ts';
import { preview, printedTable, refuseTooManyColumns } from './printed-table.ts';
import { recordsIn, type TextRecord } from './records.ts';

/** As much of a text as is looked at to tell how it is written. */
const sampleCharacters = 256 * 1024;
const sampleRecords = 300;
const tailCharacters = 8 * 1024;

/**
 * The table of a delimited text. A header in the first row with records below it stays text, which the engine parses fastest; titles
 * above, notes below, gaps or stacked rows in the header are laid out here. Throws a ReadError where there is no table.
 */
export function delimitedTable(fileName: string, part: string | null, bytes: Uint8Array<ArrayBuffer>, { text, encoding, note }: DecodedText, choices: ReadingChoices): FoundTable {
  const body = /^sep=.\r?\n/i.test(text) ? text.slice(text.indexOf('\n') + 1) : text;
  const sample = recordsIn(body.slice(0, sampleCharacters), (body === text ? null : text.charAt(4)) ?? delimiterOf(fileName, body.slice(0, sampleCharacters)), sampleRecords);
  const delimiter = body === text ? delimiterOf(fileName, body.slice(0, sampleCharacters)) : text.charAt(4);
  const { records } = sample;
  const decimalComma = delimiter !== ',' && hasDecimalCommas(records);
  const written = { encoding, delimiter, decimalComma };
  const own = note === null ? [] : [note];
  if (choices.layout === undefined && body === text && isPlain(records, body, delimiter)) {
    const [header] = records;
    if (header) return plainTable(fileName, part, bytes, body, header, { records, written, notes: own });
  }
  const laid = laidOutTable(fileName, part, body, delimiter, choices);
  if (laid === null) throw new ReadError(fileName, `${fileName} has no row of headings with rows of data below it. Nothing was read from it.`);
  return { ...laid, text: written, notes: [...own, ...laid.notes] };
}
