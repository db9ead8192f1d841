import { NumberField } from '../ui/number-field.tsx';
import type { PolicyDraft } from './policy-draft.ts';

interface CustomRuleProps {
  readonly draft: PolicyDraft;
  readonly onChange: (part: Partial<PolicyDraft>) => void;
}

/** The numbers of a rule of one's own. */
export function CustomRule({ draft: { from, to, toNearest }, onChange }: CustomRuleProps) {
  return (
    <div className="policy-custom">
      <NumberField label="Smallest count withheld" value={from} least={0} onChange={(value) => { onChange({ from: value }); }} />
      <NumberField label="Largest count withheld" value={to} least={0} onChange={(value) => { onChange({ to: value }); }} />
      <NumberField label="Round the rest to the nearest (0: no rounding)" value={toNearest} least={0} onChange={(value) => { onChange({ toNearest: value }); }} />
    </div>
  );
}
