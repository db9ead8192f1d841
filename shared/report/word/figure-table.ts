import { AlignmentType, BorderStyle, Paragraph, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type IBorderOptions, type Table } from 'docx';
import type { ProtectedFigure } from '../../disclosure/protect.ts';
import { printedTable, type PrintedTable } from '../../figures/printed-table.ts';
import { textWidth } from '../../figures/layout/text-width.ts';
import { colour, textWidth as pageWidth } from './page.ts';
import { DescribedTable, type TableWords } from './described-table.ts';
import { styleNames } from './styles.ts';

/** A table this long is let across a page break; a shorter one stays whole, with its figure. */
const longest = 16;
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: colour.line };
const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: colour.main };

/** Whether the table needs a page on its side: its numbers leave its labels no room on one that stands. */
export function isWide(figure: ProtectedFigure): boolean {
  const { labels, numbers } = neededWidths(printedTable(figure));
  return numbers.reduce((sum, width) => sum + width, 0) + Math.min(labels, leastForLabels) > pageWidth;
}

/** The figure's table as read: a header row that repeats, numbers to the right, [c] where a number is withheld. */
export function figureTable(figure: ProtectedFigure, words: TableWords, tableWidth = pageWidth): Table {
  const printed = printedTable(figure);
  const widths = columnWidths(printed, tableWidth);
  const header = row(printed, printed.header.map(({ text }) => text), { widths, bold: true, header: true, keepNext: true, top: none, bottom: strong });
  const rows = printed.rows.map(({ texts, role }, index) => {
    const last = index === printed.rows.length - 1;
    const bold = role === 'total';
    return row(printed, texts, { widths, bold, header: false, keepNext: !last && printed.rows.length <= longest, top: bold ? strong : thin, bottom: last ? strong : thin });
  });
  return new DescribedTable(
    {
      rows: [header, ...rows],
      width: { size: tableWidth, type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    },
    words,
  );
}

interface RowLook {
  readonly widths: readonly number[];
  readonly bold: boolean;
  readonly header: boolean;
  readonly keepNext: boolean;
  readonly top: IBorderOptions;
  readonly bottom: IBorderOptions;
}

function row(printed: PrintedTable, texts: readonly string[], { widths, bold, header, keepNext, top, bottom }: RowLook): TableRow {
  const cells = texts.map((text, index) => {
    const right = printed.header[index]?.align === 'right';
    const paragraph = new Paragraph({ style: bold ? styleNames.tableHeading : styleNames.tableText, alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT, keepNext, text });
    return new TableCell({
      children: [paragraph],
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: header ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
      margins: { left: index === 0 ? 0 : 80, right: index === texts.length - 1 ? 0 : 80, top: 0, bottom: 0 },
      borders: { top, bottom, left: none, right: none },
    });
  });
  return new TableRow({ children: cells, tableHeader: header, cantSplit: true });
}

/** Type of the table's text at 96 pixels to the inch, by which it is measured: 9.5 points, headings bold. */
const size = 12.67;
const cellPadding = 12;

/** In twentieths of a point. Numbers and words of headings stay whole; the labels take what is left, and may break. */
function columnWidths(printed: PrintedTable, tableWidth: number): readonly number[] {
  const { labels, numbers } = neededWidths(printed);
  const needed = numbers.reduce((sum, width) => sum + width, 0);
  const left = Math.max(tableWidth - needed, leastForLabels);
  const spare = Math.max(0, left - labels) / Math.max(1, numbers.length + 1);
  const widths = [Math.min(left, labels + spare), ...numbers.map((width) => width + spare)];
  const scale = tableWidth / widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor(width * scale));
}

function neededWidths({ header, rows }: PrintedTable): { readonly labels: number; readonly numbers: readonly number[] } {
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, { size, weight: 'bold' })));
  const [labels = 0, ...numbers] = header.map(({ text }, index) => {
    const cells = rows.map(({ texts }) => texts[index] ?? '');
    return (widest([...(index === 0 ? [text] : text.split(' ')), ...cells]) + cellPadding) * twipsPerPixel;
  });
  return { labels, numbers };
}

const twipsPerPixel = 15;
/** 3.5 cm: a table wider than the page shrinks all its columns alike. */
const leastForLabels = 1984;
