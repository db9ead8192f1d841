import { useCallback, useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { anonymity, type Anonymity as Measured } from '../../shared/dataset/identifiers/k-anonymity.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { WorkingRegion } from '../ui/working-region.tsx';
import { useEngine } from '../workspace/session-context.tsx';
import { knownToOthers } from './known-to-others.ts';
import { counted, whole } from './number-words.ts';
import './anonymity.css';

/** How far rows can be told apart by what somebody else may know, for the columns that the person ticks. */
export function Anonymity({ dataset }: { readonly dataset: Dataset }) {
  const [columns, setColumns] = useState(() => knownToOthers(dataset));
  return (
    <section className="anonymity">
      <h2>Rows that stand alone</h2>
      <p>Somebody who knows a family may know some of these. Tick what others may know: rows that are alike in all of it hide each other.</p>
      <CheckboxGroup className="anonymity-columns" value={columns} onChange={setColumns}>
        <Label>Known to others</Label>
        {dataset.columns.map(({ name }) => (
          <Checkbox key={name} value={name}>
            {name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {columns.length > 0 && <Result dataset={dataset} columns={columns} />}
    </section>
  );
}

function Result({ dataset, columns }: { readonly dataset: Dataset; readonly columns: readonly string[] }) {
  const engine = useEngine();
  const answer = useAnswer(useCallback(async (signal: AbortSignal) => anonymity(await engine, dataset.table, columns, { signal }), [engine, dataset, columns]));
  return (
    <WorkingRegion holds="small numbers">
      <p role="status">
        {answer.status === 'loading' && 'Counting …'}
        {answer.status === 'failed' && `This could not be counted. ${answer.why}`}
        {answer.status === 'ready' && inWords(answer.value)}
      </p>
    </WorkingRegion>
  );
}

function inWords({ smallestClass, rows, uniqueRows, uniqueWithout }: Measured): string {
  if (rows === 0) return 'The table has no rows.';
  const share = Math.round((100 * uniqueRows) / rows);
  const smallest = `The smallest group of rows alike holds ${whole(smallestClass)}; ${counted(uniqueRows, 'row is', 'rows are')} alone, of ${whole(rows)} (${share}%).`;
  const [most] = uniqueWithout;
  return most && most.uniqueRows < uniqueRows ? `${smallest} Without “${most.column}” it would be ${whole(most.uniqueRows)}.` : smallest;
}
