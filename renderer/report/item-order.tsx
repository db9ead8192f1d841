import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useActions } from '../workspace/session-context.tsx';
import './item-order.css';

/** What is dragged, by its id, in the browser's own way of carrying it. */
export const draggedItem = 'application/x-report-item';

interface ItemOrderProps {
  readonly id: string;
  /** "figure 2", "heading 1": as people know it. */
  readonly name: string;
  /** Its place among the items of the report, from 0, and how many there are. */
  readonly place: number;
  readonly of: number;
  readonly hasOwnWords: boolean;
}

/** Moves an item by the keyboard or by dragging, or takes it out; asks first where words that a person wrote would be lost. */
export function ItemOrder({ id, name, place, of, hasOwnWords }: ItemOrderProps) {
  const { moveInReport, removeFromReport, say } = useActions();
  const [asks, ask] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);

  /** The item's place on the page changes, which takes the focus from it: a button that still works gets it back. */
  function move(by: -1 | 1): void {
    flushSync(() => {
      moveInReport(id, by);
    });
    const [up, down] = buttons.current?.querySelectorAll('button') ?? [];
    const now = place + by;
    (now === of - 1 || (by === -1 && now > 0) ? up : down)?.focus();
    say(`Moved to place ${now + 1} of ${of}.`);
  }

  function remove(): void {
    removeFromReport(id);
    document.querySelector('main')?.focus({ preventScroll: true });
    say('Removed from the report. Undo brings it back.');
  }

  return (
    <div className="item-order" ref={buttons}>
      <span
        className="item-order-handle"
        aria-hidden="true"
        title="Drag to another place"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(draggedItem, id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        ⠿
      </span>
      <Button
        look="quiet"
        isDisabled={place === 0}
        aria-label={`Move up ${name}`}
        onPress={() => {
          move(-1);
        }}
      >
        Move up
      </Button>
      <Button
        look="quiet"
        isDisabled={place === of - 1}
        aria-label={`Move down ${name}`}
        onPress={() => {
          move(1);
        }}
      >
        Move down
      </Button>
      <Button
        look="quiet"
        aria-label={`Remove ${name}`}
        onPress={() => {
          if (hasOwnWords) ask(true);
          else remove();
        }}
      >
        Remove
      </Button>
      <Dialog
        title={`Remove ${name} and your words?`}
        isOpen={asks}
        onClose={() => {
          ask(false);
        }}
        actions={
          <>
            <Button
              onPress={() => {
                ask(false);
              }}
            >
              Keep it
            </Button>
            <Button look="primary" onPress={remove}>
              Remove it
            </Button>
          </>
        }
      >
        <p>What you wrote goes with it. Undo brings it back.</p>
      </Dialog>
    </div>
  );
}
