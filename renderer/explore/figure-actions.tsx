import type { Spec } from '../../shared/analyses/spec.ts';
import { Button } from '../ui/button.tsx';
import { reportItemOf } from '../workspace/report-edits.ts';
import { useActions, useSession } from '../workspace/session-context.tsx';
import './figure-actions.css';

/** The next step with a figure: into the report, or out as a picture. */
export function FigureActions({ spec }: { readonly spec: Spec }) {
  const isInReport = useSession(({ workspace }) => workspace !== null && reportItemOf(workspace, spec) !== undefined);
  const isBusy = useSession(({ busy }) => busy !== null);
  const { addToReport, saveFigure, goTo } = useActions();
  return (
    <div className="figure-actions">
      <Button look="quiet" isDisabled={isBusy} onPress={() => void saveFigure(spec, 'png')}>
        Save as PNG
      </Button>
      <Button look="quiet" isDisabled={isBusy} onPress={() => void saveFigure(spec, 'svg')}>
        Save as SVG
      </Button>
      {isInReport ? (
        <>
          <span className="figure-actions-done">In the report</span>
          <Button
            look="primary"
            onPress={() => {
              goTo('report');
            }}
          >
            Go to Report
          </Button>
        </>
      ) : (
        <Button
          look="primary"
          onPress={() => {
            addToReport(spec);
          }}
        >
          Add to report
        </Button>
      )}
    </div>
  );
}
