import { useCallback, useState } from 'react';
import type { Classification } from '../../shared/classifications/classification.ts';
import { classificationById, classifications, classificationsAbout } from '../../shared/classifications/classifications.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { mapValues, mappingWords, type MappingRow } from '../../shared/dataset/mapping/map-values.ts';
import { withOverride, withoutOverride, type Override } from '../../shared/dataset/mapping/mapping-choice.ts';
import { stepsOf, withStep } from '../../shared/dataset/recipe.ts';
import { isTextual } from '../../shared/dataset/types/column-type.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { Select } from '../ui/select.tsx';
import { WorkingRegion } from '../ui/working-region.tsx';
import { useActions, useEngine } from '../workspace/session-context.tsx';
import { whole } from './number-words.ts';
import { SmallAreas } from './small-areas.tsx';
import './sorted-values.css';

/** Which published list the values of a column belong to, and where each value goes. What the list does not know stays apart, never dropped. */
export function SortedValues({ dataset }: { readonly dataset: Dataset }) {
  const { setRecipe } = useActions();
  const sortable = sortableColumns(dataset);
  const [columnName, setColumnName] = useState(sortable[0]?.column ?? '');
  const current = sortable.find(({ column }) => column === columnName);
  if (!current) return <><SmallAreas dataset={dataset} /><p>No column of this table holds values that a list could sort, such as ethnic groups, deprivation or categories of death.</p></>;
  const step = stepsOf(dataset.recipe, 'mapping').find(({ mapping }) => mapping.column === current.column);
  const list = classificationById(step?.mapping.classification ?? current.proposed?.classification ?? '');
  return (
    <div className="sorted-values">
      <SmallAreas dataset={dataset} />
      <Select label="Column" options={sortable.map(({ column }) => ({ id: column, label: column }))} selected={current.column} onSelect={setColumnName} />
      {list && <Sorted key={`${current.column} ${list.id}`} dataset={dataset} column={current.column} list={list} overrides={step?.mapping.overrides ?? []} reason={step ? 'Your choice.' : (current.proposed?.reason ?? '')} />}
      {!list && <ListChoice lists={classifications} selected={noList} onSelect={(id) => { void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'mapping', mapping: { column: current.column, classification: id, overrides: [] } })); }} explanation="No list was found that its values belong to. Choose one if you know it." />}
    </div>
  );
}

const noList = '(no list)';

interface ListChoiceProps {
  readonly lists: readonly Classification[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly explanation: string;
}

function ListChoice({ lists, selected, onSelect, explanation }: ListChoiceProps) {
  const none = selected === noList ? [{ id: noList, label: 'Not sorted by a list' }] : [];
  return <Select label="List" options={[...none, ...lists.map(({ id, name, version }) => ({ id, label: name, note: version }))]} selected={selected} onSelect={onSelect} explanation={explanation} />;
}

/** Columns whose list was found first, then the others that hold words, codes or groups. */
function sortableColumns({ columns, meanings }: Dataset) {
  const proposedFor = (name: string) => meanings.find(({ column, classification }) => column === name && classification !== null)?.classification ?? null;
  const all = columns.map(({ name, type }) => ({ column: name, proposed: proposedFor(name), isTextual: isTextual(type) }));
  return [...all.filter(({ proposed }) => proposed !== null), ...all.filter((column) => column.proposed === null && column.isTextual)];
}

interface SortedProps {
  readonly dataset: Dataset;
  readonly column: string;
  readonly list: Classification;
  readonly overrides: readonly Override[];
  readonly reason: string;
}

function Sorted({ dataset, column, list, overrides, reason }: SortedProps) {
  const engine = useEngine();
  const { setRecipe } = useActions();
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const opened = await engine;
      return mapValues(async (statement) => (await opened.query(statement, { signal })).rows, dataset.table, column, list, overrides);
    },
    [engine, dataset.table, column, list, overrides],
  );
  const answer = useAnswer(ask);
  function sortBy(classification: string, changed: readonly Override[]): void {
    void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'mapping', mapping: { column, classification, overrides: changed } }));
  }
  return (
    <>
      <ListChoice lists={classificationsAbout(list.about)} selected={list.id} onSelect={(id) => { sortBy(id, []); }} explanation={`${reason} ${list.definition}`} />
      {answer.status === 'failed' && <p role="alert">{answer.why}</p>}
      {answer.status === 'ready' && (
        <WorkingRegion holds="small numbers">
          <p role="status">{mappingWords(answer.value)}</p>
          <ScrollFrame name="Table: where values go">
            <table className="columns-table">
              <thead>
                <tr>
                  <th scope="col">In the file</th>
                  <th scope="col">Goes to</th>
                  <th scope="col">To look at</th>
                  <th scope="col" className="columns-number">
                    Rows
                  </th>
                </tr>
              </thead>
              <tbody>
                {answer.value.rows.slice(0, listed).map((row) => (
                  <ValueRow
                    key={row.raw}
                    row={row}
                    list={list}
                    onTarget={(target) => {
                      sortBy(list.id, target === byList ? withoutOverride(overrides, row.raw) : withOverride(overrides, row.raw, target === unmatched ? null : target));
                    }}
                  />
                ))}
              </tbody>
            </table>
          </ScrollFrame>
          {answer.value.rows.length > listed && <p>and {whole(answer.value.rows.length - listed)} more values.</p>}
        </WorkingRegion>
      )}
    </>
  );
}

/** As many values as a person can look through. */
const listed = 60;
const unmatched = '(unmatched)';
const byList = '(as the list says)';

function ValueRow({ row, list, onTarget }: { readonly row: MappingRow; readonly list: Classification; readonly onTarget: (target: string) => void }) {
  const options = [{ id: unmatched, label: 'Unmatched: kept apart' }, ...(row.by === 'person' ? [{ id: byList, label: 'As the list says' }] : []), ...list.categories.filter(({ kind, code }) => kind !== 'broader' || code === row.target).map(({ code, label }) => ({ id: code, label }))];
  return (
    <tr>
      <th scope="row">{row.raw}</th>
      <td>
        <Select label={`Where ${row.raw} goes`} isLabelHidden options={options} selected={row.target ?? unmatched} onSelect={onTarget} />
      </td>
      <td>{[row.by === 'person' ? 'Your choice.' : '', row.note ?? '', row.target === null && row.by === null ? 'The list does not know it.' : ''].filter((words) => words !== '').join(' ')}</td>
      <td className="columns-number">{whole(row.count)}</td>
    </tr>
  );
}
