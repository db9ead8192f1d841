import { BorderStyle, Paragraph, TableCell, TableLayoutType, TableRow, WidthType, type Table } from 'docx';
import { DescribedTable } from './described-table.ts';
import { colour, textWidth } from './page.ts';
import { styleNames } from './styles.ts';

export interface PlainTable {
  readonly title: string;
  readonly description: string;
  /** Shares of the width of the text, which add up to 100. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of words: a header row that repeats, and lines between the rows. */
export function plainTable({ title, description, columns, rows }: PlainTable): Table {
  const widths = columns.map(({ share }) => Math.floor((textWidth * share) / 100));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const row = (texts: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: texts.map((text, index) => {
        const bottom = { style: BorderStyle.SINGLE, size: header ? 8 : 4, color: header ? colour.main : colour.line };
        return new TableCell({ children: [new Paragraph({ style: header ? styleNames.tableHeading : styleNames.tableText, text })], width: { size: widths[index] ?? 0, type: WidthType.DXA }, margins: { left: index === 0 ? 0 : 80, right: 80, top: 0, bottom: 0 }, borders: { top: none, bottom, left: none, right: none } });
      }),
    });
  return new DescribedTable(
    {
      rows: [row(columns.map(({ heading }) => heading), true), ...rows.map((texts) => row(texts, false))],
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    },
    { title, description },
  );
}
