import { filterWords } from '../../shared/analyses/filter-words.ts';
import { Button } from '../ui/button.tsx';
import type { ExplorePlace } from '../workspace/explore-history.ts';
import { chosenOf, type AskedQuestion } from '../workspace/questions.ts';
import { useActions, useSession } from '../workspace/session-context.tsx';
import './back-and-forward.css';

/** Takes back the last choice of question, filter, groups or comparison, and gives it again: by button or Alt and an arrow key. */
export function BackAndForward({ questions }: { readonly questions: readonly AskedQuestion[] }) {
  const { past, future } = useSession((session) => session.exploreHistory);
  const { goBack, goForward } = useActions();
  const [before, after] = [past.at(-1), future[0]];
  return (
    <div className="back-and-forward" role="group" aria-label="Where you were">
      <Button size="small" isDisabled={before === undefined} aria-label={before === undefined ? 'Back' : `Back to ${placeWords(before, questions)}`} onPress={goBack}>
        <span className="back-and-forward-arrow back-and-forward-left" aria-hidden="true" />
        Back
      </Button>
      <Button size="small" isDisabled={after === undefined} aria-label={after === undefined ? 'Forward' : `Forward to ${placeWords(after, questions)}`} onPress={goForward}>
        Forward
        <span className="back-and-forward-arrow back-and-forward-right" aria-hidden="true" />
      </Button>
      {before !== undefined && <p className="back-and-forward-words">Back to: {placeWords(before, questions)}</p>}
    </div>
  );
}

/** "Do deaths fall evenly across deprivation? Years 2014 to 2016." */
function placeWords({ question, filters, comparing }: ExplorePlace, questions: readonly AskedQuestion[]): string {
  const asked = question === null || questions.some(({ id }) => id === question) ? chosenOf(questions, question) : undefined;
  const narrowed = filters.length === 0 ? ['no filters'] : filters.map(filterWords);
  return [asked?.question ?? 'a figure that was pinned', ...narrowed, ...(comparing === null ? [] : [`${comparing.words} against the rest`])].join(', ');
}
