import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';

/** Asks whether changes are saved before what is open is closed or replaced. */
export function PartingDialog() {
  const parting = useSession((session) => session.parting);
  const name = useSession((session) => session.workspace?.name);
  const { part } = useActions();
  const after = parting?.then === 'open' ? 'open the other one' : 'close';
  return (
    <Dialog
      title={`Save the changes to ${name ?? 'the workspace'}?`}
      isOpen={parting !== null}
      onClose={() => void part('stay')}
      actions={
        <>
          <Button look="primary" onPress={() => void part('save')}>
            Save and {after}
          </Button>
          <Button onPress={() => void part('discard')}>Do not save</Button>
          <Button look="quiet" onPress={() => void part('stay')}>
            Cancel
          </Button>
        </>
      }
    >
      <p>What columns mean, the filters and the report were changed since the workspace was last saved. If you do not save, these changes are lost. Your data files are not touched either way.</p>
    </Dialog>
  );
}
