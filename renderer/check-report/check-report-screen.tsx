import { useEffect } from 'react';
import { Button } from '../ui/button.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { useChecking } from './checking.ts';
import { Findings } from './findings.tsx';
import { TableBlock } from './table-block.tsx';
import { TextBlock } from './text-block.tsx';
import { usePastedReport } from './use-reading.ts';
import { WaysIn } from './ways-in.tsx';
import './check-report.css';

/** Numbers as printed, checked by one another. Needs nothing open, and keeps nothing. */
export function CheckReportScreen() {
  const { report, goingTo } = useChecking();
  const { clear, arrived } = useChecking.getState();
  const isAnythingOpen = useSession(({ workspace }) => workspace !== null);
  const { goTo } = useActions();
  const isEmpty = report.blocks.length === 0;
  usePastedReport();

  // Once what was being changed is shown again, the number is there to go to.
  useEffect(() => {
    if (goingTo === null) return;
    const number = document.getElementById(goingTo);
    number?.scrollIntoView({ block: 'center' });
    number?.focus();
    arrived();
  }, [goingTo, arrived]);

  return (
    <div className="check-report">
      <div className="check-head">
        <h1>Check a report</h1>
        <div className="check-ways">
          {!isEmpty && (
            <Button look="quiet" onPress={clear}>
              Clear all
            </Button>
          )}
          {!isAnythingOpen && (
            <Button look="quiet" onPress={() => { goTo('start'); }}>
              Back to the start
            </Button>
          )}
        </div>
      </div>
      <p>Numbers as they are printed are checked by one another: percentages by their counts, totals by their parts, rates by their births, intervals by their estimates. Nothing is kept, and nothing leaves this computer.</p>
      {isEmpty ? (
        <>
          <WaysIn isFirst />
          <p className="check-empty">What cannot be right will be listed here, each with the reason and with what it could be instead.</p>
        </>
      ) : (
        <div className="check-columns">
          <div className="check-blocks">
            {report.blocks.map((block, at) => (block.kind === 'text' ? <TextBlock key={at} block={block} at={at} /> : <TableBlock key={at} block={block} at={at} number={report.blocks.slice(0, at + 1).filter(({ kind }) => kind === 'table').length} />))}
            <WaysIn isFirst={false} />
          </div>
          <Findings />
        </div>
      )}
    </div>
  );
}
