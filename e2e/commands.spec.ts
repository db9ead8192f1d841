import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { readWordFile } from './word-file.ts';

async function find(page: Page, letters: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Command or question' })).toBeFocused();
  await page.keyboard.type(letters);
}

/** Goes on with the Tab key until what is wanted has the focus, as a person without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'option', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never came to ${String(name)}.`);
}

test('the keyboard alone opens the example, filters, adds a figure and saves to Word', async ({ app: { page }, savedFile }) => {
  await tabTo(page, 'button', 'Open the example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await find(page, 'unequal');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Explore' })).toBeVisible();
  await tabTo(page, 'button', 'All years');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', /2014/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('2016');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Remove the filter: Years 2016 to 2019' })).toBeVisible();
  await tabTo(page, 'button', 'Add to report');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Go to Report' })).toBeVisible();
  await page.keyboard.press('Control+Shift+s');
  expect(readWordFile((await savedFile()).bytes).text).toContain('2016 to 2019');
});

test.describe('with the example open', () => {
  test.use({ example: true });

  test('every command and every question is found by a few letters', async ({ app: { page }, axe }) => {
    await find(page, 'ethnic');
    const list = page.getByRole('menu', { name: 'Commands and questions' });
    await expect(list.getByRole('menuitem', { name: 'Which ethnic groups have more deaths than expected?' })).toBeVisible();
    await expect(list.getByRole('menuitem', { name: 'Save workspace' })).toHaveCount(0);
    await axe();
    await page.keyboard.type('zzz');
    await expect(page.getByText('Nothing has these letters.')).toBeVisible();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('report');
    await page.getByRole('menuitem', { name: 'Report', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Report' })).toBeVisible();
  });

  test('a command that is not possible now says why', async ({ app: { page } }) => {
    await find(page, 'redo');
    await expect(page.getByRole('menuitem', { name: 'Redo' })).toBeDisabled();
    await expect(page.getByText('Nothing was taken back.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+y');
    await expect(page.getByRole('contentinfo').getByText('Nothing was taken back.')).toBeVisible();
  });

  test('every change can be taken back and done again, and says what it is', async ({ app: { page } }) => {
    const changes = page.getByRole('group', { name: 'Changes' });
    await expect(changes.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await page.getByRole('button', { name: 'Explore the figures' }).click();
    await page.getByRole('button', { name: 'All areas' }).click();
    await page.getByRole('dialog').getByText('Southwark', { exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Remove the filter: Area: Lambeth' })).toBeVisible();
    await expect(changes.getByRole('button', { name: 'Undo: filter Area: Lambeth' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('All 198 deaths')).toBeVisible();
    await expect(page.getByText('Undone: filter Area: Lambeth.')).toBeVisible();
    await changes.getByRole('button', { name: 'Redo: filter Area: Lambeth' }).click();
    await expect(page.getByRole('button', { name: 'Remove the filter: Area: Lambeth' })).toBeVisible();
  });

  test('the keys are listed', async ({ app: { page }, axe }) => {
    await page.getByRole('button', { name: 'Keys' }).click();
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await expect(keys.getByRole('row', { name: /Save report to Word/ })).toContainText('Ctrl+Shift+S');
    await axe();
    // Nothing happens behind a dialog.
    await page.keyboard.press('Control+3');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  });
});
