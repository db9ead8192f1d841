import { useCallback, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useAnswer } from '../engine/use-answer.ts';
import { Button } from '../ui/button.tsx';
import { useActions, useHost, useSession } from '../workspace/session-context.tsx';

/** Changes that were not saved when a window closed; nothing where there are none. */
export function KeptWorkspaces() {
  const { stored } = useHost();
  const isOpening = useSession((session) => session.opening !== null);
  const { openKept, report } = useActions();
  const [forgotten, setForgotten] = useState(0);
  // Asked again whenever one was forgotten.
  const list = useCallback(async () => ({ kept: await stored.list(), forgotten }), [stored, forgotten]);
  const answer = useAnswer(list);
  if (answer.status !== 'ready' || answer.value.kept.length === 0) return null;

  async function forget(key: string): Promise<void> {
    try {
      await stored.remove(key);
      setForgotten(forgotten + 1);
    } catch (error) {
      report('The copy was not removed.', error);
    }
  }

  return (
    <section className="start-way start-kept" aria-labelledby="start-kept">
      <h2 id="start-kept">Not saved when its window closed</h2>
      <ul className="start-recent">
        {answer.value.kept.map(({ key, name, savedAt }) => (
          <li key={key}>
            <Button isDisabled={isOpening} onPress={() => void openKept(key, name)}>
              Go on with {name}
            </Button>
            <span className="start-recent-when">{momentOf(savedAt)}</span>
            <Button look="quiet" onPress={() => void forget(key)}>
              Forget these changes<VisuallyHidden elementType="span"> to {name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "24 November 2026 at 09:30". */
function momentOf(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}
