import { useEffect } from 'react';
import { isCommandId } from '../../shared/commands/commands.ts';
import { useHost, useSessionStore } from '../workspace/session-context.tsx';
import { commandHandlers } from './command-handlers.ts';
import { commandOf } from './command-keys.ts';

/** Obeys the host's menu, and the same keys where the host has no menu of ours. */
export function useCommands(): void {
  const host = useHost();
  const store = useSessionStore();
  useEffect(() => {
    const stopListening = host.onMenuCommand((id) => {
      if (isCommandId(id)) commandHandlers[id](store.getState());
    });
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === null) return;
      // The browser would save or open the page itself.
      event.preventDefault();
      commandHandlers[command](store.getState());
    };
    // The desktop's menu has the keys already.
    if (host.kind === 'browser') window.addEventListener('keydown', press);
    return () => {
      stopListening();
      window.removeEventListener('keydown', press);
    };
  }, [host, store]);
}
