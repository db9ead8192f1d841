import { expect, test } from './fixtures.ts';
import type { Page } from '@playwright/test';

test.use({ example: true });

async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Explore' }).click();
  await page.getByRole('option', { name: 'Ask in SQL' }).click();
  const editor = page.getByRole('textbox', { name: 'Question in SQL' });
  await editor.click();
  await editor.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await editor.press('ControlOrMeta+Enter');
}

test('an answer is shown under the banner and copied nowhere, and becomes a figure once the workbench counts the same', async ({ app: { page }, axe }) => {
  await ask(page, `SELECT borough, count(*) AS n\nFROM deaths WHERE year_of_death >= 2016\nGROUP BY borough`);
  await expect(page.getByText('2 rows.')).toBeVisible();
  await expect(page.getByText('Working view: small numbers.')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'Lambeth' })).toBeVisible();
  expect(await page.getByRole('gridcell', { name: 'Lambeth' }).evaluate((cell) => cell.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true })))).toBe(false);
  await axe();
  await page.getByRole('button', { name: 'Make the figure' }).click();
  await expect(page.getByRole('option', { name: /Asked in SQL: borough/ })).toBeVisible();
  await expect(page.getByText(/Infant deaths by area|Deaths by area/).first()).toBeVisible();
});

test('any other result cannot leave, and says why; what is no question is not run, and says in which line', async ({ app: { page }, axe }) => {
  await ask(page, 'SELECT borough, count(*) * 2 AS n\nFROM deaths\nGROUP BY borough');
  await page.getByRole('button', { name: 'Make the figure' }).click();
  await expect(page.getByText(/This result cannot leave\..*The workbench counts otherwise/)).toBeVisible();
  await axe();
  await ask(page, 'SELECT *\nFROM \'deaths.csv\'');
  await expect(page.getByRole('alert')).toContainText('Line 2 of the question');
  await expect(page.getByRole('alert')).toContainText('is no table that is open');
  await ask(page, 'DROP TABLE deaths');
  await expect(page.getByRole('alert')).toContainText('begins with SELECT or WITH');
});

test('the person’s own columns are completed, and a long question is cancelled', async ({ app: { page } }) => {
  await ask(page, 'SELECT 1 AS one');
  const editor = page.getByRole('textbox', { name: 'Question in SQL' });
  await editor.press('ControlOrMeta+a');
  await page.keyboard.insertText('SELECT  FROM deaths');
  await editor.press('Home');
  for (let step = 0; step < 7; step += 1) await editor.press('ArrowRight');
  await editor.pressSequentially('eth');
  await expect(page.getByRole('option', { name: 'ethnic_group' })).toBeVisible();
  await editor.press('Enter');
  await expect(editor).toContainText('SELECT ethnic_group FROM deaths');
  const many = Array.from({ length: 7 }, (_, at) => `deaths d${at}`).join(', ');
  await ask(page, `SELECT count(*) AS n, sum(length(concat(d0.borough, d1.borough, d2.borough, d6.borough))) AS s FROM ${many}`);
  await page.getByRole('button', { name: 'Cancel the question' }).click();
  await expect(page.getByRole('alert')).toContainText('Stopped, as you asked.');
});
