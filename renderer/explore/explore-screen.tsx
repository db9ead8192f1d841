import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { questionsOf, whatIsMissing } from '../workspace/questions.ts';
import { datasetFor } from '../workspace/roles-in-session.ts';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { Questions } from './questions.tsx';
import { WorkingSwitch } from './working-switch.tsx';
import './explore-screen.css';

/** The questions, the filters over all of them, and one answer at a time as a figure. */
export function ExploreScreen() {
  const workspace = useSession((session) => session.workspace);
  const datasets = useSession((session) => session.datasets);
  // Neither the session nor the workspace knows of it, so it is off whenever Explore is opened.
  const [isWorking, setWorking] = useState(false);
  if (workspace === null) return null;
  const [deaths, births] = [datasetFor('deaths', datasets), datasetFor('liveBirths', datasets)];
  return (
    <div className="explore-screen">
      <div className="explore-screen-top">
        <h1>Explore</h1>
        {deaths && births && (
          <>
            <FilterBar deaths={deaths} births={births} filters={workspace.explore.filters} policy={workspace.policy} />
            <WorkingSwitch isOn={isWorking} onChange={setWorking} />
          </>
        )}
      </div>
      {deaths && births ? <Questions questions={questionsOf(workspace, datasets)} policy={workspace.policy} isWorking={isWorking} /> : <NothingToAsk sentences={whatIsMissing(workspace, datasets)} />}
    </div>
  );
}

function NothingToAsk({ sentences }: { readonly sentences: readonly string[] }) {
  const { goTo } = useActions();
  return (
    <Notice>
      <p>
        <strong>There is nothing to explore yet.</strong>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div>
        <Button
          look="primary"
          onPress={() => {
            goTo('data');
          }}
        >
          Go to Data
        </Button>
      </div>
    </Notice>
  );
}
