import { useState } from 'react';
import { confidenceText, quotedText } from '../../shared/figures/wording.ts';
import { placeholderOf } from '../../shared/report/report-text.ts';
import type { QuotedNumber } from '../../shared/report/report.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { useProtectedReport } from './gate/use-protected-report.ts';

interface NumberPickerProps {
  readonly title: string;
  readonly onClose: () => void;
  /** The number chosen, and the text that quotes it: with its interval where the person wants it. */
  readonly onPick: (picked: QuotedNumber, text: string) => void;
  /** Called with a figure to refer to by its number; without it that is not offered. */
  readonly onRefer?: (text: string) => void;
}

/** Chooses a number of a figure as it will print: never typed, so never stale and never one that is withheld. */
export function NumberPicker({ title, onClose, onPick, onRefer }: NumberPickerProps) {
  const report = useProtectedReport();
  const figures = report.status === 'ready' ? (report.value?.figures ?? []) : [];
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={<Button onPress={onClose}>Leave it</Button>}>
      {figures.length === 0 && <p>{report.status === 'loading' ? 'Counting …' : 'Add a figure to the report first: its numbers can then be quoted.'}</p>}
      {figures.length > 0 && <Choices figures={figures} onClose={onClose} onPick={onPick} {...(onRefer ? { onRefer } : {})} />}
    </Dialog>
  );
}

function Choices({ figures, onClose, onPick, onRefer }: Omit<NumberPickerProps, 'title'> & { readonly figures: readonly ProtectedFigure[] }) {
  const [figureId, setFigure] = useState(figures[0]?.id ?? '');
  const figure = figures.find(({ id }) => id === figureId) ?? figures[0];
  const [rowId, setRow] = useState('');
  const [columnId, setColumn] = useState('');
  if (!figure) return null;
  const row = figure.rows.find(({ id }) => id === rowId) ?? figure.rows.at(-1);
  const columns = figure.columns.filter(({ limitOf }) => limitOf?.side !== 'upper');
  const column = columns.find(({ id }) => id === columnId) ?? columns.find(({ id }) => 'value' in figure.chart && id === figure.chart.value) ?? columns[0];
  if (!row || !column) return null;
  const number: QuotedNumber = { figure: figure.id, cell: { row: row.id, column: column.id } };
  const limits = (['lower', 'upper'] as const).map((side) => figure.columns.find(({ limitOf }) => limitOf?.column === column.id && limitOf.side === side));
  const [lower, upper] = limits;
  const quoted = (id: string) => placeholderOf({ figure: figure.id, cell: { row: row.id, column: id } });
  const choose = (text: string) => {
    onPick(number, text);
    onClose();
  };
  return (
    <>
      <Select label="Figure" options={figures.map(({ id, words }, index) => ({ id, label: `Figure ${index + 1}`, note: words.subtitle }))} selected={figure.id} onSelect={setFigure} />
      <Select label={figure.rowHeading} options={figure.rows.map(({ id, label }) => ({ id, label }))} selected={row.id} onSelect={setRow} />
      <Select label="Number" options={columns.map(({ id, label, limitOf }) => ({ id, label: limitOf ? `${confidenceText(limitOf.confidence)}, ${label}` : label }))} selected={column.id} onSelect={setColumn} />
      <p>
        It reads <strong>{quotedText(figure, number.cell)}</strong> now, and follows the figure when its data change.
      </p>
      <div className="number-picker-acts">
        <Button
          look="primary"
          onPress={() => {
            choose(quoted(column.id));
          }}
        >
          Put the number in
        </Button>
        {onRefer && lower && upper && (
          <Button
            onPress={() => {
              choose(`${quoted(column.id)} (${confidenceText(lower.limitOf?.confidence ?? 0.95)} ${quoted(lower.id)} to ${quoted(upper.id)})`);
            }}
          >
            With its interval
          </Button>
        )}
        {onRefer && (
          <Button
            onPress={() => {
              onRefer(placeholderOf({ figure: figure.id }));
              onClose();
            }}
          >
            Refer to the figure
          </Button>
        )}
      </div>
    </>
  );
}
