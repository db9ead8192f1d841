import type { RefreshChange } from '../../shared/report/word/refresh/refresh.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import './refreshing-dialog.css';

const kinds: readonly { readonly kind: RefreshChange['kind']; readonly title: string }[] = [
  { kind: 'look', title: 'For you to see to' },
  { kind: 'kept', title: 'Words that somebody changed, kept' },
  { kind: 'new', title: 'Made new' },
];

/** What a refresh would change in an earlier report, old and new side by side, before a copy is saved. */
export function RefreshingDialog() {
  const refreshing = useSession((session) => session.refreshing);
  const { saveRefreshed } = useActions();
  if (refreshing === null) return null;
  const { fileName, changes } = refreshing;
  return (
    <Dialog
      title={`Bring ${fileName} up to date?`}
      isOpen
      onClose={() => void saveRefreshed('leave')}
      actions={
        <>
          <Button onPress={() => void saveRefreshed('leave')}>Leave it</Button>
          <Button look="primary" onPress={() => void saveRefreshed('save')}>
            Save a copy
          </Button>
        </>
      }
    >
      <p>{changes.length === 0 ? 'Nothing has changed: its numbers are those of the report.' : 'A copy gets the new numbers. What people wrote, moved or restyled stays, and the file itself is not touched.'}</p>
      {kinds.map(({ kind, title }) => (
        <ChangesOf key={kind} title={title} changes={changes.filter((change) => change.kind === kind)} />
      ))}
    </Dialog>
  );
}

function ChangesOf({ title, changes }: { readonly title: string; readonly changes: readonly RefreshChange[] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h3>
        {title}: {changes.length}
      </h3>
      <ScrollFrame name={title}>
        <table className="refreshing-changes">
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">Old</th>
              <th scope="col">New</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ where, before, after }) => (
              <tr key={`${where}${before}`}>
                <th scope="row">{where}</th>
                <td>{inShort(before)}</td>
                <td>{inShort(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}

const longest = 160;

function inShort(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
