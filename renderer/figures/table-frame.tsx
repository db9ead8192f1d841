import type { ReactNode } from 'react';
import type { PrintedTable } from '../../shared/figures/printed-table.ts';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import './table-frame.css';

interface TableFrameProps {
  /** What the table is about; read out, because the page shows it above the chart. */
  readonly name: string;
  readonly table: PrintedTable;
  readonly cell: (text: string, place: { readonly row: string; readonly column: string }) => ReactNode;
  /** The name of a row, where it is more than its text. */
  readonly rowName?: ((text: string, row: string) => ReactNode) | undefined;
}

/** A printed table on the screen. Wider than its place it scrolls by itself, by keyboard too. */
export function TableFrame({ name, table, cell, rowName }: TableFrameProps) {
  return (
    <ScrollFrame name={`Table: ${name}`}>
      <table className="table-frame">
        <thead>
          <tr>
            {table.header.map(({ id, text, align }) => (
              <th key={id} scope="col" className={`table-frame-${align}`}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id} className={`table-frame-${row.role}`}>
              {row.texts.map((text, index) => {
                const column = table.header[index];
                if (column === undefined) return null;
                return index === 0 ? (
                  <th key={column.id} scope="row" className="table-frame-left">
                    {rowName ? rowName(text, row.id) : text}
                  </th>
                ) : (
                  <td key={column.id} className={`table-frame-${column.align}`}>
                    {cell(text, { row: row.id, column: column.id })}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
