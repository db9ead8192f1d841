import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';

/** How next year's file differs from the one that is open, before anything is replaced. */
export function ReplacingDialog() {
  const replacing = useSession((session) => session.replacing);
  const old = useSession(({ datasets }) => datasets.find(({ name }) => name === replacing?.dataset)?.source.fileName);
  const { replaceFile } = useActions();
  if (replacing === null || old === undefined) return null;
  const { file, drift } = replacing;
  return (
    <Dialog
      title={`Use ${file.name} in place of ${old}?`}
      isOpen
      onClose={() => void replaceFile('keep')}
      actions={
        <>
          <Button onPress={() => void replaceFile('keep')}>Keep {old}</Button>
          <Button look="primary" onPress={() => void replaceFile('use')}>
            Use {file.name}
          </Button>
        </>
      }
    >
      {drift.length === 0 ? (
        <p>It is the same table: the same columns, types and groups. What you changed is done to it again, and every figure follows.</p>
      ) : (
        <>
          <p>It is not quite the same table. What you changed is done to it again where it still fits, and every figure follows.</p>
          <ul>
            {drift.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
