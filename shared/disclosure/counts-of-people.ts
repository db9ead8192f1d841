import type { CellAddress, NumberCell } from '../figures/cell.ts';
import type { Figure } from '../figures/figure.ts';

/** Every cell that counts people, or births or pregnancies, in the order of the table. */
export function countsOfPeople(figure: Figure): readonly { readonly address: CellAddress; readonly cell: NumberCell }[] {
  const columns = figure.columns.filter(({ measure }) => measure === 'count' || measure === 'denominator');
  return figure.rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row.cells[column.id];
      return cell?.kind === 'number' ? [{ address: { row: row.id, column: column.id }, cell }] : [];
    }),
  );
}

export function addressKey({ row, column }: CellAddress): string {
  return JSON.stringify([row, column]);
}
