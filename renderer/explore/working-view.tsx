import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Policy } from '../../shared/disclosure/policy.ts';
import { protectionPlan, type PlannedWithholding } from '../../shared/disclosure/protection-plan.ts';
import type { RecordsCounted } from '../../shared/dataset/filter.ts';
import { cellAt, type Figure } from '../../shared/figures/figure.ts';
import { printedTable } from '../../shared/figures/printed-table.ts';
import { TableFrame } from '../figures/table-frame.tsx';
import { WorkingRegion } from '../ui/working-region.tsx';
import type { RowLinks } from './links/row-links.ts';
import { rowNamesOf } from './links/row-name.tsx';
import './working-view.css';

// The grid is large, and most figures are read without it.
const CountedRecords = lazy(async () => ({ default: (await import('./counted-records.tsx')).CountedRecords }));

const kinds = ['small-count', 'whole-group', 'dominant-unit', 'second-cell', 'derived'] as const;
const whys: Record<PlannedWithholding['why'], { readonly mark: string; readonly meaning: string }> = {
  'small-count': { mark: 'small count', meaning: 'so small that the policy withholds it' },
  'whole-group': { mark: 'whole group', meaning: 'withheld because it is everybody in its group, and so tells something of each of them' },
  'dominant-unit': { mark: 'most of total', meaning: 'withheld because one area makes so much of its total' },
  'second-cell': { mark: 'second cell', meaning: 'withheld because a withheld count would follow from it by subtraction' },
  derived: { mark: 'follows', meaning: 'withheld because it is worked out from a number that is withheld' },
};

interface WorkingViewProps {
  readonly figure: Figure;
  readonly policy: Policy;
  /** Null where the rows filter nothing. */
  readonly links: RowLinks | null;
}

/** A count whose records are shown: where it stands, and which they are. */
interface Opened {
  readonly row: string;
  readonly column: string;
  readonly counted: RecordsCounted;
}

/** The numbers behind a figure, each that will be withheld marked with why, and behind each count its records. The one place that takes an unprotected figure; nothing leaves it. */
export function WorkingView({ figure, policy, links }: WorkingViewProps) {
  const plan = protectionPlan(figure, policy);
  const used = kinds.filter((why) => plan.some((planned) => planned.why === why));
  const [opened, setOpened] = useState<Opened | null>(null);
  const isOpened = (row: string, column: string) => opened?.row === row && opened.column === column;
  const label = (id: string, of: readonly { readonly id: string; readonly label: string }[]) => of.find((other) => other.id === id)?.label ?? '';
  return (
    <WorkingRegion holds="small numbers">
      <div className="working-view">
        <h2>{figure.words.subtitle}</h2>
        <p>{planInWords(plan.length > 0, policy)} Choose a count to see the records behind it.</p>
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
          rowName={rowNamesOf(links)}
          cell={(text, { row, column }) => {
            const planned = plan.find(({ cell }) => cell.row === row && cell.column === column);
            const cell = cellAt(figure, { row, column });
            const counted = cell.kind === 'number' ? cell.counted : null;
            const shown = counted === null ? text : <Count text={text} isOpened={isOpened(row, column)} onOpen={() => { setOpened(isOpened(row, column) ? null : { row, column, counted }); }} />;
            if (!planned) return shown;
            return (
              <span className="working-view-withheld">
                <span className="working-view-mark">{whys[planned.why].mark}</span> {shown}
              </span>
            );
          }}
        />
        {opened && (
          <Suspense fallback={<p role="status">Loading the records …</p>}>
            <CountedRecords
              key={`${opened.row} ${opened.column} ${JSON.stringify(opened.counted)}`}
              name={`${label(opened.row, figure.rows)}: ${label(opened.column, figure.columns).toLowerCase()}`}
              counted={opened.counted}
              onClose={() => {
                setOpened(null);
              }}
            />
          </Suspense>
        )}
        <p>To add this figure to the report, or to save it as a picture, turn Working view off: it then stands as it will be published.</p>
      </div>
    </WorkingRegion>
  );
}

function Count({ text, isOpened, onOpen }: { readonly text: string; readonly isOpened: boolean; readonly onOpen: () => void }) {
  return (
    <Button className="working-view-count" aria-expanded={isOpened} onPress={onOpen}>
      {text}
    </Button>
  );
}

function planInWords(withholds: boolean, policy: Policy): string {
  if (policy.kind === 'none') return 'The policy in force withholds nothing.';
  return withholds ? `Under the policy “${policy.name}” the marked numbers will be withheld.` : `The policy “${policy.name}” withholds nothing in this figure.`;
}
