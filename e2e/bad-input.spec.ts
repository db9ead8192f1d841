import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { TestInfo } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import type { App } from './app.ts';
import { expect, test } from './fixtures.ts';

const goodTable = 'year_of_death,borough,ethnic_group\n2014,Lambeth,Irish\n2015,Southwark,Indian\n';

async function written(info: TestInfo, name: string, content: string | Uint8Array): Promise<string> {
  const path = info.outputPath(name);
  await writeFile(path, content);
  return path;
}

/** Opens a good table, so that every test can see that it stays. */
async function openGood(app: App, info: TestInfo): Promise<void> {
  await app.chooseFiles([await written(info, 'good.csv', goodTable)]);
  await app.page.getByRole('button', { name: 'Open files' }).click();
  await expect(app.page.getByText('2 rows and 3 columns read from good.csv.')).toBeVisible();
}

async function add(app: App, ...paths: string[]): Promise<void> {
  await app.chooseFiles(paths);
  await app.page.getByRole('button', { name: 'Add files' }).click();
}

const badFiles: readonly { readonly what: string; readonly name: string; readonly content: string | Uint8Array; readonly says: RegExp }[] = [
  { what: 'an empty file', name: 'empty.csv', content: '', says: /empty\.csv is empty/ },
  { what: 'a file with one column', name: 'names.csv', content: 'borough\nLambeth\n', says: /names\.csv has only one column in row 1/ },
  { what: 'a header with nothing below it', name: 'header.csv', content: 'year,borough\n', says: /header\.csv has a header but no rows below it/ },
  { what: 'a file that is no text', name: 'picture.csv', content: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), says: /picture\.csv is not a table of text/ },
  { what: 'an Excel workbook with no sheet', name: 'book.csv', content: zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), says: /book\.csv/ },
  { what: 'a workspace that is damaged', name: 'broken.cdrw', content: 'not a zip', says: /broken\.cdrw is damaged or is not a workspace of this app/ },
  {
    what: 'a workspace of a newer version',
    name: 'newer.cdrw',
    content: zipSync({ 'workspace.json': strToU8(JSON.stringify({ format: 'child-death-review-workspace', version: 2 })) }),
    says: /newer\.cdrw was saved by a newer version of this app\. Update the app/,
  },
];

for (const { what, name, content, says } of badFiles) {
  test(`${what} is refused in words, and what was open stays`, async ({ app }, info) => {
    await openGood(app, info);
    await add(app, await written(info, name, content));
    await expect(app.page.getByRole('alert')).toContainText(says);
    await expect(app.page.getByText('2 rows and 3 columns read from good.csv.')).toBeVisible();
    await expect(app.page.getByRole('gridcell', { name: 'Southwark' })).toBeVisible();
    await app.page.getByRole('button', { name: /^Dismiss/ }).click();
    await expect(app.page.getByRole('alert')).toBeHidden();
  });
}

test('a bad file among good ones does not keep them from opening, and the panel is accessible', async ({ app, axe }, info) => {
  const { page } = app;
  await app.chooseFiles([await written(info, 'empty.csv', ''), await written(info, 'good.csv', goodTable)]);
  await page.getByRole('button', { name: 'Open files' }).click();
  await expect(page.getByText('2 rows and 3 columns read from good.csv.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('empty.csv was not opened.');
  await axe();
});

test('rows that do not fit the header are left out, counted and listed by line', async ({ app }, info) => {
  const { page } = app;
  await app.chooseFiles([await written(info, 'ragged.csv', 'year,borough,deaths\n2014,Lambeth,3\n2015,Southwark\n2016,Lambeth,4,5\n2017,Southwark,6\n')]);
  await page.getByRole('button', { name: 'Open files' }).click();
  await expect(page.getByText('2 rows and 3 columns read from ragged.csv. 2 rows were rejected.')).toBeVisible();
  await page.getByRole('tab', { name: 'What was read' }).click();
  const rejected = page.getByRole('table').getByRole('row');
  await expect(rejected.filter({ hasText: /^3.*It has fewer fields/ })).toBeVisible();
  await expect(rejected.filter({ hasText: /^4.*It has more fields/ })).toBeVisible();
});

test('a folder that is dropped is refused in words', async ({ app, host }, info) => {
  test.skip(host !== 'browser', 'Drives the drop through the browser’s own protocol.');
  const { page } = app;
  await expect(page.getByRole('button', { name: 'Open files' })).toBeVisible();
  const folder = info.outputPath('extracts');
  await mkdir(folder);
  const protocol = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await protocol.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await expect(page.getByRole('alert')).toContainText('“extracts” is a folder, not a file. Open the folder and choose the files inside it.');
});

test.describe('in a window of its own, whose way of reading files is changed', () => {
  test.use({ anew: true });

  test('a file that vanishes while it waits its turn is named, and the others open', async ({ app }, info) => {
    const { page } = app;
    const going = await written(info, 'going.csv', goodTable);
    const good = await written(info, 'good.csv', goodTable.replace('Irish', 'Arab'));
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = function (this: Blob) {
        return new Promise<ArrayBuffer>((resolve, reject) => {
          const reader = new FileReader();
          reader.onload = () => {
            if (reader.result instanceof ArrayBuffer) resolve(reader.result);
          };
          reader.onerror = () => {
            reject(reader.error ?? new Error('No reason was given.'));
          };
          const readNow = (event: Event) => {
            event.preventDefault();
            reader.readAsArrayBuffer(this);
          };
          window.addEventListener('read now', readNow, { once: true });
        });
      };
    });
    // A read that waits answers by refusing the event; until one does, it is asked again.
    const readNow = () => expect.poll(() => page.evaluate(() => window.dispatchEvent(new Event('read now', { cancelable: true })))).toBe(false);
    await app.chooseFiles([going, good]);
    await page.getByRole('button', { name: 'Open files' }).click();
    await expect(page.getByText('Reading going.csv')).toBeVisible();
    await rm(going);
    await readNow();
    await expect(page.getByRole('alert')).toContainText('going.csv was not opened.');
    await expect(page.getByText('Reading good.csv')).toBeVisible();
    await readNow();
    await expect(page.getByText('2 rows and 3 columns read from good.csv.')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(/“going\.csv” (is no longer where it was|cannot be read)/);
  });

  test('reading can be cancelled, and what was open stays', async ({ app }, info) => {
    const { page } = app;
    await openGood(app, info);
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => new Promise(() => undefined);
    });
    await add(app, await written(info, 'slow.csv', goodTable));
    await expect(page.getByText('Reading slow.csv')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Stopped. What was open stays as it was.')).toBeVisible();
    await expect(page.getByText('2 rows and 3 columns read from good.csv.')).toBeVisible();
  });
});

test('births without the groups of the deaths are said to lack them', async ({ app }, info) => {
  await openGood(app, info);
  await add(app, await written(info, 'births.csv', 'year,live_births\n2014,100\n2015,200\n'));
  await expect(app.page.getByText('births.csv has nothing for ethnic group. Choose its column under Data.')).toBeVisible();
});
