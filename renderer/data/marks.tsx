import type { Dataset } from '../../shared/dataset/dataset.ts';
import { markMeanings, markMeaningWords, type LegendEntry } from '../../shared/dataset/markers/mark-meaning.ts';
import { withStep } from '../../shared/dataset/recipe.ts';
import { Select } from '../ui/select.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { counted } from './number-words.ts';

const meaningOptions = markMeanings.map((meaning) => ({ id: meaning, label: markMeaningWords[meaning] }));

/** The marks that stand in columns of numbers, and what each means. A mark is never 0. */
export function Marks({ dataset }: { readonly dataset: Dataset }) {
  const { setRecipe } = useActions();
  if (dataset.legend.length === 0) return null;
  return (
    <section>
      <h2>What the marks mean</h2>
      <p>Signs that stand in place of a number or beside one. A number that a mark takes the place of is missing, never 0. Each mark is in the records, in a column of its own.</p>
      <table className="columns-table">
        <thead>
          <tr>
            <th scope="col">Mark</th>
            <th scope="col">Means</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {dataset.legend.map((entry) => (
            <tr key={entry.mark}>
              <th scope="row">{entry.mark}</th>
              <td>
                <Select
                  label={`What ${entry.mark} means`}
                  isLabelHidden
                  options={meaningOptions}
                  selected={entry.meaning}
                  onSelect={(meaning) => {
                    if (meaning !== entry.meaning) void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'mark', entry: { ...entry, meaning } }));
                  }}
                />
              </td>
              <td>{whereItStands(dataset, entry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function whereItStands({ columns }: Dataset, { mark, range }: LegendEntry): string {
  const places = columns.flatMap(({ name, marks }) => marks.flatMap((found) => (found.mark === mark ? [`${name} ${counted(found.count, 'time')}`] : [])));
  return `${places.join(', ')}${range === null ? '' : `. The number lies from ${range.from} to ${range.to}`}.`;
}
