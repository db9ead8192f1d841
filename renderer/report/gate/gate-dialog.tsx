import { useState } from 'react';
import type { Gate } from '../../../shared/disclosure/gate/gate.ts';
import { policyStatement, type Policy } from '../../../shared/disclosure/policy.ts';
import type { ProtectedReport } from '../../../shared/workspace/protected-report.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useActions, useSession } from '../../workspace/session-context.tsx';
import { FigureAtGate } from './figure-at-gate.tsx';
import { OverrideDialog } from './override-dialog.tsx';

interface GateDialogProps {
  readonly gate: Gate;
  readonly report: ProtectedReport;
  readonly policy: Policy;
  readonly onClose: () => void;
}

/** Everything that leaves with the report, on one page, before it does. */
export function GateDialog({ gate, report, policy, onClose }: GateDialogProps) {
  const { saveReportToWord, saveReportToExcel, setOverride } = useActions();
  const isBusy = useSession(({ busy }) => busy !== null);
  const [overriding, setOverriding] = useState<string | null>(null);
  const isStopped = gate.stops.length > 0;
  const figureOf = (id: string) => report.counted.find((figure) => figure.id === id);
  const [figure, figureAtGate] = [figureOf(overriding ?? ''), gate.figures.find(({ id }) => id === overriding)];
  const save = (act: () => Promise<void>) => {
    onClose();
    void act();
  };
  return (
    <>
      <Dialog
        title="What leaves with this report"
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>Close</Button>
            <Button isDisabled={isBusy || isStopped} onPress={() => { save(saveReportToExcel); }}>
              Save tables to Excel
            </Button>
            <Button look="primary" isDisabled={isBusy || isStopped} onPress={() => { save(saveReportToWord); }}>
              Save to Word
            </Button>
          </>
        }
      >
        <p>{policyStatement(policy)}</p>
        {gate.figures.map((one, index) => (
          <FigureAtGate
            key={one.id}
            figure={one}
            number={index + 1}
            onOverride={() => { setOverriding(one.id); }}
            onProtect={() => {
              const counted = figureOf(one.id);
              if (counted) setOverride(counted, null);
            }}
          />
        ))}
        <section>
          <h3>What the figures give away together</h3>
          {gate.findings.length === 0 ? <p>{policy.kind === 'none' || policy.standing === 'as-published' ? 'Not looked for under this rule.' : 'Nothing: their filters and sums were compared.'}</p> : <p>More is withheld than in each figure alone, because:</p>}
          <ul>
            {gate.findings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>What else in the file carries numbers</h3>
          <ul>
            <li>Tables, charts, the data sheets inside Word’s charts and live numbers: the numbers printed above, and no others. Where [c] stands, the number is not in the file.</li>
            <li>Alternative texts, captions and headlines that the app proposes: made from the same numbers.</li>
            <li>Words of your own: as you wrote them. Withheld numbers among them are pointed out above.</li>
            <li>The file’s properties: its title, its date and this app’s version.</li>
          </ul>
        </section>
      </Dialog>
      {figure && figureAtGate && (
        <OverrideDialog
          figure={figure}
          gate={figureAtGate}
          onClose={() => { setOverriding(null); }}
          onOverride={(override) => { setOverride(figure, override); }}
        />
      )}
    </>
  );
}
