import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { FileType, Host, SaveRequest } from '../shared/host.ts';
import { addressOf } from './fixtures.ts';

/**
 * The browser's host alone, in a real browser. Its files are those of the origin private file system, whose handles
 * are the handles of a picker, except that no person has to choose them.
 */

declare global {
  interface Window {
    host: Host;
    /** Makes the pickers give this file of the origin private file system; null means that the person cancels. */
    pick: (name: string | null) => void;
    word: FileType;
    report: (text: string, reference: string | null) => SaveRequest;
    textOf: (bytes: Uint8Array<ArrayBuffer> | null | undefined) => string | null;
  }
}

const test = base.extend<object, { hostScript: string }>({
  hostScript: [
    async ({ browserName }, provide) => {
      const entry = join(import.meta.dirname, '..', 'renderer', 'host', 'browser.ts');
      const built = await build({
        configFile: false,
        logLevel: 'error',
        build: { write: false, lib: { entry, formats: ['iife'], name: 'browserHostModule', fileName: browserName } },
      });
      const output = Array.isArray(built) ? built[0] : built;
      if (output === undefined || !('output' in output)) throw new Error('The browser’s host was not built.');
      // Evaluated in the page, because the window's policy would refuse it as a script element.
      // As main.tsx does for the app: see zod-under-policy.ts.
      await provide(`globalThis.__zod_globalConfig = { jitless: true }; ${output.output[0].code}; window.host = browserHostModule.browserHost();`);
    },
    { scope: 'worker' },
  ],
});

test.beforeEach(async ({ page, hostScript }) => {
  await openPage(page, hostScript);
});

async function openPage(page: Page, hostScript: string): Promise<void> {
  // An address where there is nothing: of the same origin, under the same policy, and without the app, whose engine would start every time.
  await page.goto(`${addressOf(false)}nothing-here`);
  await page.evaluate(hostScript);
  await page.evaluate(() => {
    window.word = { label: 'Word document', endings: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
    window.report = (text, reference) => ({ suggestedName: 'Report.docx', type: window.word, bytes: new TextEncoder().encode(text), reference });
    window.textOf = (bytes) => (bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : null);
    window.pick = (name) => {
      const choose = async (): Promise<FileSystemFileHandle> => {
        if (name === null) throw new DOMException('The user aborted a request.', 'AbortError');
        return (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      };
      window.showSaveFilePicker = choose;
      window.showOpenFilePicker = async () => [await choose()];
    };
  });
}

test('a workspace is kept through a reload, and gone once removed', async ({ page, hostScript }) => {
  await page.evaluate(() => window.host.stored.write('a-1', 'Lambeth 2014 to 2019', new TextEncoder().encode('kept')));
  await openPage(page, hostScript);
  expect(await page.evaluate(() => window.host.stored.list())).toMatchObject([{ key: 'a-1', name: 'Lambeth 2014 to 2019' }]);
  expect(await page.evaluate(async () => window.textOf(await window.host.stored.read('a-1')))).toBe('kept');
  await page.evaluate(() => window.host.stored.remove('a-1'));
  expect(await page.evaluate(async () => [await window.host.stored.list(), await window.host.stored.read('a-1')])).toEqual([[], null]);
});

test('a file is saved where the person says, and there again without asking', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    window.pick('Final.docx');
    const first = await window.host.saveFile(window.report('first and longer', null));
    window.pick(null);
    const second = await window.host.saveFile(window.report('second', first?.reference ?? null));
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('Final.docx');
    return { first, second, text: await (await handle.getFile()).text() };
  });
  expect(outcome.first?.name).toBe('Final.docx');
  expect(outcome.second).toEqual(outcome.first);
  expect(outcome.text).toBe('second');
});

test('nothing is opened or saved when the person cancels', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    window.pick(null);
    return [await window.host.saveFile(window.report('lost', null)), await window.host.openFiles({ title: '', types: [window.word], several: true })];
  });
  expect(outcome).toEqual([null, []]);
});

