import { useMemo, useState } from 'react';
import { policyStatement, type Policy } from '../../shared/disclosure/policy.ts';
import type { ProtectedReport } from '../../shared/workspace/protected-report.ts';
import type { ReportFigure } from '../../shared/workspace/report-items.ts';
import { reportGate } from '../../shared/workspace/report-gate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSession } from '../workspace/session-context.tsx';
import { gateInWords, typedInWords, withheldInPrint } from './gate-words.ts';
import { GateDialog } from './gate/gate-dialog.tsx';
import { useProtectedReport } from './gate/use-protected-report.ts';
import './gate/gate.css';

/** What will be withheld, said before anything leaves; and, once it has left, that it did. All that leaves is one press away. */
export function Gate({ items, policy }: { readonly items: readonly ReportFigure[]; readonly policy: Policy }) {
  const savedReport = useSession((session) => session.savedReport);
  const report = useProtectedReport();
  // While it is worked out again, what was said before stays, and with it a gate that is open.
  const [last, setLast] = useState<ProtectedReport | null>(null);
  if (report.status === 'failed') {
    return (
      <Notice tone="caution">
        <p role="status">
          <strong>The report cannot be saved as it stands.</strong> {report.why} Put that right, or remove the figure that needs it.
        </p>
      </Notice>
    );
  }
  const ready = report.status === 'ready' ? report.value : last;
  if (ready !== last) setLast(ready);
  const words = ready && gateInWords(ready.figures.reduce((sum, figure) => sum + withheldInPrint(figure), 0), items.length, policy);
  return (
    <Notice tone={savedReport ? 'done' : 'plain'}>
      <p role="status">
        {savedReport && <strong>Saved {savedReport.name}. </strong>}
        {words}
      </p>
      {ready !== null && <AtGate report={ready} policy={policy} />}
      {policy.kind === 'none' && <p>{policyStatement(policy)}</p>}
    </Notice>
  );
}

/** What asks for the person's eye before the report leaves, and the way to all the rest. */
function AtGate({ report, policy }: { readonly report: ProtectedReport; readonly policy: Policy }) {
  const workspace = useSession((session) => session.workspace);
  const gate = useMemo(() => workspace && reportGate(workspace, report), [workspace, report]);
  const [isOpen, setOpen] = useState(false);
  if (gate === null) return null;
  const typed = typedInWords(gate);
  return (
    <>
      {gate.stops.map((stop) => (
        <p key={stop}>
          <strong>The report cannot leave yet.</strong> {stop}
        </p>
      ))}
      {report.lapsed.map((subtitle) => (
        <p key={subtitle}>“{subtitle}” is protected again: the figure or its data are not those for which its numbers were to be printed.</p>
      ))}
      {typed !== null && <p>{typed}</p>}
      <div>
        <Button
          size="small"
          onPress={() => {
            setOpen(true);
          }}
        >
          See what leaves
        </Button>
      </div>
      {isOpen && (
        <GateDialog
          gate={gate}
          report={report}
          policy={policy}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
