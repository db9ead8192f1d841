import type { PrintedTable } from '../../shared/checks/printed-report/printed-report.ts';
import { Button } from '../ui/button.tsx';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { useChecking } from './checking.ts';

interface EditedTableProps {
  readonly block: PrintedTable;
  readonly at: number;
  readonly name: string;
}

/** A table as fields, a cell each, with rows and columns to add. Cells pasted from a spreadsheet fill the table from the field on. */
export function EditedTable({ block, at, name }: EditedTableProps) {
  const change = useChecking((checking) => checking.change);
  const width = Math.max(...block.rows.map((row) => row.length));
  const put = (rows: PrintedTable['rows']): void => {
    change(at, { ...block, rows });
  };
  function fill(row: number, column: number, cells: readonly (readonly string[])[]): void {
    const [rows, columns] = [Math.max(block.rows.length, row + cells.length), Math.max(width, column + Math.max(...cells.map((line) => line.length)))];
    put(Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => cells[y - row]?.[x - column] ?? block.rows[y]?.[x] ?? '')));
  }
  return (
    <>
      <ScrollFrame name={`${name}, to be changed`}>
        <table className="check-table check-table-edited">
          <tbody>
            {block.rows.map((row, y) => (
              <tr key={y}>
                {Array.from({ length: width }, (_, x) => (
                  <td key={x}>
                    <input
                      className="check-cell"
                      aria-label={y === 0 ? `Heading ${x + 1}` : `Row ${y}, ${row[0] !== '' && x > 0 ? `${row[0] ?? ''}, ` : ''}${block.rows[0]?.[x] ?? ''} ${x + 1}`}
                      value={row[x] ?? ''}
                      onChange={({ target }) => {
                        fill(y, x, [[target.value]]);
                      }}
                      onPaste={(event) => {
                        const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/u, '');
                        if (!/[\t\n]/u.test(text)) return;
                        event.preventDefault();
                        fill(y, x, text.split(/\r?\n/u).map((line) => line.split('\t')));
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <div className="check-ways">
        <Button size="small" onPress={() => { put([...block.rows, Array.from({ length: width }, () => '')]); }}>
          Add a row
        </Button>
        <Button size="small" onPress={() => { put(block.rows.map((row) => [...Array.from({ length: width }, (_, x) => row[x] ?? ''), ''])); }}>
          Add a column
        </Button>
      </div>
    </>
  );
}
