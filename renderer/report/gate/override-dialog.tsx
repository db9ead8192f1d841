import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { GateFigure } from '../../../shared/disclosure/gate/gate.ts';
import type { Override } from '../../../shared/disclosure/override.ts';
import type { CellAddress } from '../../../shared/figures/cell.ts';
import type { Figure } from '../../../shared/figures/figure.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface OverrideDialogProps {
  readonly figure: Figure;
  readonly gate: GateFigure;
  readonly onClose: () => void;
  readonly onOverride: (override: Override) => void;
}

const everyCount = 'all';

/** Which withheld counts of a figure are printed all the same, and why: nothing without a reason in writing. */
export function OverrideDialog({ figure, gate, onClose, onOverride }: OverrideDialogProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const mustChoose = gate.exposed === 0;
  const cells = chosen.includes(everyCount) ? ('all' as const) : gate.withheldCounts.filter((cell) => chosen.includes(keyOf(cell)));
  const isReady = reason.trim() !== '' && (!mustChoose || chosen.length > 0);
  return (
    <Dialog
      title="Print what the rule withholds?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep it withheld</Button>
          <Button
            look="primary"
            isDisabled={!isReady}
            onPress={() => {
              onOverride({ cells, reason: reason.trim() });
              onClose();
            }}
          >
            Print for this reason
          </Button>
        </>
      }
    >
      <p>So small a count could let somebody recognise a child or a family. Print it only where whoever is responsible for the data has agreed.</p>
      {gate.withheldCounts.length > 0 && (
        <CheckboxGroup className="gate-override-cells" value={[...chosen]} onChange={setChosen}>
          <Label>{mustChoose ? 'Counts to print' : 'Counts to print; none leaves the figure as it is'}</Label>
          {gate.withheldCounts.map((cell) => (
            <Checkbox key={keyOf(cell)} value={keyOf(cell)}>
              {inWords(figure, cell)}
            </Checkbox>
          ))}
          <Checkbox value={everyCount}>Every count of this figure</Checkbox>
        </CheckboxGroup>
      )}
      <TextField label="Reason, and who agreed" value={reason} lines="several" explanation="Printed with the figure and across its page, and kept in the file’s properties and the data log." onChange={setReason} />
      <p>Other small counts stay protected as far as can be. The decision ends when the figure or its data change.</p>
    </Dialog>
  );
}

function keyOf({ row, column }: CellAddress): string {
  return JSON.stringify([row, column]);
}

function inWords({ rows, columns }: Figure, cell: CellAddress): string {
  return `${rows.find(({ id }) => id === cell.row)?.label ?? cell.row}: ${columns.find(({ id }) => id === cell.column)?.label ?? cell.column}`;
}
