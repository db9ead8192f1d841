import { Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { CommandFinder } from '../commands/command-finder.tsx';
import { KeysDialog } from '../commands/keys-dialog.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { StartScreen } from '../start/start-screen.tsx';
import { useSession } from '../workspace/session-context.tsx';
import type { Screen } from '../workspace/session-state.ts';
import { DropOverlay } from './drop-overlay.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { PartingDialog } from './parting-dialog.tsx';
import { usePastedTable } from './paste-table.ts';
import { RoomScreen } from './rooms.tsx';
import { useUnsavedWarning } from './use-unsaved-warning.ts';
import './app.css';

const productName = 'Child Death Review Workbench';
const screenNames: Record<Screen, string> = { start: 'Start', data: 'Data', explore: 'Explore', report: 'Report', check: 'Check a report' };

/** The window: a way to start, or what is open with its three steps. */
export function App() {
  const screen = useScreen();
  const workspaceName = useSession((session) => session.workspace?.name);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useUnsavedWarning();
  useCommands();
  usePastedTable();

  useEffect(() => {
    document.title = [...(screen === 'start' ? [] : [screenNames[screen]]), ...(workspaceName === undefined ? [] : [workspaceName]), productName].join(' – ');
  }, [screen, workspaceName]);

  // Whoever cannot see the page change is taken to where it did.
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [screen]);

  return (
    <div className="app">
      <a className="app-skip" href="#content">
        Skip to the content
      </a>
      {screen !== 'start' && workspaceName !== undefined && <Header />}
      <main id="content" className={screen === 'start' ? 'app-start' : 'app-main'} tabIndex={-1} ref={main}>
        {screen === 'start' ? (
          <StartScreen />
        ) : (
          <>
            <Notices />
            <Suspense fallback={<p className="app-waiting">Loading …</p>}><RoomScreen key={screen} room={screen} /></Suspense>
          </>
        )}
      </main>
      <Footer />
      <PartingDialog />
      <CommandFinder />
      <KeysDialog />
      <DropOverlay />
    </div>
  );
}

/** The screen to show. Another room is made ready in small pieces while the last one stays, so that the window goes on answering. */
function useScreen(): Screen {
  const wanted = useSession((session) => session.screen);
  const ready = useDeferredValue(wanted);
  return wanted === 'start' ? wanted : ready;
}
