import { useEffect } from 'react';
import { pastedFile } from '../host/source-file.ts';
import { useActions } from '../workspace/session-context.tsx';

/** A table pasted anywhere but into a field is opened, as a file dropped is. */
export function usePastedTable(): void {
  const { openSourceFiles } = useActions();
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener(
      'paste',
      (event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (isField(event.target) || !isTable(text)) return;
        event.preventDefault();
        void openSourceFiles([pastedFile(text)]);
      },
      { signal: stop.signal },
    );
    return () => {
      stop.abort();
    };
  }, [openSourceFiles]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}

/** At least two lines, each with a tab: how spreadsheets put cells on the clipboard. */
function isTable(text: string): boolean {
  const lines = text.trim().split('\n');
  return lines.length > 1 && lines.every((line) => line.includes('\t'));
}
