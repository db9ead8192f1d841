import { settledInWords } from '../../shared/dataset/identifiers/decision-words.ts';
import { DataLog } from '../log/data-log.tsx';
import { Button } from '../ui/button.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { Checks } from './checks.tsx';
import { Columns } from './columns.tsx';
import { DatasetChoice } from './dataset-choice.tsx';
import { PartChoice } from './part-choice.tsx';
import { ReplacingDialog } from './replacing-dialog.tsx';
import { SortedValues } from './sorted-values.tsx';
import { StillMissing } from './still-missing.tsx';
import { Records } from './records.tsx';
import { RolesPanel } from './roles-panel.tsx';
import { readInWords, WhatWasRead } from './what-was-read.tsx';
import './data-screen.css';

/** The tables that are open: their records, what was read, and the parts that their columns play. */
export function DataScreen() {
  const datasets = useSession((session) => session.datasets);
  const wanted = useSession((session) => session.shownDataset);
  const { showDataset, chooseFiles, chooseReplacement, removeDataset, goTo } = useActions();
  const dataset = datasets.find(({ name }) => name === wanted) ?? datasets[0];
  return (
    <div className="data-screen">
      <div className="data-screen-top">
        <h1>Data</h1>
        {dataset && <DatasetChoice datasets={datasets} shown={dataset} onShow={showDataset} />}
        {dataset && <PartChoice dataset={dataset} />}
        <div className="data-screen-next">
          <Button onPress={() => void chooseFiles()}>Add files</Button>
          <Button
            look="primary"
            onPress={() => {
              goTo('explore');
            }}
          >
            Explore the figures
          </Button>
        </div>
      </div>
      <StillMissing />
      <ReplacingDialog />
      {dataset ? (
        <>
          <div className="data-screen-about">
            <p role="status">{[readInWords(dataset), settledInWords(dataset.check.settled)].filter((sentence) => sentence !== null).join(' ')}</p>
            <div className="data-screen-acts">
              <Button look="quiet" size="small" onPress={() => void chooseReplacement(dataset.name)}>
                Replace by a newer file
              </Button>
              <Button look="quiet" size="small" onPress={() => void removeDataset(dataset.name)}>
                Remove this table
              </Button>
              <DataLog />
            </div>
          </div>
          <Tabs
            key={dataset.name}
            label={`About ${dataset.source.fileName}`}
            tabs={[
              { id: 'records', label: 'Records', content: <Records dataset={dataset} /> },
              { id: 'columns', label: 'What the columns hold', content: <Columns dataset={dataset} /> },
              { id: 'roles', label: 'What the columns mean', content: <RolesPanel dataset={dataset} /> },
              { id: 'lists', label: 'How values are sorted', content: <SortedValues dataset={dataset} /> },
              { id: 'read', label: 'What was read', content: <WhatWasRead dataset={dataset} /> },
              { id: 'checks', label: 'Who could be known', content: <Checks dataset={dataset} /> },
            ]}
          />
        </>
      ) : (
        <p>No table is open. Add a file of deaths and a file of live births, as CSV, Excel or another table.</p>
      )}
    </div>
  );
}
