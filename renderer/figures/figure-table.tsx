import type { ReactNode } from 'react';
import { printedTable } from '../../shared/figures/printed-table.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { TableFrame } from './table-frame.tsx';

/** The table of a figure as it will be published: the very texts that Word prints. */
export function FigureTable({ figure, rowName }: { readonly figure: ProtectedFigure; readonly rowName?: ((text: string, row: string) => ReactNode) | undefined }) {
  return <TableFrame name={figure.words.subtitle} table={printedTable(figure)} cell={(text) => text} rowName={rowName} />;
}
