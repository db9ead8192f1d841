import { writeXlsx, type CellStyle, type WriteSheet } from 'hucre';
import { sentenceText } from '../../figures/wording.ts';
import { aboutFigure } from '../about-figure.ts';
import { marksAcross } from '../marks-across.ts';
import type { FigureItem, ReportDocument } from '../report.ts';
import { plainTable } from './plain-table.ts';

/**
 * The report's tables as an Excel workbook after the Government Analysis Function's rules for accessible spreadsheets: a cover, contents
 * and notes; one table a sheet, marked as a table, its heading row the first; no merged cells, no blank rows or columns; numbers as
 * numbers, and shorthand explained. Source: Government Analysis Function, Releasing statistics in spreadsheets.
 */
export async function reportWorkbook(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const figures = report.items.filter((item): item is FigureItem => item.kind === 'figure').map((item, index): NumberedFigure => ({ item, sheet: `Table_${index + 1}`, title: titleOf(item) }));
  const marks = marksAcross(figures.map(({ item }) => item));
  const sheets = [cover(report, figures, marks), contents(figures), notes(figures), ...figures.map(tableSheet)];
  const bytes = await writeXlsx({
    sheets,
    defaultFont: { name: 'Arial', size: 12 },
    properties: { title: report.title, description: [`Tables of “${report.title}”.`, ...marks].join(' '), creator: report.author ?? 'Child Death Review Workbench', created: new Date(report.date), modified: new Date(report.date) },
  });
  return new Uint8Array(bytes);
}

interface NumberedFigure {
  readonly item: FigureItem;
  readonly sheet: string;
  readonly title: string;
}

const heading: CellStyle = { font: { bold: true, size: 16 } };
const columnHeading: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

function titleOf({ title, figure }: FigureItem): string {
  return typeof title === 'string' ? title : sentenceText(figure, title);
}

function cover({ title, author, date, appVersion }: ReportDocument, figures: readonly NumberedFigure[], marks: readonly string[]): WriteSheet {
  const statements = [...new Set(figures.map(({ item }) => item.figure.protection.statement))];
  return words('Cover_sheet', 80, [
    [title],
    ...marks.map((mark) => [mark]),
    [`${figures.length === 1 ? '1 table' : `${figures.length} tables`}, made on ${longDate(date)}${author === null ? '' : ` by ${author}`}.`],
    ['Each table stands on a sheet of its own. The sheet “Contents” lists them, the sheet “Notes” says what each counts, how, and from which files.'],
    ...statements.map((statement) => [statement]),
    [`Made with the Child Death Review Workbench ${appVersion}.`],
  ]);
}

function contents(figures: readonly NumberedFigure[]): WriteSheet {
  return marked('Contents', 'contents', ['Sheet', 'Title', 'What, where and when'], figures.map(({ item, sheet, title }) => [sheet, title, item.subtitle]), [14, 60, 70]);
}

function notes(figures: readonly NumberedFigure[]): WriteSheet {
  const rows = figures.flatMap(({ item, sheet }) => aboutFigure(item).map(({ label, text }) => [sheet, label ?? 'Confidentiality', sentenceText(item.figure, text)]));
  return marked('Notes', 'notes', ['Sheet', 'About', 'Note'], rows, [14, 18, 110]);
}

function tableSheet({ item, sheet, title }: NumberedFigure): WriteSheet {
  const { headings, rows } = plainTable(item.figure);
  const [first = { text: '', decimals: null }, ...others] = headings;
  return {
    ...marked(sheet, sheet, headings.map(({ text }) => text), rows, [Math.min(50, Math.max(first.text.length, ...rows.map(([label]) => String(label).length)) + 4), ...others.map(({ text }) => Math.max(12, Math.ceil(text.length / 2) + 4))]),
    a11y: { summary: `${title}. ${item.subtitle}.`, headerRow: 0 },
    cells: new Map([...headingCells(headings.length), ...rows.flatMap((row, at) => row.flatMap((value, column): (readonly [string, { style: CellStyle }])[] => (typeof value === 'number' ? [[`${at + 1},${column}`, { style: { numFmt: numberFormat(headings[column]?.decimals ?? 0) } }]] : [])))]),
  };
}

/** A sheet that is one table, its headings in the first row. */
function marked(name: string, table: string, headings: readonly string[], rows: readonly (readonly (string | number)[])[], widths: readonly number[]): WriteSheet {
  return {
    name,
    rows: [[...headings], ...rows.map((row) => [...row])],
    columns: widths.map((width) => ({ width, style: wrapped })),
    cells: new Map(headingCells(headings.length)),
    tables: [{ name: `${table.toLowerCase()}_table`, columns: headings.map((text) => ({ name: text })), range: `A1:${columnLetters(headings.length)}${rows.length + 1}`, style: 'TableStyleLight1', showRowStripes: false, showAutoFilter: false }],
    a11y: { headerRow: 0 },
  };
}

/** A sheet of words, one to a row, the first its heading. */
function words(name: string, width: number, rows: readonly (readonly string[])[]): WriteSheet {
  return { name, rows: rows.map((row) => [...row]), columns: [{ width, style: wrapped }], cells: new Map([['0,0', { style: heading }]]), view: { showGridLines: false } };
}

function headingCells(count: number): readonly (readonly [string, { style: CellStyle }])[] {
  return Array.from({ length: count }, (_, column) => [`0,${column}`, { style: columnHeading }] as const);
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function columnLetters(count: number): string {
  return count <= 26 ? String.fromCharCode(64 + count) : `${columnLetters(Math.floor((count - 1) / 26))}${columnLetters(((count - 1) % 26) + 1)}`;
}

function longDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
