import { useState } from 'react';
import { AnalysisError } from '../../../shared/analyses/analysis.ts';
import { figureOfQuery } from '../../../shared/analyses/query.ts';
import type { OwnResult } from '../../../shared/engine/own-sql/own-query.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { appVersion } from '../../workspace/app-version.ts';
import { useActions, useEngine, useSession } from '../../workspace/session-context.tsx';

const none = 'none';

/** How an answer can leave: the workbench counts its groups itself, and where the counts agree, pins the figure that it made. */
export function BecomesFigure({ text, result }: { readonly text: string; readonly result: OwnResult }) {
  const engine = useEngine();
  const datasets = useSession((session) => session.datasets);
  const { pin, report } = useActions();
  const { columns, rows } = result;
  const numeric = columns.filter((column) => rows.every((row) => typeof row[column] === 'number'));
  const [group = '', second = ''] = columns.filter((column) => column !== numeric.at(-1));
  const [chosen, choose] = useState({ first: group, second: second === '' ? none : second, count: numeric.at(-1) ?? '' });
  const [why, setWhy] = useState<string | null>(null);
  const options = columns.map((id) => ({ id, label: id }));

  async function makeFigure(): Promise<void> {
    setWhy(null);
    const groups = [chosen.first, ...(chosen.second === none ? [] : [chosen.second])];
    try {
      const id = `sql-${crypto.randomUUID().slice(0, 8)}`;
      const spec = await figureOfQuery({ id, sql: text, rows, isCut: result.isCut, groups, count: chosen.count }, { engine: await engine, datasets, appVersion });
      pin(`Asked in SQL: ${groups.join(' and ')}`, spec);
    } catch (error) {
      if (error instanceof AnalysisError) setWhy(error.message);
      else report('The figure was not made.', error);
    }
  }

  return (
    <section className="own-sql-figure" aria-label="Make a figure of it">
      <h3>Make a figure of it</h3>
      <p>Only counts that the workbench makes itself can leave: say which columns are groups and which is the count, and it counts them again, with the report’s rule for small numbers.</p>
      <div className="own-sql-choices">
        <Select label="Groups" options={options} selected={chosen.first} onSelect={(first) => { choose({ ...chosen, first }); }} />
        <Select label="Second groups" options={[{ id: none, label: 'None' }, ...options]} selected={chosen.second} onSelect={(other) => { choose({ ...chosen, second: other }); }} />
        <Select label="Count" options={options} selected={chosen.count} onSelect={(count) => { choose({ ...chosen, count }); }} />
      </div>
      <div>
        <Button onPress={() => void makeFigure()}>Make the figure</Button>
      </div>
      <div role="status">
        {why !== null && (
          <Notice tone="caution">
            <p>
              <strong>This result cannot leave.</strong> {why}
            </p>
          </Notice>
        )}
      </div>
    </section>
  );
}
