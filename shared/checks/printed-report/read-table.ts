import { numberOfCell, numbersInText, type NumberInText } from './numbers-in-text.ts';
import type { CellPlace, PrintedTable } from './printed-report.ts';

/** A printed table with its headings and labels told from its numbers. */
export interface ReadTable {
  /** The rows that hold numbers, in order. */
  readonly rows: readonly ReadRow[];
  readonly columns: readonly ReadColumn[];
  /** All words of its headings, and of the line above it. */
  readonly words: string;
}

export interface ReadRow {
  /** Its place in the table as printed. */
  readonly row: number;
  readonly label: string;
  /** The labels one by one, as they stand in the columns before the numbers. */
  readonly labels: readonly string[];
}

/** A column of numbers. A cell such as "20 (38%)" gives two: its first number and its second. */
export interface ReadColumn {
  readonly id: string;
  /** Its place in the table as printed. */
  readonly column: number;
  readonly heading: string;
  /** Which number of its cells it is, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** By the place of the row among the rows read; null where the cell holds no number or another form. */
  readonly cells: readonly (ReadCell | null)[];
}

export interface ReadCell extends NumberInText {
  readonly cell: CellPlace;
}

const mostHeadingRows = 4;
const label = /^(?:source|note|basis|label|repaired|definition|period|year|financial year|comparator|id|rank)\b/iu;

/** Reads a table; null where it has no column of numbers. */
export function readTable({ rows }: PrintedTable, above: string): ReadTable | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const headingRows = headingRowsOf(rows);
  const body = rows.map((cells, row) => ({ cells, row })).slice(headingRows);
  const headings = Array.from({ length: width }, (_, column) => headingOf(rows.slice(0, headingRows), column));
  const found = Array.from({ length: width }, (_, column) => columnsAt(body, column, headings[column] ?? '')).flat();
  const firstNumbers = Math.min(...found.map(({ column }) => column));
  if (found.length === 0) return null;
  const labelled = body.map(({ cells, row }) => ({ row, cells, labels: cells.slice(0, firstNumbers).map((cell) => cell.trim()) }));
  const withNumbers = labelled.flatMap(({ row, cells, labels }, at) => {
    const isFilled = found.some(({ cells: column }) => column[at] !== null);
    const text = labels.some((each) => each !== '') || firstNumbers > 0 ? labels : cells.slice(0, 1);
    return isFilled ? [{ at, row: { row, labels: text, label: text.filter((each) => each !== '').join(', ') } }] : [];
  });
  return {
    rows: withNumbers.map(({ row }) => row),
    columns: found.map((column) => ({ ...column, cells: withNumbers.map(({ at }) => column.cells[at] ?? null) })),
    words: [above, ...headings].join(' '),
  };
}

/** Rows from the top in which nothing but words and years stands. */
function headingRowsOf(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((cells, row) => row >= mostHeadingRows || cells.slice(1).some((cell) => isNumber(cell)) || (cells.length === 1 && isNumber(cells[0] ?? '')));
  return first === -1 ? Math.min(1, rows.length) : first;
}

/** Headings that stand one above another; one that spans several columns stands over the first of them. */
function headingOf(rows: readonly (readonly string[])[], column: number): string {
  return rows.map((row, at) => {
    const own = (row[column] ?? '').trim();
    return own === '' && at < rows.length - 1 ? (row.slice(0, column).findLast((cell) => cell.trim() !== '') ?? '').trim() : own;
  }).filter((words) => words !== '').join(' ').replaceAll('_', ' ');
}

function isNumber(cell: string): boolean {
  const number = numberOfCell(cell);
  return number !== null && !isYearLike(number.printed) || numbersOf(cell).length > 1;
}

function isYearLike(printed: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(printed);
}

/** The numbers of a cell that holds several: "20 (38%)", "3.80 (3.10 to 4.61)", "3.10 to 4.61". */
function numbersOf(cell: string): readonly NumberInText[] {
  const shape = /^[\s()[\]%£,;.\d–−-]*(?:95% CI|to|of|CI|n\s?=|[\s()[\]%£,;.\d/–−-])*$/iu;
  return shape.test(cell) && /\d/u.test(cell) && !/^\s*\d+\s?[-–]\s?\d+\s*$/u.test(cell) ? numbersInText(cell) : [];
}

interface BodyRow {
  readonly cells: readonly string[];
  readonly row: number;
}

function columnsAt(body: readonly BodyRow[], column: number, heading: string): readonly ReadColumn[] {
  const texts = body.map(({ cells, row }) => ({ cell: cells[column] ?? '', place: { row, column } }));
  const filled = texts.filter(({ cell }) => cell.trim() !== '');
  const single = texts.map(({ cell }) => numberOfCell(cell));
  const numbers = single.filter((number) => number !== null);
  const several = filled.map(({ cell }) => numbersOf(cell).length).filter((length) => length > 1);
  const [length] = several;
  if (length !== undefined && several.length >= filled.length / 2 && several.every((other) => other === length)) {
    return Array.from({ length }, (_, part) => ({ id: `${column}.${part}`, column, heading, part, parts: length, cells: texts.map(({ cell, place }) => { const found = numbersOf(cell); const own = found.length === length ? found[part] : undefined; return own === undefined ? null : { ...own, cell: place }; }) }));
  }
  const allYears = numbers.length > 0 && numbers.every(({ printed }) => isYearLike(printed));
  // Half of the cells hold numbers, or all that is not a mark for a number that is not given.
  const given = filled.filter(({ cell }) => !isMark(cell.trim()));
  if (numbers.length === 0 || allYears || label.test(heading) || numbers.length * 2 < given.length || (column === 0 && isNaming(numbers, heading))) return [];
  return [{ id: String(column), column, heading, part: 0, parts: 1, cells: texts.map(({ place }, at) => { const number = single[at]; return number ? { ...number, cell: place } : null; }) }];
}

/** What stands in place of a number: "[c]", "*", "-", "<5". */
function isMark(cell: string): boolean {
  return /^(?:\[[\w ]{1,12}\]|[<>≤≥]\s?\d+|[*:.–-]{1,2}|[cxzuk]|n\/?a|tbc|null|suppressed)$/iu.test(cell);
}

/** The first column names its rows, be it by numbers: quintiles 1 to 5, years. */
function isNaming(numbers: readonly NumberInText[], heading: string): boolean {
  return numbers.every(({ isCount }) => isCount) && (new Set(numbers.map(({ value }) => value)).size === numbers.length && numbers.every(({ value }, at) => at === 0 || value === (numbers[at - 1]?.value ?? 0) + 1) || /quintile|decile|week|year|age|code|ward/iu.test(heading));
}
