import { useCallback, useState } from 'react';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Layout } from '../../shared/dataset/formats/found-table.ts';
import { withStep } from '../../shared/dataset/recipe.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { WorkingRegion } from '../ui/working-region.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { whole } from './number-words.ts';
import './table-place.css';

/** Says where in a sheet the table lies, and lets a person say otherwise, looking at the first rows of the file. */
export function TablePlace({ dataset }: { readonly dataset: Dataset }) {
  const [isOpen, setOpen] = useState(false);
  const { layout } = dataset.source;
  if (layout === null) return null;
  return (
    <>
      <div>
        <Button
          size="small"
          onPress={() => {
            setOpen(true);
          }}
        >
          Choose where the table lies
        </Button>
      </div>
      {isOpen && (
        <PlaceDialog
          dataset={dataset}
          found={layout}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface PlaceDialogProps {
  readonly dataset: Dataset;
  readonly found: Layout;
  readonly onClose: () => void;
}

function PlaceDialog({ dataset, found, onClose }: PlaceDialogProps) {
  const { setRecipe, previewOf } = useActions();
  const [layout, setLayout] = useState(found);
  const preview = useAnswer(useCallback((signal: AbortSignal) => previewOf(dataset.name, signal), [previewOf, dataset.name]));
  const change = (part: keyof Layout, end: 'from' | 'to') => (value: number) => {
    setLayout({ ...layout, [part]: { ...layout[part], [end]: value } });
  };
  return (
    <Dialog
      title={`Where the table lies in ${dataset.source.fileName}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Leave it as it is</Button>
          <Button
            look="primary"
            isDisabled={layout.dataRows.to < layout.dataRows.from || layout.columns.to < layout.columns.from}
            onPress={() => {
              onClose();
              void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'layout', layout }));
            }}
          >
            Read it from there
          </Button>
        </>
      }
    >
      <div className="table-place-fields">
        <NumberField label="First heading row" value={layout.headerRows.from} least={1} onChange={change('headerRows', 'from')} />
        <NumberField label="Last heading row" value={layout.headerRows.to} least={0} onChange={change('headerRows', 'to')} />
        <NumberField label="First row of records" value={layout.dataRows.from} least={1} onChange={change('dataRows', 'from')} />
        <NumberField label="Last row of records" value={layout.dataRows.to} least={1} onChange={change('dataRows', 'to')} />
        <NumberField label="First column" value={layout.columns.from} least={1} onChange={change('columns', 'from')} />
        <NumberField label="Last column" value={layout.columns.to} least={1} onChange={change('columns', 'to')} />
      </div>
      {preview.status === 'loading' && <p role="status">Reading the first rows …</p>}
      {preview.status === 'failed' && <p role="alert">{preview.why}</p>}
      {preview.status === 'ready' && (
        <WorkingRegion holds="the first rows of the file">
          <ScrollFrame name="The first rows of the file" height="limited">
            <table className="table-place-rows">
              <tbody>
                {preview.value.map((cells, index) => (
                  <tr key={index} className={rowClass(index + 1, layout)}>
                    <th scope="row">{whole(index + 1)}</th>
                    {cells.map((cell, place) => (
                      <td key={place}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </WorkingRegion>
      )}
    </Dialog>
  );
}

function rowClass(row: number, { headerRows, dataRows }: Layout): string {
  if (row >= headerRows.from && row <= headerRows.to) return 'table-place-heading';
  return row >= dataRows.from && row <= dataRows.to ? 'table-place-record' : 'table-place-outside';
}
