import { useEffect, useState } from 'react';
import { droppedFiles } from '../host/source-file.ts';
import { useActions } from '../workspace/session-context.tsx';
import './drop-overlay.css';

/** Files may be dropped anywhere in the window; while they hover, it says so. */
export function DropOverlay() {
  const { openSourceFiles, report } = useActions();
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) => {
      window.addEventListener(type, act, { signal: stop.signal });
    };
    listen('dragover', (event) => {
      if (!bringsFiles(event)) return;
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      setHovers(true);
    });
    listen('dragleave', (event) => {
      // Leaving one element for another inside the window is not leaving the window.
      if (event.relatedTarget === null) setHovers(false);
    });
    listen('drop', (event) => {
      if (!bringsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setHovers(false);
      try {
        void openSourceFiles(droppedFiles(event.dataTransfer));
      } catch (error) {
        report('What was dropped was not opened.', error);
      }
    });
    return () => {
      stop.abort();
    };
  }, [openSourceFiles, report]);
  return hovers ? (
    <div className="drop-overlay" aria-hidden="true">
      Drop the files to open them
    </div>
  ) : null;
}

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
