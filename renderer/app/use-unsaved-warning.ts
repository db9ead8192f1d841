import { useEffect } from 'react';
import { useHost, useSession } from '../workspace/session-context.tsx';

/** Lets a browser ask before its tab closes with unsaved changes. The desktop would refuse to close without a word; there they are kept. */
export function useUnsavedWarning(): void {
  const changed = useSession((session) => session.changed);
  const { kind } = useHost();
  useEffect(() => {
    if (!changed || kind !== 'browser') return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [changed, kind]);
}
