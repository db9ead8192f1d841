import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Question } from '../../shared/analyses/presets.ts';
import type { Policy } from '../../shared/disclosure/policy.ts';
import { useFigure } from '../figures/use-figure.ts';
import { reportItemOf } from '../workspace/report-edits.ts';
import { useSession } from '../workspace/session-context.tsx';
import { Answer } from './answer.tsx';
import './questions.css';

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly policy: Policy;
  readonly isWorking: boolean;
}

/** The list of questions beside the answer to the chosen one. */
export function Questions({ questions, policy, isWorking }: QuestionsProps) {
  return (
    <Tabs className="questions" orientation="vertical">
      <TabList className="questions-list" aria-label="Questions">
        {questions.map(({ question, spec }) => (
          <Tab className="question" id={spec.id} key={spec.id}>
            <span>{question}</span>
            <QuestionState spec={spec} policy={policy} />
          </Tab>
        ))}
      </TabList>
      {questions.map(({ spec }) => (
        <TabPanel className="questions-panel" id={spec.id} key={spec.id}>
          <Answer spec={spec} policy={policy} isWorking={isWorking} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** Keeps the question's figure made while another is in view, and says where it stands. */
function QuestionState({ spec, policy }: Pick<Question, 'spec'> & { readonly policy: Policy }) {
  const { status } = useFigure(spec, policy);
  const isInReport = useSession(({ workspace }) => workspace !== null && reportItemOf(workspace, spec) !== undefined);
  if (status === 'failed') return <span className="question-state">Cannot be answered as it is</span>;
  return isInReport && <span className="question-state">In the report</span>;
}
