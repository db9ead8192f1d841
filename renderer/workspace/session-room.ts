import type { Importer, ReadContents } from '../../shared/dataset/read-file.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import type { Host, SourceFile } from '../../shared/host.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { Session, SessionState } from './session-state.ts';

/** What the actions of a session share. */
export interface SessionRoom {
  readonly host: Host;
  readonly engine: Promise<Engine>;
  readonly readContents: ReadContents;
  readonly importer: () => Promise<Importer>;
  /** Work on files, one thing at a time. */
  readonly files: OneAtATime;
  readonly get: () => Session;
  readonly set: (part: Partial<SessionState>) => void;
  readonly kept: KeptFiles;
}

/** The files behind the records, so that an engine that had to be started anew can be filled again. */
export interface KeptFiles {
  /** By the name of the dataset. */
  sources: Map<string, SourceFile>;
  /** The workspace file, where records came from inside it. */
  workspaceFile: SourceFile | null;
}
