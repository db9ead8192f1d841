import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Engine } from '../../shared/engine/engine.ts';
import type { Host } from '../../shared/host.ts';
import type { Session, SessionActions, SessionStore } from './session-state.ts';

interface Surroundings {
  readonly session: SessionStore;
  readonly engine: Promise<Engine>;
  readonly host: Host;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

export function SessionProvider({ children, ...surroundings }: Surroundings & { readonly children: ReactNode }) {
  return <SurroundingsContext value={surroundings}>{children}</SurroundingsContext>;
}

/** The part of the session that a component needs; it is drawn again only when that part changes. */
export function useSession<Part>(select: (session: Session) => Part): Part {
  return useStore(useSurroundings().session, select);
}

/** What a person can do; these functions stay the same for as long as the window is open. */
export function useActions(): SessionActions {
  return useSurroundings().session.getState();
}

/** The session itself, for what is done outside drawing. */
export function useSessionStore(): SessionStore {
  return useSurroundings().session;
}

/** The query engine, which is started once for the window. */
export function useEngine(): Promise<Engine> {
  return useSurroundings().engine;
}

export function useHost(): Host {
  return useSurroundings().host;
}

function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext);
  if (surroundings === null) throw new Error('A component of the workbench stands outside SessionProvider.');
  return surroundings;
}
