import { copyFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tableFromJSON, tableToIPC } from 'apache-arrow';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Table, writeParquet } from 'parquet-wasm/esm';
import { expect, test } from './fixtures.ts';

const records = [
  { year_of_death: 2018, borough: 'Lambeth', deaths: 17 },
  { year_of_death: 2019, borough: 'Southwark', deaths: 15 },
];
const headings = ['year_of_death', 'borough', 'deaths'];
const cells = records.map(({ year_of_death: year, borough, deaths }) => [year, borough, deaths]);
const text = (delimiter: string) => [headings, ...cells].map((row) => row.join(delimiter)).join('\r\n');
const sheets = { sheets: [{ name: 'Deaths', rows: [headings, ...cells] }] };
const utf16 = (words: string) => new Uint8Array([0xff, 0xfe, ...Array.from(words).flatMap((character) => [character.charCodeAt(0), 0])]);

const files: readonly (readonly [name: string, content: () => string | Uint8Array | Promise<Uint8Array>])[] = [
  ['commas.csv', () => text(',')],
  ['tabs.tsv', () => text('\t')],
  ['bars.txt', () => text('|')],
  ['semicolons.csv', () => utf16(text(';'))],
  ['workbook.xlsx', () => writeXlsx(sheets)],
  ['sheet.ods', () => writeOds(sheets)],
  ['records.json', () => JSON.stringify(records)],
  ['lines.ndjson', () => records.map((record) => JSON.stringify(record)).join('\n')],
  ['table.arrow', () => tableToIPC(tableFromJSON(records), 'file')],
  ['table.parquet', () => parquet()],
  ['packed.csv.gz', () => gzipSync(strToU8(text(',')))],
  ['archive.zip', () => zipSync({ 'deaths.csv': strToU8(text(',')) })],
];

function parquet(): Uint8Array {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm')) });
  return writeParquet(Table.fromIPCStream(tableToIPC(tableFromJSON(records), 'stream')));
}

test('files of every format are opened at once, each as the same table', async ({ app }, info) => {
  const { page } = app;
  const paths = await Promise.all(
    files.map(async ([name, content]) => {
      const path = info.outputPath(name);
      await writeFile(path, await content());
      return path;
    }),
  );
  await app.chooseFiles(paths);
  await page.getByRole('button', { name: 'Open files' }).click();
  await expect(page.getByText(`Table, ${files.length} open`)).toBeVisible({ timeout: 60_000 });
  for (const [name] of files) {
    await page.getByRole('button', { name: /Table, \d+ open/ }).click();
    await page.getByRole('option', { name }).click();
    await expect(page.getByText(new RegExp(`^2 rows and 3 columns read from ${name.replaceAll('.', '\\.')}`))).toBeVisible();
  }
});

test('a printed workbook of the ONS is read under its titles, and another sheet or place can be chosen', async ({ app, axe }, info) => {
  const { page } = app;
  const path = info.outputPath('deaths 2014.xls');
  await copyFile(fileURLToPath(new URL('../samples/real/ons_deaths_registered_by_area_2014.xls', import.meta.url)), path);
  await app.chooseFiles([path]);
  await page.getByRole('button', { name: 'Open files' }).click();
  await expect(page.getByText(/^456 rows and \d+ columns read from deaths 2014\.xls \(Table 1a\)/)).toBeVisible();
  await page.getByRole('tab', { name: 'What was read' }).click();
  await expect(page.getByText('Excel 97 workbook')).toBeVisible();
  await axe();

  await page.getByRole('button', { name: 'Choose where the table lies' }).click();
  await expect(page.getByRole('dialog').getByText('Area of usual residence').first()).toBeVisible();
  await axe();
  await page.getByRole('textbox', { name: 'Last row of records' }).fill('40');
  await page.getByRole('textbox', { name: 'Last row of records' }).press('Tab');
  await page.getByRole('button', { name: 'Read it from there' }).click();
  await expect(page.getByText(/^\d{1,2} rows and \d+ columns read from deaths 2014\.xls/)).toBeVisible();

  await page.getByRole('tab', { name: 'What was read' }).click();
  await page.getByRole('button', { name: /^Undo: Headings in rows/ }).click();
  await expect(page.getByText(/^456 rows and/)).toBeVisible();
  await page.getByRole('button', { name: /Sheet or part, / }).click();
  await page.getByRole('option', { name: 'Table 1b' }).click();
  await expect(page.getByText(/^\d+ rows and \d+ columns read from deaths 2014\.xls \(Table 1b\)/)).toBeVisible();
});

test('a table is typed in, or pasted from a spreadsheet', async ({ app: { page }, axe }) => {
  await page.getByRole('button', { name: 'Paste or type a table' }).click();
  await axe();
  await page.getByRole('textbox', { name: 'Table' }).fill('year,live_births\n2018,8000\n2019,7900');
  await page.getByRole('button', { name: 'Open the table' }).click();
  await expect(page.getByText(/^2 rows and 2 columns read from Pasted table/)).toBeVisible();

  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'year_of_death\tborough\tdeaths\n2018\tLambeth\t17\n2019\tLambeth\t15\n2020\tLambeth\t12\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(/^3 rows and 3 columns read from Pasted table/)).toBeVisible();
});
