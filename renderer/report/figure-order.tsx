import { useState } from 'react';
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
  const { moveInReport, removeFromReport } = useActions();
  const [asks, ask] = useState(false);
  return (
    <div className="figure-order">
      <Button
        look="quiet"
        isDisabled={number === 1}
        aria-label={`Move figure ${number} up`}
        onPress={() => {
          moveInReport(id, -1);
        }}
      >
        Move up
      </Button>
      <Button
        look="quiet"
        isDisabled={number === of}
        aria-label={`Move figure ${number} down`}
        onPress={() => {
          moveInReport(id, 1);
        }}
      >
        Move down
      </Button>
      <Button
        look="quiet"
        aria-label={`Remove figure ${number}`}
        onPress={() => {
          if (hasOwnWords) ask(true);
          else removeFromReport(id);
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
            <Button
              look="primary"
              onPress={() => {
                removeFromReport(id);
              }}
            >
              Remove
            </Button>
          </>
        }
      >
        <p>The title or caption that you wrote for it goes with it. The figure itself can be added again in Explore.</p>
      </Dialog>
    </div>
  );
}