test('a recent file is found again after a reload, and is nothing once it has gone', async ({ page, hostScript }) => {
  const reference = await page.evaluate(async () => {
    window.pick('deaths.csv');
    await window.host.saveFile(window.report('id\n1\n', null));
    const [file] = await window.host.openFiles({ title: '', types: [window.word], several: false });
    await window.host.recent.add({ name: 'deaths.csv', reference: file?.reference ?? '', openedAt: '2026-11-24T09:00:00.000Z' });
    return file?.reference;
  });
  await openPage(page, hostScript);
  const recent = await page.evaluate(() => window.host.recent.list());
  expect(recent).toEqual([{ name: 'deaths.csv', reference, openedAt: '2026-11-24T09:00:00.000Z' }]);
  const [text, gone] = await page.evaluate(async () => {
    const open = async () => window.textOf(await (await window.host.recent.open((await window.host.recent.list())[0] ?? { name: '', reference: '', openedAt: '' }))?.bytes());
    const before = await open();
    await (await navigator.storage.getDirectory()).removeEntry('deaths.csv');
    return [before, await open()];
  });
  expect([text, gone]).toEqual(['id\n1\n', null]);
});

test('a file chosen twice is one recent file, and there are twelve at most', async ({ page }) => {
  const names = await page.evaluate(async () => {
    for (const name of [...Array.from({ length: 14 }, (_, index) => `file-${index}.csv`), 'file-5.csv']) {
      window.pick(name);
      const [file] = await window.host.openFiles({ title: '', types: [window.word], several: false });
      await window.host.recent.add({ name, reference: file?.reference ?? '', openedAt: new Date().toISOString() });
      await new Promise(requestAnimationFrame);
    }
    return (await window.host.recent.list()).map((file) => file.name);
  });
  expect(names).toEqual(['file-5.csv', ...[13, 12, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((index) => `file-${index}.csv`)]);
});

test('a file that vanishes after it was chosen is named, with what to do', async ({ page }) => {
  const error = await page.evaluate(async () => {
    window.pick('births.csv');
    await window.host.saveFile(window.report('year\n', null));
    const [file] = await window.host.openFiles({ title: '', types: [window.word], several: false });
    await (await navigator.storage.getDirectory()).removeEntry('births.csv');
    return file?.bytes().then(
      () => null,
      (reason: unknown) => (reason instanceof Error ? { name: reason.name, message: reason.message } : null),
    );
  });
  expect(error?.name).toBe('HostError');
  expect(error?.message).toContain('“births.csv”');
  expect(error?.message).toContain('Choose the file again.');
});

test('a browser without pickers chooses through an input and saves as a download', async ({ page }) => {
  await page.evaluate(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });
  const chooser = page.waitForEvent('filechooser');
  const opened = page.evaluate(async () => {
    const files = await window.host.openFiles({ title: '', types: [window.word], several: true });
    return Promise.all(files.map(async (file) => [file.name, window.textOf(await file.bytes()), file.reference]));
  });
  await (await chooser).setFiles([{ name: 'notes.docx', mimeType: '', buffer: Buffer.from('words') }]);
  expect(await opened).toEqual([['notes.docx', 'words', null]]);

  const downloads = page.waitForEvent('download');
  expect(await page.evaluate(() => window.host.saveFile(window.report('first', null)))).toEqual({ name: 'Report.docx', reference: null });
  expect((await downloads).suggestedFilename()).toBe('Report.docx');
});

test('an example file is read as often as it is wanted; one that is not there is named', async ({ page }) => {
  const sizes = await page.evaluate(async () => {
    const file = await window.host.readSample('README.md');
    const first = await file.bytes();
    structuredClone(first, { transfer: [first.buffer] });
    return [file.size, (await file.bytes()).byteLength];
  });
  expect(sizes[0]).toBeGreaterThan(0);
  expect(sizes[1]).toBe(sizes[0]);
  await expect(page.evaluate(() => window.host.readSample('../index.ts'))).rejects.toThrow('There is no example file named “../index.ts”');
});

test('a table is copied in both its forms', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = await page.evaluate(async () => {
    await window.host.writeClipboard({ text: 'O/E\t3', html: '<table><tr><td>3</td></tr></table>' });
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text()));
  });
  expect(copied[0]).toBe('O/E\t3');
  expect(copied[1]).toContain('<td>3</td>');
});
