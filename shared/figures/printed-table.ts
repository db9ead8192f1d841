import { type Figure } from './figure.ts';
import { cellText, confidenceText, intervalText } from './wording.ts';

/** A figure's table as it is read: on screen, in Word, on the clipboard. The two limits of an interval stand in one column. */
export interface PrintedTable {
  readonly header: readonly PrintedHeading[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedHeading {
  readonly id: string;
  readonly text: string;
  readonly align: 'left' | 'right';
}

export interface PrintedRow {
  readonly id: string;
  readonly role: 'group' | 'total';
  /** One text a heading, in order. */
  readonly texts: readonly string[];
}

/** Takes the figure as it will be read: give it a protected figure for anything that leaves, the figure itself only for the Working view. */
export function printedTable(figure: Pick<Figure, 'id' | 'rowHeading' | 'columns' | 'rows'>): PrintedTable {
  const printed = figure.columns.filter(({ limitOf }) => limitOf?.side !== 'upper');
  return {
    header: [
      { id: 'row', text: figure.rowHeading, align: 'left' },
      ...printed.map(({ id, label, limitOf }): PrintedHeading => ({ id, text: limitOf ? confidenceText(limitOf.confidence) : label, align: 'right' })),
    ],
    rows: figure.rows.map((row) => ({
      id: row.id,
      role: row.role,
      texts: [row.label, ...printed.map(({ id, limitOf, decimals }) => (limitOf ? printedInterval(figure, row, limitOf, decimals) : cellText(cellIn(row, id), decimals)))],
    })),
  };
}

function printedInterval(figure: Pick<Figure, 'columns'>, row: Figure['rows'][number], limit: { column: string; confidence: number }, decimals: number): string {
  const side = (wanted: 'lower' | 'upper') => {
    const column = figure.columns.find(({ limitOf }) => limitOf?.column === limit.column && limitOf.confidence === limit.confidence && limitOf.side === wanted);
    if (!column) throw new Error(`An interval of ${limit.column} lacks its ${wanted} limit.`);
    return cellIn(row, column.id);
  };
  return intervalText(side('lower'), side('upper'), decimals);
}

function cellIn(row: Figure['rows'][number], column: string) {
  const cell = row.cells[column];
  if (!cell) throw new Error(`Row ${row.id} has no cell in column ${column}.`);
  return cell;
}
