import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { filterWords } from '../../../shared/analyses/filter-words.ts';
import type { AskedQuestion } from '../../workspace/questions.ts';
import { sections } from '../../workspace/question-sections.ts';
import { isStillReading } from '../../workspace/still-reading.ts';
import { reportItemOf } from '../../workspace/report-edits.ts';
import { useActions, useSession } from '../../workspace/session-context.tsx';
import './gallery.css';

interface GalleryProps {
  readonly questions: readonly AskedQuestion[];
  readonly chosen: string;
}

/** Every question in plain words, by sections; the arrow keys go from one to the next, and its answer is shown at once. */
export function Gallery({ questions, chosen }: GalleryProps) {
  const { ask } = useActions();
  const filled = sections.map((section) => ({ section, own: questions.filter((question) => question.section === section) })).filter(({ own }) => own.length > 0);
  return (
    <ListBox
      className="gallery"
      aria-label="Questions"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [id] = keys;
        if (id !== undefined) ask(String(id));
      }}
    >
      {filled.map(({ section, own }) => (
        <ListBoxSection key={section} id={section} className="gallery-section">
          <Header className="gallery-heading">{section}</Header>
          {own.map((question) => (
            <ListBoxItem key={question.id} id={question.id} textValue={question.question} className={question.missing.length > 0 ? 'question question-lacking' : 'question'}>
              <span>
                {section === 'Pinned' && <Pin />}
                {question.question}
              </span>
              <QuestionState question={question} />
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Pin() {
  return (
    <svg className="question-pin" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 1h6l-1 5 3 3H3l3-3zM7.2 9h1.6L8 15z" fill="currentColor" />
    </svg>
  );
}

/** Where the question stands, in a few words below it. */
function QuestionState({ question: { section, spec, missing, needs } }: { readonly question: AskedQuestion }) {
  const isInReport = useSession(({ workspace }) => workspace !== null && spec !== null && reportItemOf(workspace, spec) !== undefined);
  const isReading = useSession(isStillReading);
  const words = [
    ...(section === 'Pinned' && spec !== null ? [spec.filters.length === 0 ? 'No filters of its own.' : `${spec.filters.map(filterWords).join('. ')}.`] : []),
    ...(missing.length === 0 ? [] : [isReading ? 'Tables are still being read.' : `Needs: ${needs}`]),
    ...(isInReport ? ['In the report'] : []),
  ];
  return words.length === 0 ? null : (
    <span className="question-state">{words.join(' ')}</span>
  );
}
