import { useCallback, useState } from 'react';
import { deprivationOfColumn } from '../../shared/dataset/mapping/deprivation-of-column.ts';
import { headingFor, type DeprivationStep } from '../../shared/dataset/mapping/look-up-deprivation.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { stepsOf, withStep } from '../../shared/dataset/recipe.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { useActions, useEngine } from '../workspace/session-context.tsx';
import './small-areas.css';

const releases = [
  { id: '2019', label: 'Index of Multiple Deprivation 2019', note: 'for LSOAs of 2011' },
  { id: '2025', label: 'Index of Multiple Deprivation 2025', note: 'for LSOAs of 2021' },
];
const groupings = [
  { id: 'quintile', label: 'Quintiles', note: '1 is the most deprived fifth of England, 5 the least' },
  { id: 'decile', label: 'Deciles', note: '1 is the most deprived tenth of England, 10 the least' },
];

/** Looks the deprivation of each record's LSOA up, in the tables that come with the app; the index of the wrong census is warned of. Nothing where no column holds LSOAs. */
export function SmallAreas({ dataset }: { readonly dataset: Dataset }) {
  const source = dataset.roles.smallArea;
  return source?.of === 'column' ? <LookUp key={source.column} dataset={dataset} column={source.column} /> : null;
}

function LookUp({ dataset, column }: { readonly dataset: Dataset; readonly column: string }) {
  const engine = useEngine();
  const { setRecipe } = useActions();
  const [chosen, setChosen] = useState<DeprivationStep['release'] | null>(null);
  const [groups, setGroups] = useState<DeprivationStep['groups']>('quintile');
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const opened = await engine;
      return deprivationOfColumn(async (statement) => (await opened.query(statement, { signal })).rows, dataset.table, column, chosen);
    },
    [engine, dataset.table, column, chosen],
  );
  const answer = useAnswer(ask);
  if (answer.status === 'loading') return <p role="status">Looking at the codes of {column} …</p>;
  if (answer.status === 'failed') return <p role="alert">{answer.why}</p>;
  const { vintage, release, warning } = answer.value;
  const done = stepsOf(dataset.recipe, 'deprivation').some((step) => step.column === column && step.groups === groups && step.release === release);
  const names = dataset.columns.map(({ name }) => name);
  return (
    <section className="small-areas">
      <h2>Deprivation of small areas</h2>
      <p>{vintage.words}</p>
      {release !== null && (
        <>
          <div className="small-areas-choices">
            <Select label="Index" options={releases} selected={release} onSelect={(id) => { setChosen(id === '2025' ? '2025' : '2019'); }} />
            <Select label="Groups" options={groupings} selected={groups} onSelect={(id) => { setGroups(id === 'decile' ? 'decile' : 'quintile'); }} />
            {!done && (
              <Button onPress={() => void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'deprivation', column, release, groups }))}>Add the column {headingFor({ column, release, groups }, names)}</Button>
            )}
          </div>
          {done && <p role="status">These {groups}s are a column of the table. Under “What was read” it can be taken back.</p>}
          {warning !== null && (
            <Notice>
              <p role="alert">{warning}</p>
            </Notice>
          )}
        </>
      )}
    </section>
  );
}
