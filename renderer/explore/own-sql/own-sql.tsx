import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../../shared/dataset/dataset.ts';
import { longest, mostRows, runOwnSql, type AskedTable } from '../../../shared/engine/own-sql/own-query.ts';
import { OwnSqlError } from '../../../shared/engine/own-sql/own-sql-error.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { useEngine, useSession } from '../../workspace/session-context.tsx';
import { useAsking } from './asking.ts';
import { BecomesFigure } from './becomes-figure.tsx';
import { ResultGrid } from './result-grid.tsx';
import './own-sql.css';

// The editor is large, and few ask in SQL.
const SqlEditor = lazy(async () => ({ default: (await import('./sql-editor.tsx')).SqlEditor }));

/** A question in SQL of the open tables, its answer in a Working view, and the one way by which it becomes a figure. */
export function OwnSql() {
  const engine = useEngine();
  const datasets = useSession((session) => session.datasets);
  const { text, answer, write, answered } = useAsking();
  const tables = useMemo(() => datasets.map(askedTable), [datasets]);
  const names = useMemo(() => Object.fromEntries(tables.map(({ name, columns }) => [name, columns])), [tables]);
  // What the editor began with, whatever is opened besides meanwhile.
  const [initial] = useState(() => text ?? firstQuestion(datasets));

  // What was read anew may answer otherwise; a table that is opened besides changes nothing.
  const before = useRef(datasets);
  useEffect(() => {
    const isSame = before.current.every((dataset) => datasets.includes(dataset));
    before.current = datasets;
    if (!isSame) forget();
  }, [datasets]);
  useEffect(() => forget, []);

  async function run(): Promise<void> {
    const asked = useAsking.getState().text ?? initial;
    const stop = new AbortController();
    answered({ status: 'running', stop });
    const settled = (next: Parameters<typeof answered>[0]): void => {
      const { answer: now } = useAsking.getState();
      if (now.status === 'running' && now.stop === stop) answered(next);
    };
    try {
      settled({ status: 'done', text: asked, result: await runOwnSql(await engine, asked, tables, { signal: stop.signal }) });
    } catch (error) {
      settled(error instanceof OwnSqlError ? { status: 'failed', why: error.message, line: error.line } : { status: 'failed', why: String(error), line: null });
    }
  }

  return (
    <div className="own-sql">
      <h2>Ask in SQL</h2>
      <p id="own-sql-how">
        One question that begins with SELECT or WITH, of the tables that are open: {tables.map(({ name }) => `"${name}"`).join(', ')}. Control and Enter together run it. It may take {longest / 1000} seconds, and shows {mostRows.toLocaleString('en-GB')} rows.
      </p>
      <Suspense fallback={<p role="status">Loading the editor …</p>}>
        <SqlEditor initial={initial} tables={names} onChange={write} onRun={() => void run()} />
      </Suspense>
      <div className="own-sql-ways">
        <Button look="primary" isDisabled={answer.status === 'running'} onPress={() => void run()}>
          Run
        </Button>
        {answer.status === 'running' && (
          <>
            <p role="status">Asking …</p>
            <Button onPress={() => { answer.stop.abort(); }}>Cancel the question</Button>
          </>
        )}
      </div>
      {answer.status === 'failed' && <ProblemPanel title={answer.line === null ? 'The question was not answered' : `Line ${answer.line} of the question`} details={[answer.why]} />}
      {answer.status === 'done' && answer.result.rows.length === 0 && (
        <Notice>
          <p>
            <strong>No row meets the question.</strong> Take out a condition, or look at the values under Data: text is compared letter by letter.
          </p>
        </Notice>
      )}
      {answer.status === 'done' && answer.result.rows.length > 0 && (
        <>
          <ResultGrid result={answer.result} />
          <BecomesFigure text={answer.text} result={answer.result} />
        </>
      )}
    </div>
  );
}

/** An answer that is under way is stopped, and one that is shown is not kept. */
function forget(): void {
  const { answer, answered } = useAsking.getState();
  if (answer.status === 'running') answer.stop.abort();
  answered({ status: 'none' });
}

function askedTable({ name, table, columns }: Dataset): AskedTable {
  return { name, table, columns: columns.map((column) => column.name) };
}

/** A question to begin with: how many rows there are in each group of the first table that has one. */
function firstQuestion(datasets: readonly Dataset[]): string {
  const [dataset] = datasets;
  if (dataset === undefined) return '';
  const { year, area, ethnicGroup } = dataset.roles;
  const source = [year, area, ethnicGroup].find((each) => each?.of === 'column');
  const column = source?.of === 'column' ? source.column : (dataset.columns[0]?.name ?? '*');
  return `SELECT "${column}", count(*) AS n\nFROM "${dataset.name}"\nGROUP BY "${column}"\nORDER BY "${column}"`;
}
