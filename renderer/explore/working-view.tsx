import type { ReactNode } from 'react';
import type { Policy } from '../../shared/disclosure/policy.ts';
import { protectionPlan, type PlannedWithholding } from '../../shared/disclosure/protection-plan.ts';
import type { Figure } from '../../shared/figures/figure.ts';
import { printedTable } from '../../shared/figures/printed-table.ts';
import { TableFrame } from '../figures/table-frame.tsx';
import { WorkingRegion } from '../ui/working-region.tsx';
import './working-view.css';

const kinds = ['small-count', 'second-cell', 'derived'] as const;
const whys: Record<PlannedWithholding['why'], { readonly mark: string; readonly meaning: string }> = {
  'small-count': { mark: 'small count', meaning: 'so small that the policy withholds it' },
  'second-cell': { mark: 'second cell', meaning: 'withheld because a small count would follow from it by subtraction' },
  derived: { mark: 'follows', meaning: 'withheld because it is worked out from a number that is withheld' },
};

/** The numbers behind a figure, each that will be withheld marked with why. The one place that takes an unprotected figure; nothing leaves it. */
export function WorkingView({ figure, policy, options }: { readonly figure: Figure; readonly policy: Policy; readonly options: ReactNode }) {
  const plan = protectionPlan(figure, policy);
  const used = kinds.filter((why) => plan.some((planned) => planned.why === why));
  return (
    <WorkingRegion holds="small numbers">
      <div className="working-view">
        <h2>{figure.words.subtitle}</h2>
        {options}
        <p>{planInWords(plan.length > 0, policy)}</p>
        {used.length > 0 && (
          <dl className="working-view-key">
            {used.map((why) => (
              <div key={why}>
                <dt className="working-view-mark">{whys[why].mark}</dt>
                <dd>{whys[why].meaning}</dd>
              </div>
            ))}
          </dl>
        )}
        <TableFrame
          name={figure.words.subtitle}
          table={printedTable(figure)}
          cell={(text, place) => {
            const planned = plan.find(({ cell }) => cell.row === place.row && cell.column === place.column);
            if (!planned) return text;
            return (
              <span className="working-view-withheld">
                <span className="working-view-mark">{whys[planned.why].mark}</span> {text}
              </span>
            );
          }}
        />
        <p>To add this figure to the report, or to save it as a picture, turn Working view off: it then stands as it will be published.</p>
      </div>
    </WorkingRegion>
  );
}

function planInWords(withholds: boolean, policy: Policy): string {
  if (policy.kind === 'none') return 'The policy in force withholds nothing.';
  return withholds ? `Under the policy “${policy.name}” the marked numbers will be withheld.` : `The policy “${policy.name}” withholds nothing in this figure.`;
}
