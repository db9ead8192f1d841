import { commandMenus, commands } from '../../shared/commands/commands.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { keyWords } from './keys.ts';
import './keys-dialog.css';

/** Every command that has keys, by the menu that it stands in. */
export function KeysDialog() {
  const isOpen = useSession((session) => session.dialog === 'keys');
  const { show } = useActions();
  const close = () => {
    show(null);
  };
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={close} actions={<Button onPress={close}>Close</Button>}>
      <p>Tab goes from one part of the page to the next, the arrow keys go within a list, a table or a chart, and Enter chooses.</p>
      {commandMenus.map((menu) => (
        <table key={menu} className="keys">
          <caption>{menu}</caption>
          <tbody>
            {commands.map(({ id, label, keys, menu: own }) =>
              own === menu && keys !== null ? (
                <tr key={id}>
                  <th scope="row">{label.replace('…', '')}</th>
                  <td>
                    <kbd>{keyWords(keys)}</kbd>
                  </td>
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      ))}
    </Dialog>
  );
}
