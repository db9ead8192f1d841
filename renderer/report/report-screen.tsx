import type { Workspace } from '../../shared/workspace/workspace.ts';
import { reportFigures } from '../../shared/workspace/report-items.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { Gate } from './gate.tsx';
import { ReportFigure } from './report-figure.tsx';
import { ReportTitle } from './report-title.tsx';
import './report-screen.css';

/** The figures of the report in order, with their words, and the way to Word. */
export function ReportScreen() {
  const workspace = useSession((session) => session.workspace);
  if (workspace === null) return null;
  return workspace.report.items.length === 0 ? <NoFigures /> : <Composed workspace={workspace} />;
}

function Composed({ workspace }: { readonly workspace: Workspace }) {
  const { report, policy } = workspace;
  const isBusy = useSession(({ busy }) => busy !== null);
  const { saveReportToWord, saveReportToExcel } = useActions();
  return (
    <div className="report-screen">
      <div className="report-screen-top">
        <h1>Report</h1>
        <div className="report-screen-acts">
          <Button isDisabled={isBusy} onPress={() => void saveReportToExcel()}>
            Save tables to Excel
          </Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void saveReportToWord()}>
            Save to Word
          </Button>
        </div>
      </div>
      <Gate items={reportFigures(report)} policy={policy} />
      <div className="report-screen-title">
        <ReportTitle />
      </div>
      <ol className="report-screen-figures">
        {reportFigures(report).map((item, index, figures) => (
          <li key={item.spec.id}>
            <ReportFigure item={item} policy={policy} number={index + 1} of={figures.length} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function NoFigures() {
  const { goTo } = useActions();
  return (
    <div className="report-screen">
      <h1>Report</h1>
      <Notice>
        <p>
          <strong>No figures yet.</strong> In Explore, choose a question and press “Add to report”. Its chart, table and words then stand here, ready for Word.
        </p>
        <div>
          <Button
            look="primary"
            onPress={() => {
              goTo('explore');
            }}
          >
            Go to Explore
          </Button>
        </div>
      </Notice>
    </div>
  );
}
