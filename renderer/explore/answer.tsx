import type { Spec } from '../../shared/analyses/spec.ts';
import { roleWords } from '../../shared/dataset/roles.ts';
import type { Policy } from '../../shared/disclosure/policy.ts';
import { useFigure } from '../figures/use-figure.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemPanel } from '../ui/problem-panel.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { EthnicGrouping } from './ethnic-grouping.tsx';
import { FigureInFull } from './figure-in-full.tsx';
import { emptiedDimension } from './filters/change-filters.ts';
import { WorkingView } from './working-view.tsx';
import './answer.css';

interface AnswerProps {
  readonly spec: Spec;
  readonly policy: Policy;
  readonly isWorking: boolean;
}

/** The figure that answers a question; the last one stays, paler, while the next is made. */
export function Answer({ spec, policy, isWorking }: AnswerProps) {
  const { status, shown, problem } = useFigure(spec, policy);
  const emptied = emptiedDimension(spec.filters);
  const grouping = 'grouping' in spec && spec.by === 'ethnicGroup' && <EthnicGrouping />;
  if (emptied !== null) return <NothingChosen what={roleWords[emptied].name} />;
  if (status === 'failed') {
    return (
      <>
        {grouping}
        <NotMade problem={problem ?? ''} />
      </>
    );
  }
  if (shown === null) return <p role="status">Counting …</p>;
  if (shown.figure.rows.every(({ role }) => role === 'total')) return <NothingCounted />;
  return (
    <article className={status === 'loading' ? 'answer answer-waiting' : 'answer'} aria-busy={status === 'loading'}>
      {isWorking ? <WorkingView figure={shown.figure} policy={policy} options={grouping} /> : <FigureInFull figure={shown.protectedFigure} spec={spec} options={grouping} />}
    </article>
  );
}

function NotMade({ problem }: { readonly problem: string }) {
  const { goTo } = useActions();
  return (
    <ProblemPanel title="This figure cannot be made from what is open" details={[problem]}>
      <div>
        <Button
          onPress={() => {
            goTo('data');
          }}
        >
          Go to Data
        </Button>
      </div>
    </ProblemPanel>
  );
}

function NothingChosen({ what }: { readonly what: string }) {
  return (
    <Notice>
      <p>
        <strong>Nothing is chosen under {what}.</strong> Choose at least one in the filter above to see a figure.
      </p>
    </Notice>
  );
}

function NothingCounted() {
  return (
    <Notice>
      <p>
        <strong>No deaths and no live births are left.</strong> Remove a filter above to see a figure.
      </p>
    </Notice>
  );
}
