import { Button } from '../ui/button.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import './undo-buttons.css';

/** Takes back the last change, and does it again; each says what it would do. */
export function UndoButtons() {
  const { past, future } = useSession((session) => session.edits);
  const isRestoring = useSession((session) => session.isRestoring);
  const { undo, redo } = useActions();
  const [last, next] = [past.at(-1), future[0]];
  return (
    <div className="undo-buttons" role="group" aria-label="Changes">
      <Button look="quiet" size="small" isDisabled={last === undefined || isRestoring} aria-label={last ? `Undo: ${last.words}` : 'Undo'} onPress={() => void undo()}>
        <Arrow />
        <span className="undo-word">Undo</span>
      </Button>
      <Button look="quiet" size="small" isDisabled={next === undefined || isRestoring} aria-label={next ? `Redo: ${next.words}` : 'Redo'} onPress={() => void redo()}>
        <Arrow mirrored />
        <span className="undo-word">Redo</span>
      </Button>
    </div>
  );
}

function Arrow({ mirrored = false }: { readonly mirrored?: boolean }) {
  return (
    <svg className={mirrored ? 'undo-arrow undo-arrow-mirrored' : 'undo-arrow'} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6 3 2 7l4 4M2.5 7H10a3.5 3.5 0 0 1 0 7H7" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
