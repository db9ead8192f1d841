import { useCallback, useState } from 'react';
import { protectedTogether } from '../../shared/analyses/protected-together.ts';
import { policyStatement, type Policy } from '../../shared/disclosure/policy.ts';
import type { ReportFigure } from '../../shared/workspace/report-items.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { figureOnce } from '../figures/figure-memory.ts';
import { Notice } from '../ui/notice.tsx';
import { appVersion } from '../workspace/app-version.ts';
import { useEngine, useSession } from '../workspace/session-context.tsx';
import { gateInWords, withheldInPrint } from './gate-words.ts';

/** What will be withheld, said before anything leaves; and, once it has left, that it did. */
export function Gate({ items, policy }: { readonly items: readonly ReportFigure[]; readonly policy: Policy }) {
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
  const words = withheld.status === 'ready' ? gateInWords(withheld.value.withheld, items.length, policy) : last;
  if (words !== last) setLast(words);
  return (
    <Notice tone={savedReport ? 'done' : 'plain'}>
      <p role="status">
        {savedReport && <strong>Saved {savedReport.name}. </strong>}
        {words}
      </p>
      {withheld.status === 'ready' && <Findings sentences={withheld.value.findings} />}
      {policy.kind === 'none' && <p>{policyStatement(policy)}</p>}
    </Notice>
  );
}

/** What two figures give away between them, which is why more is withheld in the report than in each figure alone. */
function Findings({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <details className="gate-findings">
      <summary>{sentences.length === 1 ? 'One number could be worked out' : `${sentences.length} numbers could be worked out`} from figures taken together, so more is withheld here than in each figure alone</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

/** How many printed numbers of the whole report are withheld, and what its figures would give away together. */
function useWithheld(items: readonly ReportFigure[], policy: Policy) {
  const engine = useEngine();
  const datasets = useSession((session) => session.datasets);
  // Typing a caption makes new items of the same figures: only a change of figures counts again.
  const [specs, setSpecs] = useState(() => items.map(({ spec }) => spec));
  if (specs.length !== items.length || items.some(({ spec }, index) => spec !== specs[index])) setSpecs(items.map(({ spec }) => spec));
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const context = { engine: await engine, datasets, appVersion, signal };
      const figures = await Promise.all(specs.map((spec) => figureOnce(spec, context)));
      const together = await protectedTogether(figures, policy, context);
      return { withheld: together.figures.reduce((sum, figure) => sum + withheldInPrint(figure), 0), findings: together.audit.findings.map(({ sentence }) => sentence) };
    },
    [engine, datasets, specs, policy],
  );
  return useAnswer(ask);
}
