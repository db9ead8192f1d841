import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useActions } from '../workspace/session-context.tsx';
import './figure-order.css';

interface FigureOrderProps {
  readonly id: string;
  readonly number: number;
  readonly of: number;
  readonly hasOwnWords: boolean;
}

/** Moves a figure or takes it out; asks first where words that a person wrote would be lost. */
export function FigureOrder({ id, number, of, hasOwnWords }: FigureOrderProps) {
  const { moveInReport, removeFromReport, say } = useActions();
  const [asks, ask] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);

  /** The figure's place on the page changes, which takes the focus from it: a button that still works gets it back. */
  function move(by: -1 | 1): void {
    flushSync(() => {
      moveInReport(id, by);
    });
    const [up, down] = buttons.current?.querySelectorAll('button') ?? [];
    const place = number + by;
    (place === of || (by === -1 && place > 1) ? up : down)?.focus();
    say(`Figure ${number} is now figure ${place}.`);
  }

  function remove(): void {
    removeFromReport(id);
    document.querySelector('main')?.focus({ preventScroll: true });
    say(`Figure ${number} was removed from the report.`);
  }

  return (
    <div className="figure-order" ref={buttons}>
      <Button
        look="quiet"
        isDisabled={number === 1}
        aria-label={`Move up figure ${number}`}
        onPress={() => {
          move(-1);
        }}
      >
        Move up
      </Button>
      <Button
        look="quiet"
        isDisabled={number === of}
        aria-label={`Move down figure ${number}`}
        onPress={() => {
          move(1);
        }}
      >
        Move down
      </Button>
      <Button
        look="quiet"
        aria-label={`Remove figure ${number}`}
        onPress={() => {
          if (hasOwnWords) ask(true);
          else remove();
        }}
      >
        Remove
      </Button>
      <Dialog
        title={`Remove figure ${number} and your words?`}
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
        <p>The title or caption that you wrote for it goes with it. The figure itself can be added again in Explore.</p>
      </Dialog>
    </div>
  );
}
