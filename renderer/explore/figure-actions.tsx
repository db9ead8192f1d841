import type { Spec } from '../../shared/analyses/spec.ts';
import { Button } from '../ui/button.tsx';
import { reportItemOf } from '../workspace/report-edits.ts';
import { useActions, useSession } from '../workspace/session-context.tsx';
import './figure-actions.css';

/** The next step with a figure: into the report, or out as a picture. */
export function FigureActions({ spec }: { readonly spec: Spec }) {
  const isInReport = useSession(({ workspace }) => workspace !== null && reportItemOf(workspace, spec) !== undefined);
  const isBusy = useSession(({ busy }) => busy !== null);
  const { addToReport, saveFigure, copyFigure, goTo } = useActions();
  return (
    <div className="figure-actions">
      <p className="figure-actions-done" role="status">
        {isInReport && 'In the report'}
      </p>
      <Button
        look="primary"
        onPress={() => {
          if (isInReport) goTo('report');
          else addToReport(spec);
        }}
      >
        {isInReport ? 'Go to Report' : 'Add to report'}
      </Button>
      <Button look="quiet" isDisabled={isBusy} onPress={() => void saveFigure(spec, 'png')}>
        Save as PNG
      </Button>
      <Button look="quiet" isDisabled={isBusy} onPress={() => void saveFigure(spec, 'svg')}>
        Save as SVG
      </Button>
      <Button look="quiet" isDisabled={isBusy} onPress={() => void saveFigure(spec, 'csv')}>
        Save table as CSV
      </Button>
      <Button look="quiet" isDisabled={isBusy} onPress={() => void copyFigure(spec)}>
        Copy table
      </Button>
    </div>
  );
}
