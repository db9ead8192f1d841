import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openEngine } from '../shared/engine/open-engine.ts';
import { App } from './app/app.tsx';
import { prefetchRooms } from './app/rooms.tsx';
import { engineFiles } from './engine/engine-files.ts';
import { readInWorker } from './engine/read-in-worker.ts';
import { warmUp } from './engine/warm-up.ts';
import { host } from './host/index.ts';
import { makeFirstFigureAhead } from './figures/make-ahead.ts';
import { keepChanges } from './workspace/keeping.ts';
import { keepDataLog } from './workspace/logging.ts';
import { SessionProvider } from './workspace/session-context.tsx';
import { createSession } from './workspace/session.ts';
import './ui/base.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('The window has no place to show the workbench in.');

const engine = openEngine(engineFiles);
const session = createSession(host, engine, readInWorker);
keepDataLog(session);
keepChanges(session, host);
makeFirstFigureAhead(session, engine);
// The engine first: it is the largest, and nothing is read before it has started. When it fails, the session says so.
engine.then((started) => (nothingIsAsked() ? warmUp(started) : undefined)).catch(() => undefined).finally(() => void prefetchRooms(nothingIsRead));

createRoot(root).render(
  <StrictMode>
    <SessionProvider session={session} engine={engine} host={host}>
      <App />
    </SessionProvider>
  </StrictMode>,
);

if (new URLSearchParams(window.location.search).has('example')) void session.getState().openExample();

/** Whether the person has not asked for a file yet. */
function nothingIsAsked(): boolean {
  const { opening, workspace } = session.getState();
  return opening === null && workspace === null;
}

/** Resolves when no file is being read. */
function nothingIsRead(): Promise<void> {
  return new Promise((resolve) => {
    if (session.getState().opening === null) resolve();
    else {
      const stop = session.subscribe(({ opening }) => {
        if (opening !== null) return;
        stop();
        resolve();
      });
    }
  });
}
