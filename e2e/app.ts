import type { Page } from '@playwright/test';

/** The workbench as a test drives it, in whichever host. */
export interface App {
  readonly page: Page;
  readonly host: 'browser' | 'electron';

  /** Answers the next dialog that asks for files, with files of the disk. */
  chooseFiles(paths: readonly string[]): Promise<void>;

  /** The next file that the app saves, in the order in which they were saved. */
  savedFile(): Promise<SavedBytes>;
}

export interface SavedBytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
