import { useState } from 'react';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { lookedFor } from '../../shared/dataset/identifiers/decision-words.ts';
import { birthColumnFor, type SettledColumn } from '../../shared/dataset/identifiers/settle-identifiers.ts';
import { withStep, type IdentifierDecision } from '../../shared/dataset/recipe.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { momentInWords } from '../ui/moment-words.ts';
import { useActions } from '../workspace/session-context.tsx';
import { counted } from './number-words.ts';
import './identifying-columns.css';

type Choice = IdentifierDecision['to'];

/** What was looked for before the table became usable, what was found, and what is done about it. */
export function IdentifyingColumns({ dataset }: { readonly dataset: Dataset }) {
  const { check } = dataset;
  return (
    <section className="identifying-columns">
      <h2>Columns that could identify somebody</h2>
      <p>
        Looked at on {momentInWords(check.checkedAt)} for {lookedFor()}.
      </p>
      {check.settled.length === 0 ? (
        <p>None was found. Free text and rare combinations can still tell who somebody is: look at the records with that in mind.</p>
      ) : (
        <>
          <p>A column that looks identifying is left out unless you decide otherwise. Nothing of a column left out is kept, not even here.</p>
          <ul className="identifying-columns-list">
            {check.settled.map((settled) => (
              <li key={settled.finding.column}>
                <IdentifyingColumn dataset={dataset} settled={settled} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function IdentifyingColumn({ dataset, settled: { finding, decision, unread } }: { readonly dataset: Dataset; readonly settled: SettledColumn }) {
  const { setRecipe } = useActions();
  const [asksWhy, setAsksWhy] = useState(false);
  const born = birthColumnFor(
    finding,
    dataset.check.settled.map((other) => other.finding),
  );
  function decide(made: IdentifierDecision): void {
    void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'identifier', decision: made }));
  }
  function choose(to: Choice): void {
    if (to === decision.to) return;
    if (to === 'keep') setAsksWhy(true);
    else if (to !== 'age-in-days') decide({ column: finding.column, to });
    else if (born !== null) decide({ column: finding.column, to, from: born });
  }
  return (
    <>
      <Select label={finding.column} options={optionsFor([...finding.choices], born)} selected={decision.to} onSelect={choose} explanation={finding.reason} />
      {decision.to === 'keep' && <p>Kept because: {decision.reason}</p>}
      {unread > 0 && <p>{counted(unread, 'cell was no date and is', 'cells were no dates and are')} blank.</p>}
      <WhyKept
        column={finding.column}
        isOpen={asksWhy}
        onClose={() => {
          setAsksWhy(false);
        }}
        onKeep={(reason) => {
          decide({ column: finding.column, to: 'keep', reason });
        }}
      />
    </>
  );
}

interface WhyKeptProps {
  readonly column: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onKeep: (reason: string) => void;
}

/** Keeping a column that looks identifying needs a reason in writing. */
function WhyKept({ column, isOpen, onClose, onKeep }: WhyKeptProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={`Keep ${column} whole?`}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Leave it out</Button>
          <Button
            look="primary"
            isDisabled={reason.trim() === ''}
            onPress={() => {
              onClose();
              onKeep(reason.trim());
            }}
          >
            Keep it
          </Button>
        </>
      }
    >
      <p>Its values are then in the records on this computer. Write why that is right, for whoever asks later: the reason is kept with the workspace.</p>
      <TextField label="Reason" value={reason} onChange={setReason} />
    </Dialog>
  );
}

const choiceWords: Record<Choice, string> = {
  'leave-out': 'Leave out',
  month: 'Keep the month only',
  year: 'Keep the year only',
  'age-in-days': 'Keep the age in days only',
  keep: 'Keep whole, for a reason',
};

function optionsFor(choices: Choice[], born: string | null): SelectOption<Choice>[] {
  const offered = born === null ? choices : choices.toSpliced(-1, 0, 'age-in-days');
  return offered.map((id) => ({ id, label: choiceWords[id] }));
}
