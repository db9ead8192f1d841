import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { usualK } from '../../shared/disclosure/coarsening/coarsen.ts';
import type { CoarsenedRecords as Made } from '../../shared/workspace/coarsened-records.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Notice } from '../ui/notice.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { useActions, useEngine, useSession } from '../workspace/session-context.tsx';
import { knownToOthers } from './known-to-others.ts';
import { counted, whole } from './number-words.ts';

/** The one way out for records: coarsened until nobody stands alone, looked at, then saved. */
export function CoarsenedRecords({ dataset }: { readonly dataset: Dataset }) {
  const engine = useEngine();
  const isBusy = useSession(({ busy }) => busy !== null);
  const { saveCoarsened } = useActions();
  const [known, setKnown] = useState(() => knownToOthers(dataset));
  const [along, setAlong] = useState<string[]>([]);
  const [k, setK] = useState(usualK);
  const [made, setMade] = useState<Made | null>(null);
  const [problem, setProblem] = useState('');
  const [isMaking, setMaking] = useState(false);
  const names = dataset.columns.map(({ name }) => name);
  const isReady = known.length + along.length > 0 && k >= 2 && !isMaking;

  async function propose(): Promise<void> {
    setMaking(true);
    setProblem('');
    try {
      const { coarsenedRecords } = await import('../../shared/workspace/coarsened-records.ts');
      setMade(await coarsenedRecords(await engine, { dataset, known, along, k }));
    } catch (error) {
      setMade(null);
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setMaking(false);
    }
  }
  function choosing<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      set(value);
      setMade(null);
    };
  }
  return (
    <section className="anonymity">
      <h2>Export coarsened records</h2>
      <p>Records leave in no other way. Each column that others may know is told less exactly, until as many rows as you say are alike in all of them.</p>
      <CheckboxGroup className="anonymity-columns" value={known} onChange={choosing(setKnown)}>
        <Label>May be known to others: told less exactly</Label>
        {names.map((name) => <Checkbox key={name} value={name}>{name}</Checkbox>)}
      </CheckboxGroup>
      <CheckboxGroup className="anonymity-columns" value={along} onChange={choosing(setAlong)}>
        <Label>Known to nobody outside: goes along as it is</Label>
        {names.filter((name) => !known.includes(name)).map((name) => <Checkbox key={name} value={name}>{name}</Checkbox>)}
      </CheckboxGroup>
      <NumberField label="Rows alike, at least" value={k} least={2} onChange={choosing(setK)} />
      <div>
        <Button isDisabled={!isReady} onPress={() => void propose()}>Propose how</Button>
      </div>
      <p role="status">{isMaking ? 'Looking for what must be told less exactly …' : problem}</p>
      {made !== null && (
        <Notice>
          <p>
            <strong>{madeInWords(made)}</strong>
          </p>
          <ul>
            {made.coarsened.map((words) => <li key={words}>{words}</li>)}
            {made.oneAnswer.map(({ column, classes }) => <li key={column}>“{column}” has one answer for everybody in {counted(classes, 'group', 'groups')} of rows alike: whoever knows that somebody is in one knows the answer.</li>)}
            <li>Every other column is left out, and the rows stand in an order of their own.</li>
          </ul>
          <div>
            <Button look="primary" isDisabled={isBusy || made.rows === 0} onPress={() => void saveCoarsened(dataset.name, made)}>Save coarsened records</Button>
          </div>
        </Notice>
      )}
    </section>
  );
}

function madeInWords({ rows, suppressed, k }: Made): string {
  if (rows === 0) return `No way was found: fewer than ${k} rows are alike however little is told.`;
  const left = suppressed === 0 ? 'no row is left out' : `${counted(suppressed, 'row is', 'rows are')} left out because too few are like ${suppressed === 1 ? 'it' : 'them'}`;
  return `${whole(rows)} rows, each with at least ${k - 1} others alike; ${left}.`;
}
