import type { Page } from '@playwright/test';
import { read } from 'hucre';
import { expect, test } from './fixtures.ts';
import { readWordFile } from './word-file.ts';

test.use({ example: true });

async function openReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Report 3 figures' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Report' })).toBeVisible();
}

function figures(page: Page) {
  return page.getByRole('article');
}

test('every figure stands as it will print, with proposed words that can be changed', async ({ app: { page }, axe }) => {
  await openReport(page);
  await expect(figures(page)).toHaveCount(3);
  await expect(page.getByRole('img', { name: /^Column chart with 95% confidence intervals/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Forest plot/ })).toHaveCount(2);
  const first = figures(page).first();
  await expect(first.getByLabel('Title', { exact: true })).toHaveAttribute('placeholder', /infant mortality rate/);
  await first.getByLabel('Title', { exact: true }).fill('Deaths have not changed');
  await first.getByLabel('Caption').fill('Six years, two boroughs.');
  const printed = first.getByRole('figure', { name: 'Figure 1 as it will print' });
  await expect(printed).toContainText('Deaths have not changed');
  await expect(printed).toContainText('Figure 1: Six years, two boroughs.');
  await first.getByLabel('Title', { exact: true }).fill('');
  await expect(printed).toContainText('The infant mortality rate was 3.8 per 1,000 live births');
  await axe();
});

test('what a person wrote, and the order in which they put it, is in the Word file', async ({ app: { page }, savedFile }) => {
  await openReport(page);
  await page.getByLabel('Report title').fill('Annual report, chapter 3');
  await figures(page).first().getByLabel('Caption').fill('A caption of our own.');
  await page.getByRole('button', { name: 'Move down figure 1' }).click();
  await expect(page.getByRole('button', { name: 'Move down figure 2' })).toBeFocused();
  await page.getByRole('button', { name: 'Save to Word' }).click();
  const { name, bytes } = await savedFile();
  await expect(page.getByRole('main').getByText(`Saved ${name}.`)).toBeVisible();
  const { text, markup } = readWordFile(bytes);
  expect(text).toContain('Annual report, chapter 3');
  expect(text).toContain('A caption of our own.');
  const order = Array.from(markup.matchAll(/w:val="cdr_chart_([a-z0-9-]+)"/g), ([, id]) => id);
  expect(order).toEqual(['deaths-by-ethnic-group', 'rate-by-year', 'deaths-by-deprivation']);
});

test('figures move and go by the keyboard; own words are not lost without asking', async ({ app: { page }, axe }) => {
  await openReport(page);
  await page.getByRole('button', { name: 'Move up figure 3' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move up figure 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move down figure 1' })).toBeFocused();
  await expect(figures(page).first()).toHaveAccessibleName(/Figure 1: quintile 1, most deprived/i);

  await figures(page).first().getByLabel('Caption').fill('Ours.');
  await page.getByRole('button', { name: 'Remove figure 1' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove figure 1 and your words?' })).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(figures(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove figure 1' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(figures(page)).toHaveCount(2);
});

test('an empty report says where figures come from', async ({ app: { page }, axe }) => {
  await openReport(page);
  for (const left of [2, 1]) {
    await page.getByRole('button', { name: 'Remove figure 1' }).press('Enter');
    await expect(figures(page)).toHaveCount(left);
  }
  // The example's last figure has a caption of its own.
  await page.getByRole('button', { name: 'Remove figure 1' }).press('Enter');
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText('No figures yet.')).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Go to Explore' }).click();
  await expect(page.getByRole('option', { name: 'Is our infant death rate changing?' })).toBeVisible();
});

test('before saving one line says what is withheld, and under which policy', async ({ app: { page } }) => {
  await openReport(page);
  await expect(page.getByRole('status').filter({ hasText: '“Withhold counts of 1 to 4”: nothing in the 3 figures falls under it.' })).toBeVisible();
});

test('an emptied title prints the proposed one', async ({ app: { page }, savedFile }) => {
  await openReport(page);
  await page.getByLabel('Report title').fill('');
  await page.getByRole('button', { name: 'Save to Word' }).click();
  expect((await savedFile()).name).toBe('Infant-deaths.docx');
});

test('nothing needs scrolling sideways at 640 by 360', async ({ app: { page }, axe }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await openReport(page);
  await expect(page.getByRole('img', { name: /^Column chart/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await axe();
});

test('the tables of the report go to Excel, each on a sheet of its own, with what they mean', async ({ app: { page }, savedFile, axe }) => {
  await openReport(page);
  await page.getByRole('button', { name: 'Save tables to Excel' }).click();
  const saved = await savedFile();
  expect(saved.name).toMatch(/\.xlsx$/);
  const { sheets } = await read(saved.bytes);
  expect(sheets.slice(0, 4).map(({ name }) => name)).toEqual(['Cover_sheet', 'Contents', 'Notes', 'Table_1']);
  expect(sheets[3]?.rows[0]?.slice(0, 3)).toEqual(['Year', 'Deaths', 'Live births']);
  expect(sheets[2]?.rows.flat()).toContainEqual(expect.stringContaining('[c] means withheld to protect confidentiality'));
  await axe();
});
