import type { ReportFigure } from '../../shared/workspace/report-items.ts';
import { Button } from '../ui/button.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useActions } from '../workspace/session-context.tsx';

interface FigureMoreProps {
  readonly item: ReportFigure;
  readonly proposed: { readonly subtitle: string; readonly altText: string };
}

const drawnAs = [
  { id: 'chart', label: 'Chart that Word can edit', note: 'a picture where Word has no such chart' },
  { id: 'vector', label: 'Drawing with sharp lines' },
  { id: 'picture', label: 'Picture' },
] as const;
const tables = [
  { id: 'with', label: 'Table below the chart' },
  { id: 'without', label: 'No table' },
] as const;

/** The rest of what a person may change of a figure. */
export function FigureMore({ item, proposed }: FigureMoreProps) {
  const { editReportItem } = useActions();
  const { id } = item.spec;
  return (
    <details className="figure-more">
      <summary>Subtitle, alternative text, notes, size and form</summary>
      <div className="figure-more-fields">
        <TextField label="Subtitle" value={item.subtitle ?? ''} placeholder={proposed.subtitle} lines="several" onChange={(text) => { editReportItem(id, { subtitle: ownOrNull(text) }); }} />
        <TextField label="Alternative text" value={item.altText ?? ''} placeholder={proposed.altText} lines="several" explanation="Read out to people who do not see the chart. Left empty, the words in grey are used." onChange={(text) => { editReportItem(id, { altText: ownOrNull(text) }); }} />
        {item.notes.map((note, index) => (
          <TextField
            // Notes have no names: their order is what they are.
            key={index}
            label={`Note ${index + 1}`}
            value={note}
            lines="several"
            onChange={(text) => {
              editReportItem(id, { notes: item.notes.map((other, at) => (at === index ? text : other)).filter((other, at) => at !== index || other !== '') });
            }}
          />
        ))}
        <div>
          <Button size="small" isDisabled={item.notes.includes(' ')} onPress={() => { editReportItem(id, { notes: [...item.notes, ' '] }); }}>
            Add a note
          </Button>
        </div>
        <NumberField label="Width in cm (6 to 16)" value={item.widthCm} least={6} onChange={(widthCm) => { editReportItem(id, { widthCm: Math.min(16, widthCm) }); }} />
        <Select label="Table" options={tables} selected={item.withTable ? 'with' : 'without'} onSelect={(chosen) => { editReportItem(id, { withTable: chosen === 'with' }); }} />
        <Select label="In Word" options={drawnAs} selected={item.drawnAs} onSelect={(form) => { editReportItem(id, { drawnAs: form }); }} />
      </div>
    </details>
  );
}

function ownOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
