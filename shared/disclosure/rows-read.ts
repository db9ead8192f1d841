import type { SumRelation } from '../figures/arithmetic.ts';
import type { CellAddress } from '../figures/cell.ts';
import type { Figure } from '../figures/figure.ts';

/**
 * A figure's source says how many rows were read. Where the counts that stand in no other sum (the total and what is in no group)
 * make exactly that many, a reader has their sum, and a withheld one among them would follow from the others.
 */
export function rowsReadAsTotals(figure: Figure): readonly SumRelation[] {
  const summed = new Set(figure.arithmetic.flatMap((relation) => (relation.kind === 'sum' ? relation.parts : [])).map(inText));
  const columns = figure.columns.filter(({ measure }) => measure === 'count' || measure === 'denominator');
  return columns.flatMap(({ id: column }) => {
    const tops = figure.rows
      .map(({ id: row, cells }) => ({ address: { row, column }, cell: cells[column] }))
      .flatMap(({ address, cell }) => (cell?.kind === 'number' && !summed.has(inText(address)) ? [{ address, value: cell.value }] : []));
    const sum = tops.reduce((sumSoFar, { value }) => sumSoFar + value, 0);
    return figure.provenance.sources
      .filter(({ rowsRead, rowsRejected }) => tops.length > 0 && sum > 0 && (sum === rowsRead || sum === rowsRead - rowsRejected))
      .slice(0, 1)
      .map(({ fileName }): SumRelation => ({ kind: 'sum', total: { outside: sum, label: `Rows of ${fileName}` }, parts: tops.map(({ address }) => address) }));
  });
}

function inText({ row, column }: CellAddress): string {
  return JSON.stringify([row, column]);
}
