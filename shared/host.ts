/**
 * What a host gives the workbench. Three hosts keep this contract: the desktop window (electron/), a browser tab on
 * loopback (renderer/host/browser.ts) and Node (command-line/). Nothing else in the app knows where it runs.
 */
export interface Host {
  readonly kind: HostKind;

  /** Lets the person choose files. An empty list means that they chose none. Rejects with a HostError. */
  openFiles(request: OpenRequest): Promise<readonly SourceFile[]>;

  /** Asks where to save and writes the bytes whole or not at all. Null means that they cancelled. Rejects with a HostError. */
  saveFile(request: SaveRequest): Promise<SavedFile | null>;

  /** A file that ships with the app, under samples/. Rejects with a HostError when there is none of that name. */
  readSample(name: string): Promise<SourceFile>;

  readonly recent: RecentFiles;
  readonly stored: StoredWorkspaces;

  /** Puts one thing on the clipboard in several forms. Only ever called from an act of the person. */
  writeClipboard(content: ClipboardContent): Promise<void>;

  /** Calls back with the id of a command chosen in a native menu; returns how to stop listening. */
  onMenuCommand(listener: (commandId: string) => void): () => void;
}

export type HostKind = 'electron' | 'browser' | 'node';

/** A file by name whose bytes are read on demand; `bytes` rejects with a HostError when the file has gone. */
export interface SourceFile {
  readonly name: string;
  readonly size: number;
  /** What lets the host find it again, where it can: a path on the desktop, a handle's key in a browser. */
  readonly reference: string | null;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface OpenRequest {
  /** Said in the dialog: "Open death and birth records". */
  readonly title: string;
  readonly types: readonly FileType[];
  readonly several: boolean;
}

export interface FileType {
  /** In words: "Comma-separated values". */
  readonly label: string;
  /** Endings with no dot: "csv". */
  readonly endings: readonly string[];
  readonly mediaType: string;
}

export interface SaveRequest {
  readonly suggestedName: string;
  readonly type: FileType;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where it was saved before, to save again without asking; null asks. */
  readonly reference: string | null;
}

export interface SavedFile {
  readonly name: string;
  readonly reference: string | null;
}

/** Files that were opened before, newest first. Names and references only, never what is in them. */
export interface RecentFiles {
  list(): Promise<readonly RecentFile[]>;
  add(file: RecentFile): Promise<void>;
  /** Opens one of them again; null when it has gone or the person declined. */
  open(file: RecentFile): Promise<SourceFile | null>;
}

export interface RecentFile {
  readonly name: string;
  readonly reference: string;
  readonly openedAt: string;
}

/** Workspaces that the app keeps by itself, so that a crash loses nothing. Keys are letters, digits and dashes. */
export interface StoredWorkspaces {
  list(): Promise<readonly StoredWorkspace[]>;
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  write(key: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface StoredWorkspace {
  readonly key: string;
  readonly name: string;
  readonly savedAt: string;
}

export interface ClipboardContent {
  readonly text?: string;
  readonly html?: string;
  readonly png?: Uint8Array<ArrayBuffer>;
}

export type HostErrorCode = 'file-gone' | 'not-a-file' | 'not-allowed' | 'too-large' | 'disk-full' | 'failed';

/** Something the host could not do, as a sentence for the person. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
