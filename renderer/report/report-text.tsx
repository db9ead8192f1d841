import { useRef, useState } from 'react';
import { quotedText } from '../../shared/figures/wording.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { readReportText } from '../../shared/report/report-text.ts';
import type { FigureReference, QuotedNumber } from '../../shared/report/report.ts';
import type { ReportText as Item } from '../../shared/workspace/report-items.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { useProtectedReport } from './gate/use-protected-report.ts';
import { ItemOrder } from './item-order.tsx';
import { NumberPicker } from './number-picker.tsx';
import './report-text.css';

interface ReportTextProps {
  readonly item: Item;
  /** "heading 2". */
  readonly name: string;
  readonly place: number;
  readonly of: number;
}

const kindNames: Readonly<Record<Item['kind'], string>> = { heading: 'Heading', paragraph: 'Paragraph', note: 'Note', 'key-number': 'Key number' };

/** A text of the report: its words to edit, and how they will print. */
export function ReportText({ item, name, place, of }: ReportTextProps) {
  const { editReportText } = useActions();
  const field = useRef<HTMLDivElement>(null);
  const [picks, setPicks] = useState(false);

  /** Where the person was writing; at the end where they were not. */
  function insert(text: string): void {
    const area = field.current?.querySelector('textarea') ?? null;
    const [from, to] = [area?.selectionStart ?? item.text.length, area?.selectionEnd ?? item.text.length];
    editReportText({ ...item, text: `${item.text.slice(0, from)}${text}${item.text.slice(to)}` });
  }

  const hasNumbers = item.kind === 'paragraph' || item.kind === 'note';
  return (
    <section className="report-text" aria-label={kindNames[item.kind]}>
      <div className="report-text-words" ref={field}>
        <TextField
          label={item.kind === 'key-number' ? 'Words beside the number' : kindNames[item.kind]}
          value={item.text}
          lines={hasNumbers ? 'several' : 'one'}
          onChange={(text) => {
            editReportText({ ...item, text });
          }}
        />
        <div className="report-text-acts">
          {item.kind === 'heading' && (
            <Select
              label="Level"
              isLabelHidden
              options={[
                { id: '1', label: 'Chapter' },
                { id: '2', label: 'Section' },
              ]}
              selected={item.level === 1 ? '1' : '2'}
              onSelect={(level) => {
                editReportText({ ...item, level: level === '1' ? 1 : 2 });
              }}
            />
          )}
          {hasNumbers && (
            <Button
              size="small"
              onPress={() => {
                setPicks(true);
              }}
            >
              Insert a number …
            </Button>
          )}
          <ItemOrder id={item.id} name={name} place={place} of={of} hasOwnWords={item.text.trim() !== ''} />
        </div>
      </div>
      <PrintedText item={item} />
      {picks && (
        <NumberPicker
          title="Insert a number of a figure"
          onClose={() => {
            setPicks(false);
          }}
          onPick={(_, text) => {
            insert(text);
          }}
          onRefer={insert}
        />
      )}
    </section>
  );
}

/** The text as it will print. */
function PrintedText({ item }: { readonly item: Item }) {
  const report = useProtectedReport();
  const figures = report.status === 'ready' ? (report.value?.figures ?? []) : null;
  if (item.kind === 'heading') return <p className={`printed-text printed-heading-${item.level}`}>{item.text}</p>;
  if (item.kind === 'key-number') {
    return (
      <p className="printed-text">
        <strong className="printed-key-number">
          <Quoted part={item} figures={figures} />
        </strong>{' '}
        {item.text}
      </p>
    );
  }
  return (
    <p className={`printed-text printed-${item.kind}`}>
      {/* Parts of a text have no names, and their order is what they are. */}
      {readReportText(item.text).map((part, index) => (typeof part === 'string' ? part : <Quoted key={`${index}-${part.figure}`} part={part} figures={figures} />))}
    </p>
  );
}

function Quoted({ part, figures }: { readonly part: QuotedNumber | FigureReference; readonly figures: readonly ProtectedFigure[] | null }) {
  if (figures === null) return <span>…</span>;
  const at = figures.findIndex(({ id }) => id === part.figure);
  const figure = figures[at];
  if (!figure) return <mark>no such figure in this report</mark>;
  if (!('cell' in part)) return <span>Figure {at + 1}</span>;
  const isThere = figure.rows.some(({ id, cells }) => id === part.cell.row && part.cell.column in cells);
  return isThere ? <span className="printed-live">{quotedText(figure, part.cell)}</span> : <mark>no such number in figure {at + 1}</mark>;
}
