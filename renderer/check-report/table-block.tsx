import { saidMeanings, type PrintedTable, type SaidMeaning } from '../../shared/checks/printed-report/printed-report.ts';
import { readTable } from '../../shared/checks/printed-report/read-table.ts';
import { NumberField } from '../ui/number-field.tsx';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';
import { BlockFrame } from './block-frame.tsx';
import { useChecking } from './checking.ts';
import { EditedTable } from './edited-table.tsx';
import { MarkedText } from './marked-text.tsx';

interface TableBlockProps {
  readonly block: PrintedTable;
  readonly at: number;
  readonly number: number;
}

const words: Record<SaidMeaning, string> = {
  counts: 'Counts',
  'shares of one whole': 'Shares that make 100%',
  percentages: 'Percentages, each its own',
  rates: 'Rates',
  'ratios to expected': 'Observed/expected',
  'nothing to check': 'Leave out',
};
const options: readonly SelectOption<SaidMeaning | 'told'>[] = [{ id: 'told', label: 'As the table tells' }, ...saidMeanings.map((id) => ({ id, label: words[id] }))];

/** A table as printed with its numbers marked, or fields to change it in; and what a person says of its columns. */
export function TableBlock({ block, at, number }: TableBlockProps) {
  const isEditing = useChecking(({ editing }) => editing === at);
  const width = Math.max(...block.rows.map((row) => row.length));
  return (
    <BlockFrame name={`Table ${number}`} at={at}>
      {isEditing ? (
        <EditedTable block={block} at={at} name={`Table ${number}`} />
      ) : (
        <ScrollFrame name={`Table ${number} as printed`}>
          <table className="check-table">
            <tbody>
              {block.rows.map((row, place) => (
                <tr key={place}>
                  {Array.from({ length: width }, (_, column) => {
                    const Cell = place === 0 && (row[column] ?? '') !== '' ? 'th' : 'td';
                    return (
                      <Cell key={column}>
                        <MarkedText text={row[column] ?? ''} block={at} cell={{ row: place, column }} />
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      <Meanings block={block} at={at} number={number} />
    </BlockFrame>
  );
}

/** What the columns hold, for a table that does not tell it. */
function Meanings({ block, at, number }: TableBlockProps) {
  const say = useChecking((checking) => checking.say);
  const columns = readTable(block, '')?.columns.filter(({ part }) => part === 0) ?? [];
  const { said } = block;
  if (columns.length === 0) return null;
  return (
    <details className="check-meanings" open={Object.keys(said.columns).length > 0 || said.base !== null ? true : undefined}>
      <summary>Say what the columns of table {number} hold</summary>
      <div className="check-meanings-fields">
        {columns.map(({ column, heading }) => (
          <Select
            key={column}
            label={heading === '' ? `Column ${column + 1}` : heading}
            options={options}
            selected={said.columns[column] ?? 'told'}
            onSelect={(meaning) => {
              const others = Object.fromEntries(Object.entries(said.columns).filter(([other]) => Number(other) !== column));
              say(at, { ...said, columns: meaning === 'told' ? others : { ...others, [column]: meaning } });
            }}
          />
        ))}
        <NumberField label="Each percentage is of (0: not known)" value={said.base ?? 0} least={0} onChange={(base) => { say(at, { ...said, base: base === 0 ? null : base }); }} />
      </div>
    </details>
  );
}
