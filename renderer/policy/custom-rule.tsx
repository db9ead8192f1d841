import { CheckboxGroup } from 'react-aria-components';
import { Checkbox } from '../ui/checkbox.tsx';
import { NumberField } from '../ui/number-field.tsx';
import type { PolicyDraft } from './policy-draft.ts';

interface CustomRuleProps {
  readonly draft: PolicyDraft;
  readonly onChange: (part: Partial<PolicyDraft>) => void;
}

/** The numbers of a rule of one's own, and what it withholds besides small counts. */
export function CustomRule({ draft: { from, to, toNearest, wholeGroups, dominantShare }, onChange }: CustomRuleProps) {
  return (
    <>
      <div className="policy-custom">
        <NumberField label="Smallest count withheld" value={from} least={0} onChange={(value) => { onChange({ from: value }); }} />
        <NumberField label="Largest count withheld" value={to} least={0} onChange={(value) => { onChange({ to: value }); }} />
        <NumberField label="Round the rest to the nearest (0: no rounding)" value={toNearest} least={0} onChange={(value) => { onChange({ toNearest: value }); }} />
        <NumberField label="Withhold an area with more than this % of a total (0: none)" value={dominantShare} least={0} onChange={(value) => { onChange({ dominantShare: value }); }} />
      </div>
      <CheckboxGroup aria-label="Withheld whatever its size" value={wholeGroups ? ['whole-groups'] : []} onChange={(chosen) => { onChange({ wholeGroups: chosen.includes('whole-groups') }); }}>
        <Checkbox value="whole-groups">Withhold a count that is everybody in its group, however large: “all 12 had it” tells it of each</Checkbox>
      </CheckboxGroup>
    </>
  );
}
