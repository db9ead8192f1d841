import type { ReactNode } from 'react';
import type { Spec } from '../../../shared/analyses/spec.ts';
import type { Filter } from '../../../shared/dataset/filter.ts';
import type { FigureInView } from '../../figures/use-figure.ts';
import { Button } from '../../ui/button.tsx';
import type { ComparedGroup } from '../../workspace/explore-history.ts';
import type { AskedQuestion } from '../../workspace/questions.ts';
import { useActions } from '../../workspace/session-context.tsx';
import { CompareChoice } from '../compare/compare-choice.tsx';
import { EthnicGrouping } from '../ethnic-grouping.tsx';
import { FigureActions } from '../figure-actions.tsx';
import { emptiedDimension, withFilter } from '../filters/change-filters.ts';
import type { OfferedFilters } from '../filters/filter-choices.ts';
import { WorkingSwitch } from '../working-switch.tsx';
import { FigureHealth } from './figure-health.tsx';
import './figure-side.css';

interface FigureSideProps {
  readonly question: AskedQuestion;
  readonly figure: FigureInView;
  readonly offered: OfferedFilters | null;
  readonly comparing: ComparedGroup | null;
  readonly isWorking: boolean;
  readonly onWorking: (isWorking: boolean) => void;
}

/** What can be done with the figure in view, how it can be varied, and what a careful reader looks at in it. */
export function FigureSide({ question, figure, offered, comparing, isWorking, onWorking }: FigureSideProps) {
  const { spec, section, missing } = question;
  const isPinned = section === 'Pinned';
  const isMade = spec !== null && missing.length === 0 && figure.status !== 'failed' && emptiedDimension(spec.filters) === null;
  const isByEthnicGroup = spec !== null && 'grouping' in spec && spec.by === 'ethnicGroup' && !isPinned;
  return (
    <div className="figure-side">
      {isMade && !isWorking && comparing === null && (
        <Part name="Next">
          <FigureActions spec={spec} />
        </Part>
      )}
      {comparing !== null && spec !== null && (
        <Part name="Next">
          <OneSide comparing={comparing} filters={spec.filters} />
        </Part>
      )}
      <Part name="Options">
        {isByEthnicGroup && <EthnicGrouping />}
        {!isPinned && offered !== null && missing.length === 0 && <CompareChoice offered={offered} comparing={comparing} />}
        {isMade && comparing === null && <PinChoice id={question.id} question={question.question} spec={spec} isPinned={isPinned} />}
        <WorkingSwitch isOn={isWorking} onChange={onWorking} />
      </Part>
      {isMade && figure.shown?.figure.id === spec.id && !isWorking && (
        <Part name="Checks">
          <FigureHealth figure={figure.shown.protectedFigure} />
        </Part>
      )}
    </div>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="figure-side-part" aria-label={name}>
      <h2 className="figure-side-name">{name}</h2>
      {children}
    </section>
  );
}

/** A comparison is for the screen; what goes into the report is one side of it, under its filter. */
function OneSide({ comparing: { dimension, oneOf, name }, filters }: { readonly comparing: ComparedGroup; readonly filters: readonly Filter[] }) {
  const { setFilters, compare } = useActions();
  return (
    <>
      <Button
        onPress={() => {
          compare(null);
        }}
      >
        End the comparison
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          compare(null);
          setFilters(withFilter(filters, { dimension, oneOf }));
        }}
      >
        Show only {name}
      </Button>
    </>
  );
}

interface PinChoiceProps extends Pick<AskedQuestion, 'id' | 'question'> {
  readonly spec: Spec;
  readonly isPinned: boolean;
}

function PinChoice({ id, question, spec, isPinned }: PinChoiceProps) {
  const { pin, unpin } = useActions();
  return (
    <div>
      <Button
        onPress={() => {
          if (isPinned) unpin(id);
          else pin(question, spec);
        }}
      >
        {isPinned ? 'Unpin' : 'Pin with its filters'}
      </Button>
    </div>
  );
}
