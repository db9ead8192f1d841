import type { Workspace } from '../../shared/workspace/workspace.ts';
import { itemId, reportFigures, type ReportItem } from '../../shared/workspace/report-items.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { AddHere } from './add-here.tsx';
import { Gate } from './gate.tsx';
import { RefreshingDialog } from './refreshing-dialog.tsx';
import { ReportFigure } from './report-figure.tsx';
import { ReportText } from './report-text.tsx';
import { ReportTitle } from './report-title.tsx';
import './report-screen.css';

/** The report in order, figures and texts, with their words, and the way to Word. */
export function ReportScreen() {
  const workspace = useSession((session) => session.workspace);
  if (workspace === null) return null;
  return workspace.report.items.length === 0 ? <NoFigures /> : <Composed workspace={workspace} />;
}

function Composed({ workspace }: { readonly workspace: Workspace }) {
  const { report, policy } = workspace;
  const figures = reportFigures(report);
  const isBusy = useSession(({ busy }) => busy !== null);
  const { saveReportToWord, saveReportToExcel, refreshWordReport } = useActions();
  return (
    <div className="report-screen">
      <div className="report-screen-top">
        <h1>Report</h1>
        <div className="report-screen-acts">
          <Button isDisabled={isBusy} onPress={() => void refreshWordReport()}>
            Refresh a Word report …
          </Button>
          <Button isDisabled={isBusy} onPress={() => void saveReportToExcel()}>
            Save tables to Excel
          </Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void saveReportToWord()}>
            Save to Word
          </Button>
        </div>
      </div>
      <Gate items={figures} policy={policy} />
      <div className="report-screen-title">
        <ReportTitle />
        <HouseStyle />
      </div>
      <ol className="report-screen-items">
        {report.items.map((item, place) => (
          <li key={itemId(item)} data-report-item={itemId(item)}>
            <AddHere place={place} />
            {item.kind === 'figure' ? (
              <ReportFigure item={item} policy={policy} number={figures.indexOf(item) + 1} place={place} of={report.items.length} />
            ) : (
              <ReportText item={item} name={`${item.kind.replace('-', ' ')} ${numberOfKind(report.items, place)}`} place={place} of={report.items.length} />
            )}
          </li>
        ))}
      </ol>
      <AddHere place={report.items.length} />
      <RefreshingDialog />
    </div>
  );
}

/** The council's own Word file, whose look the report takes. */
function HouseStyle() {
  const template = useSession(({ houseTemplate }) => houseTemplate);
  const { chooseHouseTemplate, leaveHouseTemplate } = useActions();
  return (
    <div className="report-screen-acts">
      <Button size="small" onPress={() => void chooseHouseTemplate()}>
        {template === null ? 'Use a Word template …' : 'Use another template …'}
      </Button>
      {template !== null && (
        <>
          <span>The report goes into {template.fileName}.</span>
          <Button look="quiet" size="small" onPress={leaveHouseTemplate}>
            Without a template
          </Button>
        </>
      )}
    </div>
  );
}

/** Its number among the items of its kind, from 1. */
function numberOfKind(items: readonly ReportItem[], place: number): number {
  return items.slice(0, place + 1).filter(({ kind }) => kind === items[place]?.kind).length;
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
