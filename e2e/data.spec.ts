import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ example: true });

const firstCell = (page: Page, column: string) => page.locator(`.ag-row[row-index="0"] [col-id="${column}"]`);

async function showTable(page: Page, fileName: string): Promise<void> {
  await page.getByRole('button', { name: /Table, 6 open/ }).click();
  await page.getByRole('option', { name: new RegExp(fileName) }).click();
}

test('the records are in a grid, under the banner of a working view', async ({ app: { page }, axe }) => {
  await expect(page.getByText('198 rows and 24 columns read from SYNTHETIC-infant-deaths-2014-2019.csv. No row was rejected.')).toBeVisible();
  await expect(page.getByText('Working view: records. Nothing is copied, printed or exported from here.')).toBeVisible();
  await expect(firstCell(page, 'lsoa11')).toHaveText('E01003188');
  await axe();
});

test('the grid pages through a table from its first row to its last', async ({ app: { page } }) => {
  await showTable(page, 'ons-infant-deaths-by-area');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3602');
  await firstCell(page, 'area_name').click();
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.locator('.ag-row[row-index="3600"] [col-id="__row"]')).toHaveText('3601');
});

test('a heading sorts, and a second press turns the order round', async ({ app: { page } }) => {
  const heading = page.getByRole('columnheader', { name: 'month_of_death' });
  await heading.click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(firstCell(page, 'month_of_death')).toHaveText('1');
  await heading.click();
  await expect(firstCell(page, 'month_of_death')).toHaveText('12');
});

test('the keyboard filters a column, and Tab leaves the grid', async ({ app: { page } }) => {
  await firstCell(page, 'borough').click();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('columnheader', { name: 'borough' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('textbox', { name: 'Filter value' }).focus();
  await page.keyboard.type('south');
  await expect(page.getByText(/^\d+ of 198 rows: borough contains “south”\.$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'About one column' }).getByRole('button').first()).toBeFocused();
});

test('a filter is said in words with what it leaves, and is undone by one button', async ({ app: { page }, axe }) => {
  await page.getByRole('columnheader', { name: 'borough' }).locator('.ag-header-cell-filter-button').click();
  await page.getByRole('textbox', { name: 'Filter value' }).fill('lam');
  await expect(page.getByText(/^\d+ of 198 rows: borough contains “lam”\.$/)).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await expect(firstCell(page, 'borough')).toHaveText('Lambeth');
  await page.getByRole('button', { name: 'Show all rows' }).click();
  await expect(page.getByText(/^198 rows\./)).toBeVisible();
});

test('a column shows its range and its values, and a value shows its rows', async ({ app: { page } }) => {
  const about = page.getByRole('region', { name: 'About one column' });
  await expect(about).toContainText('Different values6');
  await expect(about).toContainText('Least2014');
  await expect(about).toContainText('Greatest2019');
  await firstCell(page, 'ethnic_group').click();
  await expect(about.getByRole('button', { name: /^English \/ Welsh/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await firstCell(page, 'borough').click();
  await expect(about).toContainText('Typetext');
  const lambeth = about.getByRole('button', { name: /^Lambeth \d+ rows: show only these$/ });
  const count = /\d+/.exec((await lambeth.textContent()) ?? '')?.[0] ?? 'no count';
  await lambeth.click();
  await expect(page.getByText(`${count} of 198 rows: borough is “Lambeth”.`)).toBeVisible();
});

test('records cannot be selected, copied or printed', async ({ app: { page } }) => {
  await expect(firstCell(page, 'lsoa11')).toBeVisible();
  await firstCell(page, 'lsoa11').click();
  await page.keyboard.press('Control+a');
  const copied = await page.evaluate(() => {
    const record = document.querySelector('.ag-cell');
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
    return { refused: record?.dispatchEvent(event) === false, selected: getSelection()?.toString().includes('E01003188') };
  });
  expect(copied).toEqual({ refused: true, selected: false });
  await page.emulateMedia({ media: 'print' });
  await expect(firstCell(page, 'lsoa11')).toBeHidden();
  await expect(page.getByText('The records of a working view are not printed.')).toBeVisible();
});

test('what each column means is proposed, can be changed, and what is then missing is said', async ({ app: { page }, axe }) => {
  await page.getByRole('tab', { name: 'What the columns mean' }).click();
  await expect(page.getByRole('button', { name: /Ethnic group/ })).toContainText('ethnic_group');
  await expect(page.getByRole('button', { name: /^.*Deaths(?! from)/ }).first()).toContainText('Each row is one death');
  await axe();
  await page.getByRole('button', { name: /Ethnic group/ }).click();
  await axe();
  await page.getByRole('option', { name: 'Not in this file' }).click();
  await expect(page.getByText('Before every figure can be made:')).toBeVisible();
  await expect(page.getByText('SYNTHETIC-infant-deaths-2014-2019.csv has nothing for ethnic group.')).toBeVisible();
  await page.getByRole('button', { name: /Ethnic group/ }).click();
  await page.getByRole('option', { name: 'ethnic_group' }).click();
  await expect(page.getByText('Before every figure can be made:')).toBeHidden();
});

test('what was read is told whole: rows, marks for missing numbers, the file’s fingerprint', async ({ app: { page }, axe }) => {
  await showTable(page, 'lambeth-births-2010-2019');
  await page.getByRole('tab', { name: 'What was read' }).click();
  await expect(page.getByText('Marks that stood where a number should. Their cells are blank here, never 0.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'live_births: “[x]” 2 times' })).toBeVisible();
  await expect(page.getByText(/^[0-9a-f]{16} …$/)).toBeVisible();
  await axe();
});

test('the figures say which table they use, and another can be chosen', async ({ app: { page } }) => {
  await page.getByRole('tab', { name: 'What the columns mean' }).click();
  await page.getByRole('button', { name: /Take the live births from/ }).click();
  await page.getByRole('option', { name: 'lambeth-births-2010-2019.csv' }).click();
  await expect(page.getByText('lambeth-births-2010-2019.csv has nothing for ethnic group.')).toBeVisible();
});

test('a table is removed from the workspace without touching its file', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Remove this table' }).click();
  await expect(page.getByText('SYNTHETIC-infant-deaths-2014-2019.csv was removed. The file itself is unchanged.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Table, 5 open/ })).toBeVisible();
});

test('deprivation is looked up from small areas, and the index of another census is warned of', async ({ app: { page }, axe }) => {
  await page.getByRole('tab', { name: 'How values are sorted' }).click();
  await expect(page.getByText(/^The codes are LSOAs of 2011: /)).toBeVisible();
  await page.getByRole('button', { name: /Index$/ }).click();
  await page.getByRole('option', { name: 'Index of Multiple Deprivation 2025' }).click();
  await expect(page.getByText(/rows have LSOAs of 2011 and would stay unmatched/)).toBeVisible();
  await axe();
  await page.getByRole('button', { name: /Index$/ }).click();
  await page.getByRole('option', { name: 'Index of Multiple Deprivation 2019' }).click();
  await page.getByRole('button', { name: /Groups$/ }).click();
  await page.getByRole('option', { name: 'Deciles' }).click();
  await page.getByRole('button', { name: 'Add the column imd2019_decile' }).click();
  await expect(page.getByText('198 rows and 25 columns read from SYNTHETIC-infant-deaths-2014-2019.csv.')).toBeVisible();
  await page.getByRole('tab', { name: 'What was read' }).click();
  await expect(page.getByRole('button', { name: 'Undo: Deprivation deciles of lsoa11 looked up in the Index of Multiple Deprivation 2019' })).toBeVisible();
});
