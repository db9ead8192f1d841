import { useState } from 'react';
import { logSentence, type LogEntry } from '../../shared/workspace/data-log.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { momentInWords } from '../ui/moment-words.ts';
import { useSession } from '../workspace/session-context.tsx';
import './data-log.css';

/** What was read, left out, decided and saved, and when: kept with the workspace, never taken back. */
export function DataLog() {
  const log = useSession(({ workspace }) => workspace?.log ?? null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  if (log === null) return null;
  return (
    <>
      <Button
        look="quiet"
        size="small"
        onPress={() => {
          setOpen(true);
        }}
      >
        Data log
      </Button>
      <Dialog title="Data log" isOpen={isOpen} onClose={close} actions={<Button onPress={close}>Close</Button>}>
        <p>What was done with the data, the last first. It is kept with the workspace and only added to; it holds names and reasons, no number of any record.</p>
        <Entries log={log} />
      </Dialog>
    </>
  );
}

function Entries({ log }: { readonly log: readonly LogEntry[] }) {
  if (log.length === 0) return <p>Nothing has been read or saved yet.</p>;
  return (
    <ol className="data-log">
      {log.toReversed().map((entry, index) => (
        <li key={log.length - index}>
          <time dateTime={entry.at}>{momentInWords(entry.at)}</time>
          <span>{logSentence(entry)}</span>
        </li>
      ))}
    </ol>
  );
}
