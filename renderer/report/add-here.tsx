import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { draggedItem } from './item-order.tsx';
import { NumberPicker } from './number-picker.tsx';
import './add-here.css';

/** Between two items: where a text is added, and where a dragged item is let go. */
export function AddHere({ place }: { readonly place: number }) {
  const { addTextToReport, moveReportItemTo } = useActions();
  const [isOpen, setOpen] = useState(false);
  const [picks, setPicks] = useState(false);
  const [isOver, setOver] = useState(false);

  function add(kind: 'heading' | 'paragraph' | 'note'): void {
    addTextToReport(place, { kind });
    setOpen(false);
  }

  return (
    <div
      className={isOver ? 'add-here add-here-over' : 'add-here'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(draggedItem)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const { dataset } = event.currentTarget;
        moveReportItemTo(event.dataTransfer.getData(draggedItem), placeAfterMove(event.dataTransfer.getData(draggedItem), Number(dataset.place)));
      }}
      data-place={place}
    >
      {!isOpen && (
        <Button
          look="quiet"
          size="small"
          onPress={() => {
            setOpen(true);
          }}
          aria-label={`Add text here, place ${place + 1}`}
        >
          Add text here
        </Button>
      )}
      {isOpen && (
        <div className="add-here-choices" role="group" aria-label="What to add">
          <Button size="small" onPress={() => { add('heading'); }}>Heading</Button>
          <Button size="small" onPress={() => { add('paragraph'); }}>Paragraph</Button>
          <Button size="small" onPress={() => { add('note'); }}>Note</Button>
          <Button size="small" onPress={() => { setPicks(true); }}>Key number</Button>
          <Button look="quiet" size="small" onPress={() => { setOpen(false); }}>Nothing</Button>
        </div>
      )}
      {picks && (
        <NumberPicker
          title="Which number?"
          onClose={() => {
            setPicks(false);
          }}
          onPick={(picked) => {
            addTextToReport(place, { kind: 'key-number', figure: picked.figure, cell: picked.cell });
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

/** The gap before an item, as the place that it has once what is dragged is gone from above. */
function placeAfterMove(id: string, gap: number): number {
  const items = [...document.querySelectorAll('[data-report-item]')].map((item) => item.getAttribute('data-report-item'));
  const from = items.indexOf(id);
  return from !== -1 && from < gap ? gap - 1 : gap;
}
