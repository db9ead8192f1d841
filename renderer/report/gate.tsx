import { useCallback, useState } from 'react';
import { policyStatement, type Policy } from '../../shared/disclosure/policy.ts';
import { protect } from '../../shared/disclosure/protect.ts';
import type { ReportItem } from '../../shared/workspace/workspace.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { figureOnce } from '../figures/figure-memory.ts';
import { Notice } from '../ui/notice.tsx';
import { appVersion } from '../workspace/app-version.ts';
import { useEngine, useSession } from '../workspace/session-context.tsx';
import { gateInWords, withheldInPrint } from './gate-words.ts';

/** What will be withheld, said before anything leaves; and, once it has left, that it did. */
export function Gate({ items, policy }: { readonly items: readonly ReportItem[]; readonly policy: Policy }) {
  const savedReport = useSession((session) => session.savedReport);
  const withheld = useWithheld(items, policy);
  const [last, setLast] = useState('');
  if (withheld.status === 'failed') {
    return (
      <Notice tone="caution">
        <p role="status">
          <strong>The report cannot be saved as it stands.</strong> {withheld.why} Put that right, or remove the figure that needs it.
        </p>
      </Notice>
    );
  }
  const words = withheld.status === 'ready' ? gateInWords(withheld.value, items.length, policy) : last;
  if (words !== last) setLast(words);
  return (
    <Notice tone={savedReport ? 'done' : 'plain'}>
      <p role="status">
        {savedReport && <strong>Saved {savedReport.name}. </strong>}
        {words}
      </p>
      {policy.kind === 'none' && <p>{policyStatement(policy)}</p>}
    </Notice>
  );
}

/** How many printed numbers of the whole report are withheld. */
function useWithheld(items: readonly ReportItem[], policy: Policy) {
  const engine = useEngine();
  const datasets = useSession((session) => session.datasets);
  // Typing a caption makes new items of the same figures: only a change of figures counts again.
  const [specs, setSpecs] = useState(() => items.map(({ spec }) => spec));
  if (specs.length !== items.length || items.some(({ spec }, index) => spec !== specs[index])) setSpecs(items.map(({ spec }) => spec));
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const context = { engine: await engine, datasets, appVersion, signal };
      const figures = await Promise.all(specs.map((spec) => figureOnce(spec, context)));
      return figures.map((figure) => withheldInPrint(protect(figure, policy))).reduce((sum, count) => sum + count, 0);
    },
    [engine, datasets, specs, policy],
  );
  return useAnswer(ask);
}
