import { useCallback } from 'react';
import type { RecentFile } from '../../shared/host.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { Button } from '../ui/button.tsx';
import { useActions, useHost, useSession } from '../workspace/session-context.tsx';

/** Files that were opened before; nothing where there are none. */
export function RecentFiles() {
  const { recent } = useHost();
  const isOpening = useSession((session) => session.opening !== null);
  const { openSourceFiles, report } = useActions();
  const list = useCallback(() => recent.list(), [recent]);
  const answer = useAnswer(list);
  if (answer.status !== 'ready' || answer.value.length === 0) return null;

  async function openAgain(file: RecentFile): Promise<void> {
    try {
      const found = await recent.open(file);
      if (found) await openSourceFiles([found]);
      else report(`${file.name} was not opened.`, 'It is no longer where it was, or you did not allow it to be read. Choose it with “Open files”.');
    } catch (error) {
      report(`${file.name} was not opened.`, error);
    }
  }

  return (
    <section className="start-way" aria-labelledby="start-recent">
      <h2 id="start-recent">Opened before</h2>
      <ul className="start-recent">
        {answer.value.map((file) => (
          <li key={file.reference}>
            <Button look="quiet" isDisabled={isOpening} onPress={() => void openAgain(file)}>
              {file.name}
            </Button>
            <span className="start-recent-when">{dayOf(file.openedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "24 November 2026". */
function dayOf(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(iso));
}
