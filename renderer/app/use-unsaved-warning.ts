import { useEffect } from 'react';
import { useSession } from '../workspace/session-context.tsx';

/** Lets the host ask before the window closes with changes that were not saved. */
export function useUnsavedWarning(): void {
  const changed = useSession((session) => session.changed);
  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [changed]);
}
