import { useCallback, useMemo, useState } from 'react';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { Notice } from '../ui/notice.tsx';
import { appVersion } from '../workspace/app-version.ts';
import { chosenOf, questionsOf, whatIsMissing } from '../workspace/questions.ts';
import { datasetFor } from '../workspace/roles-in-session.ts';
import { useEngine, useSession } from '../workspace/session-context.tsx';
import { GoToData } from './go-to-data.tsx';
import { BackAndForward } from './back-and-forward.tsx';
import { offeredFilters, type OfferedFilters } from './filters/filter-choices.ts';
import { QuestionRoom } from './question-room.tsx';
import './explore-screen.css';

/** The questions, the filters over all of them, and one answer at a time as a figure. */
export function ExploreScreen() {
  const workspace = useSession((session) => session.workspace);
  const datasets = useSession((session) => session.datasets);
  const question = useSession((session) => session.question);
  // Neither the session nor the workspace knows of it, so it is off whenever Explore is opened.
  const [isWorking, setWorking] = useState(false);
  const questions = useMemo(() => (workspace === null ? [] : questionsOf(workspace, datasets)), [workspace, datasets]);
  const deaths = datasetFor('deaths', datasets);
  const offered = useOfferedFilters(deaths, datasetFor('liveBirths', datasets));
  if (workspace === null) return null;
  const chosen = chosenOf(questions, question);
  return (
    <div className="explore-screen">
      <div className="explore-screen-top">
        <h1>Explore</h1>
        <BackAndForward questions={questions} />
        {offered.status === 'failed' && <p role="alert">The filters could not be read. {offered.why}</p>}
      </div>
      {deaths && chosen ? (
        <QuestionRoom {...{ workspace, deaths, questions, chosen, isWorking }} offered={offered.status === 'ready' ? offered.value : null} onWorking={setWorking} />
      ) : (
        <NothingToAsk sentences={whatIsMissing(workspace, datasets)} />
      )}
    </div>
  );
}

function useOfferedFilters(deaths: Dataset | undefined, births: Dataset | undefined) {
  const engine = useEngine();
  const ask = useCallback(
    async (signal: AbortSignal): Promise<OfferedFilters> => {
      if (deaths === undefined) return { ofBoth: [], ofDeaths: [] };
      return offeredFilters(deaths, births, { engine: await engine, datasets: births ? [deaths, births] : [deaths], appVersion, signal });
    },
    [engine, deaths, births],
  );
  return useAnswer(ask);
}

function NothingToAsk({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <Notice>
      <p>
        <strong>There is nothing to explore yet.</strong>
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div>
        <GoToData isNext />
      </div>
    </Notice>
  );
}
