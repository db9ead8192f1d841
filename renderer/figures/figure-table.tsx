import { printedTable } from '../../shared/figures/printed-table.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { TableFrame } from './table-frame.tsx';

/** The table of a figure as it will be published: the very texts that Word prints. */
export function FigureTable({ figure }: { readonly figure: ProtectedFigure }) {
  return <TableFrame name={figure.words.subtitle} table={printedTable(figure)} cell={(text) => text} />;
}
