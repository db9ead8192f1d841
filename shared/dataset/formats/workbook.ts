import { EncryptedFileError, read, type Sheet, type Workbook } from 'hucre';
import { ReadError } from '../dataset.ts';
import type { Grid } from '../layout/grid.ts';
import { cellText, percentText } from './cell-text.ts';
import type { FileFormat, FoundTable, ReadingChoices } from './found-table.ts';
import { limits } from './limits.ts';
import { printedTable } from './printed-table.ts';
import { checkedEntries, entryBytes, refuseHiddenBomb } from './unpack.ts';

/** Sheets that publishers put around their tables. */
const about = /^(contents?|cover( sheet)?|index|notes?|metadata|information|about|read ?me|terms and conditions|related publications|table of contents)$/i;

export interface Sheets {
  readonly tables: readonly FoundTable[];
  readonly passedOver: readonly { readonly part: string; readonly reason: string }[];
}

/** The tables of a workbook (.xlsx, .xls, .ods), one a sheet. Throws a ReadError where it cannot be read or no sheet holds a table. */
export async function workbookTables(fileName: string, format: FileFormat, bytes: Uint8Array<ArrayBuffer>, choices: ReadingChoices): Promise<Sheets> {
  const workbook = await opened(fileName, bytes, format !== 'Excel 97 workbook' && await showsPercentages(fileName, bytes));
  const sheets = workbook.sheets.filter(({ name }) => choices.part === undefined || name === choices.part);
  if (sheets.length === 0) throw new ReadError(fileName, `${fileName} has no sheet called “${choices.part ?? ''}”. Choose one of its sheets: ${workbook.sheets.map(({ name }) => name).join(', ')}.`);
  const found = sheets.map((sheet) => ({ part: sheet.name, table: sheets.length > 1 && about.test(sheet.name) ? null : sheetTable(fileName, sheet, choices) }));
  const tables = found.flatMap(({ table }) => (table ? [table] : []));
  if (tables.length === 0) throw new ReadError(fileName, `${fileName} has no sheet with a table: a row of headings with rows of data below it, in at least two columns. Nothing was read from it.`);
  return { tables, passedOver: found.filter(({ table }) => table === null).map(({ part }) => ({ part, reason: about.test(part) ? 'This sheet is about the tables of the others. Choose it to read it all the same.' : 'No row of headings with rows of data below it was found in this sheet.' })) };
}

async function opened(fileName: string, bytes: Uint8Array<ArrayBuffer>, readStyles: boolean): Promise<Workbook> {
  try {
    return await read(bytes, { readStyles });
  } catch (cause) {
    if (cause instanceof EncryptedFileError) throw new ReadError(fileName, `${fileName} is protected by a password. Open it in Excel, save a copy without the password, and open that.`, { cause });
    if (cause instanceof Error && cause.message.includes('limit')) throw new ReadError(fileName, `${fileName} has a sheet of more than ${limits.cells.toLocaleString('en-GB')} cells, most of them probably blank. In Excel copy the table to a new workbook, and open that.`, { cause });
    throw new ReadError(fileName, `${fileName} is a workbook that is damaged or cut short. Nothing was read from it. Open it in Excel and save it again, or ask for the file again.`, { cause });
  }
}

/** Whether any style of the workbook shows per cent; without that its cells can be read without their styles, which is faster. Every part is measured first, because the reader of workbooks has no limit of ours. */
async function showsPercentages(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const entries = checkedEntries(fileName, bytes, limits.workbookEntries);
  await refuseHiddenBomb(fileName, bytes, entries);
  const styles = entries.find(({ name }) => name === 'xl/styles.xml');
  return styles !== undefined && /formatCode="[^"]*%|numFmtId="(9|10)"/.test(new TextDecoder().decode(entryBytes(fileName, bytes, styles)));
}

function sheetTable(fileName: string, sheet: Sheet, choices: ReadingChoices): FoundTable | null {
  const { grid, notes } = sheetGrid(sheet);
  const table = printedTable(fileName, sheet.name, grid, choices.layout);
  return table && notes.length > 0 ? { ...table, notes: [...table.notes, ...notes] } : table;
}

function sheetGrid(sheet: Sheet): { grid: Grid; notes: readonly string[] } {
  const rows = Array.from(sheet.rows, (row: Sheet['rows'][number] | undefined) => (row ? Array.from(row, cellText) : []));
  let uncounted = 0;
  sheet.cells?.forEach((cell, place) => {
    if (cell.formula !== undefined && (cell.value === null || cell.value === '')) uncounted += 1;
    if (typeof cell.value !== 'number' || cell.style?.numFmt?.includes('%') !== true) return;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const cells = rows[row];
    if (cells?.[column] !== undefined) cells[column] = percentText(cell.value);
  });
  const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ top: startRow, left: startCol, bottom: endRow, right: endCol }));
  const notes = uncounted === 0 ? [] : [`${uncounted.toLocaleString('en-GB')} ${uncounted === 1 ? 'cell holds a formula' : 'cells hold formulas'} without a stored result and ${uncounted === 1 ? 'is' : 'are'} read as blank. Open the workbook in Excel, save it, and open it again.`];
  return { grid: { rows, merges }, notes };
}
