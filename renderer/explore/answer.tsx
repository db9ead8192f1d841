import { roleWords } from '../../shared/dataset/roles.ts';
import type { Policy } from '../../shared/disclosure/policy.ts';
import type { FigureInView } from '../figures/use-figure.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemPanel } from '../ui/problem-panel.tsx';
import type { ComparedGroup } from '../workspace/explore-history.ts';
import type { AskedQuestion } from '../workspace/questions.ts';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { isStillReading } from '../workspace/still-reading.ts';
import { GoToData } from './go-to-data.tsx';
import { FigureInFull } from './figure-in-full.tsx';
import { emptiedDimension } from './filters/change-filters.ts';
import { rowLinks } from './links/row-links.ts';
import { WorkingView } from './working-view.tsx';
import './answer.css';

interface AnswerProps {
  readonly question: AskedQuestion;
  readonly figure: FigureInView;
  readonly comparing: ComparedGroup | null;
  readonly policy: Policy;
  readonly isWorking: boolean;
}

/** The figure that answers a question; the last one stays, paler, while the next is made. */
export function Answer({ question, figure: { status, shown, problem }, comparing, policy, isWorking }: AnswerProps) {
  const filters = useSession(({ workspace }) => workspace?.explore.filters ?? []);
  const { setFilters } = useActions();
  const isReading = useSession(isStillReading);
  const { spec, missing, section } = question;
  if (isReading && (missing.length > 0 || spec === null)) return <StillReading />;
  if (missing.length > 0 || spec === null) return <NotYet sentences={missing} needs={spec === null ? '' : question.needs} />;
  const emptied = emptiedDimension(spec.filters);
  if (emptied !== null) return <NothingChosen what={emptied === 'factors' ? roleWords.factors.name : roleWords[emptied].name} />;
  if (status === 'failed') return <NotMade sentences={[problem ?? '']} isComparing={comparing !== null} />;
  if (shown?.figure.id !== spec.id) {
    return (
      <p className="answer-counting" role="status">
        Counting …
      </p>
    );
  }
  if (shown.figure.rows.every(({ role }) => role === 'total')) return <NothingCounted />;
  const links = section === 'Pinned' || comparing !== null ? null : rowLinks(shown.figure, filters, setFilters);
  return (
    <article className={status === 'loading' ? 'answer answer-waiting' : 'answer'} aria-busy={status === 'loading'}>
      {isWorking ? <WorkingView figure={shown.figure} policy={policy} links={links} /> : <FigureInFull figure={shown.protectedFigure} title={comparing === null ? null : question.question} links={links} />}
    </article>
  );
}

/** What is missing may come by itself. */
function StillReading() {
  return (
    <p className="answer-counting" role="status">
      The tables that this question needs may still be on their way. It is answered as soon as they are read.
    </p>
  );
}

/** Nothing went wrong: what is open has no answer to this. */
function NotYet({ sentences, needs }: { readonly sentences: readonly string[]; readonly needs: string }) {
  return (
    <Notice>
      <p>
        <strong>This question cannot be answered from what is open.</strong>
        {needs !== '' && ` It needs: ${needs}`}
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

function NotMade({ sentences, isComparing }: { readonly sentences: readonly string[]; readonly isComparing: boolean }) {
  const { compare } = useActions();
  return (
    <ProblemPanel title="This figure cannot be made from what is open" details={sentences}>
      <div className="answer-ways">
        {isComparing && (
          <Button
            onPress={() => {
              compare(null);
            }}
          >
            End the comparison
          </Button>
        )}
        <GoToData isNext={false} />
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
