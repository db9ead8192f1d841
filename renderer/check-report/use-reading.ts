import { useCallback, useEffect } from 'react';
import { pastedBlocks, readReport } from '../../shared/checks/printed-report/read/read-report.ts';
import type { FileType, SourceFile } from '../../shared/host.ts';
import { droppedFiles } from '../host/source-file.ts';
import { useActions } from '../workspace/session-context.tsx';
import { useChecking } from './checking.ts';

export const reportType: FileType = { label: 'Reports', endings: ['docx', 'csv', 'tsv', 'txt', 'html', 'htm'], mediaType: 'application/octet-stream' };

/** Reads a report's file and adds it to what is checked; what went wrong is said above the page. */
export function useReading() {
  const { report: tell } = useActions();
  const read = useCallback(
    async (file: SourceFile) => {
      try {
        const { name, blocks } = readReport(file.name, await file.bytes());
        useChecking.getState().add(blocks, name);
      } catch (error) {
        tell(`${file.name} was not checked.`, error);
      }
    },
    [tell],
  );
  return { read, tell };
}

/** While this page is open, what is pasted or dropped is a report to check, not data to open. */
export function usePastedReport(): void {
  const { read, tell } = useReading();
  useEffect(() => {
    const stop = new AbortController();
    // Before the window's own listeners, which would open it as data.
    const listen = <Type extends 'paste' | 'dragover' | 'drop'>(type: Type, act: (event: WindowEventMap[Type]) => void) => {
      window.addEventListener(type, act, { signal: stop.signal, capture: true });
    };
    listen('paste', (event) => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const blocks = pastedBlocks({ html, text });
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
      const isOfTable = event.target instanceof Element && event.target.closest('.check-table-edited') !== null;
      // Sentences pasted into a field belong there.
      if (isOfTable || blocks.length === 0 || (isInField && blocks.every(({ kind }) => kind === 'text'))) return;
      event.preventDefault();
      event.stopPropagation();
      useChecking.getState().add(blocks);
    });
    listen('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.stopPropagation();
    });
    listen('drop', (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.stopPropagation();
      try {
        const files = droppedFiles(event.dataTransfer);
        void files.reduce<Promise<void>>((before, file) => before.then(() => read(file)), Promise.resolve());
      } catch (error) {
        tell('What was dropped was not checked.', error);
      }
    });
    return () => {
      stop.abort();
    };
  }, [read, tell]);
}
