import type { Dataset, DatasetColumn } from '../../shared/dataset/dataset.ts';
import { withStep } from '../../shared/dataset/recipe.ts';
import { valueTypes, type Confidence, type ValueType } from '../../shared/dataset/types/column-type.ts';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { Select } from '../ui/select.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { Marks } from './marks.tsx';
import { counted, whole } from './number-words.ts';
import { Totals } from './totals.tsx';
import { WideTable } from './wide-table.tsx';
import './columns.css';

/** What each column was taken for, how surely and why; every choice can be changed and reads the file again. */
export function Columns({ dataset }: { readonly dataset: Dataset }) {
  return (
    <div className="columns">
      <section>
        <h2>What each column holds</h2>
        <ScrollFrame name="Table: what each column holds">
          <table className="columns-table">
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Taken for</th>
                <th scope="col">Why</th>
                <th scope="col">Blank</th>
              </tr>
            </thead>
            <tbody>
              {dataset.columns.map((column) => (
                <ColumnRow key={column.name} dataset={dataset} column={column} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </section>
      <WideTable dataset={dataset} />
      <Marks dataset={dataset} />
      <Totals dataset={dataset} />
    </div>
  );
}

const typeOptions = valueTypes.map((type) => ({ id: type, label: type.charAt(0).toUpperCase() + type.slice(1) }));
const confidenceWords: Record<Confidence, string> = { sure: 'Sure.', likely: 'Likely.', guess: 'A guess.' };

function ColumnRow({ dataset, column }: { readonly dataset: Dataset; readonly column: DatasetColumn }) {
  const { setRecipe } = useActions();
  const { name, proposal, misfits } = column;
  function choose(type: ValueType): void {
    if (type === column.type) return;
    const reading = { type, writing: 'plain' as const, order: type === 'ordered category' ? column.order : [], markerFrom: column.markerFrom };
    void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'type', column: name, reading }));
  }
  const isProposed = column.type === proposal.type;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Select label={`What ${name} is taken for`} isLabelHidden options={typeOptions} selected={column.type} onSelect={choose} />
      </td>
      <td>
        {isProposed ? `${confidenceWords[proposal.confidence]} ${proposal.reason}` : `Your choice. It was taken for ${proposal.type} before: ${proposal.reason}`}
        {column.order.length > 0 && <p className="columns-quiet">In this order: {column.order.join(', ')}.</p>}
        {misfits > 0 && <p className="columns-warning">{counted(misfits, 'cell does', 'cells do')} not fit and {misfits === 1 ? 'is' : 'are'} blank: {misfitRows(dataset, name)}.</p>}
      </td>
      <td className="columns-number">{whole(column.blank)}</td>
    </tr>
  );
}

/** "rows 3, 7 and 12, and 40 more". */
function misfitRows({ misfits, columns }: Dataset, name: string): string {
  const rows = misfits.filter(({ column }) => column === name).slice(0, 5).map(({ row }) => whole(row));
  const more = (columns.find((column) => column.name === name)?.misfits ?? 0) - rows.length;
  return `${rows.length === 1 ? 'row' : 'rows'} ${new Intl.ListFormat('en-GB').format([...rows, ...(more > 0 ? [`${whole(more)} more`] : [])])}`;
}
