import { useEffect } from 'react';
import { isCommandId, type CommandId } from '../../shared/commands/commands.ts';
import { useHost, useSessionStore } from '../workspace/session-context.tsx';
import { act } from './acts.ts';
import { commandOf } from './keys.ts';

/** Obeys the host's menu, and the keys that it shows, which only the window knows whether to take for a field's own. */
export function useCommands(): void {
  const host = useHost();
  const store = useSessionStore();
  useEffect(() => {
    const stopListening = host.onMenuCommand((id) => {
      if (isCommandId(id)) act(store.getState(), id);
    });
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      // In a field, the letters just typed are what a person takes back.
      if (command === null || isTextEdit(command)) return;
      // The browser would save, open or leave the page itself.
      event.preventDefault();
      // A question that must be answered first keeps what is behind it as it is.
      if (document.querySelector('[data-modal]') === null) act(store.getState(), command);
    };
    window.addEventListener('keydown', press);
    return () => {
      stopListening();
      window.removeEventListener('keydown', press);
    };
  }, [host, store]);
}

function isTextEdit(command: CommandId): boolean {
  const at = document.activeElement;
  return (command === 'undo' || command === 'redo') && at instanceof HTMLElement && (at.isContentEditable || at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && ['text', 'search', 'number'].includes(at.type)));
}
