import { UndoButtons } from '../commands/undo-buttons.tsx';
import { Button } from '../ui/button.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { PolicyChip } from '../policy/policy-chip.tsx';
import { SaveMenu } from './save-menu.tsx';
import { Steps } from './steps.tsx';
import './header.css';

/** What is open, the three steps, and what can be done with the whole. */
export function Header() {
  const name = useSession((session) => session.workspace?.name);
  const standing = useSession(({ saved, changed, isKept }) => {
    if (saved === null) return isKept ? 'Not saved; a copy is kept on this computer' : 'Not saved';
    return changed ? `Changed since ${saved.name} was saved` : `Saved as ${saved.name}`;
  });
  const synthetic = useSession((session) => session.datasets.some(({ source }) => source.synthetic));
  const screen = useSession((session) => session.screen);
  const { closeWorkspace, goTo } = useActions();
  return (
    <header className="header">
      <div className="header-row">
        <div className="header-name">
          <p className="header-workspace">{name}</p>
          <p className="header-standing">{standing}</p>
        </div>
        <Steps />
        <div className="header-actions">
          <UndoButtons />
          <PolicyChip />
          <SaveMenu />
          <Button look="quiet" size="small" aria-current={screen === 'check' ? 'page' : false} onPress={() => { goTo('check'); }}>
            Check a report
          </Button>
          <Button look="quiet" size="small" onPress={() => void closeWorkspace()}>
            Close
          </Button>
        </div>
      </div>
      {synthetic && (
        <p className="header-synthetic">
          <strong>SYNTHETIC records.</strong> They are made up and say nothing about any real child.
        </p>
      )}
    </header>
  );
}
