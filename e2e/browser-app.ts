import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserContextOptions, Download, Page } from '@playwright/test';
import type { App } from './app.ts';

/** The window of every spec, unless it says otherwise. */
export const windowOptions: BrowserContextOptions = { viewport: { width: 1280, height: 720 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' };

/** The workbench in a browser: files are chosen through an input and saved as downloads, which a test can reach. */
export async function browserApp(page: Page): Promise<App> {
  await page.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });
  const saved = new Queue<Download>();
  page.on('download', (download) => {
    saved.put(download);
  });
  return {
    page,
    host: 'browser',
    chooseFiles: (paths) => {
      page.once('filechooser', (chooser) => {
        void chooser.setFiles([...paths]);
      });
      return Promise.resolve();
    },
    savedFile: async () => {
      const download = await saved.take();
      const path = await download.path();
      return { name: basename(download.suggestedFilename()), bytes: new Uint8Array(await readFile(path)) };
    },
  };
}

/** Things that come when they come, taken in their order. */
class Queue<Item> {
  readonly #items: Item[] = [];
  readonly #waiting: ((item: Item) => void)[] = [];

  put(item: Item): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#items.push(item);
    else next(item);
  }

  take(): Promise<Item> {
    const item = this.#items.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}
