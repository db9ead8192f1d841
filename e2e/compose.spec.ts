import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { readWordFile } from './word-file.ts';

test.use({ example: true });

async function openReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Report 3 figures' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

async function add(page: Page, place: number, what: string): Promise<void> {
  await page.getByRole('button', { name: `Add text here, place ${place}`, exact: true }).click();
  await page.getByRole('button', { name: what, exact: true }).click();
}

test('a chapter, a sentence with live numbers and a note stand in Word as they were composed', async ({ app: { page }, savedFile, axe }) => {
  await openReport(page);
  await add(page, 1, 'Heading');
  await page.getByLabel('Heading', { exact: true }).last().fill('How many babies died');
  await add(page, 2, 'Paragraph');
  const paragraph = page.getByRole('region', { name: 'Paragraph' });
  await paragraph.getByRole('textbox').fill('Over the years the rate was ');
  await paragraph.getByRole('button', { name: 'Insert a number …' }).click();
  const picker = page.getByRole('dialog', { name: 'Insert a number of a figure' });
  await expect(picker.getByText(/It reads .* now/)).toBeVisible();
  await axe();
  await picker.getByRole('button', { name: 'With its interval' }).click();
  await expect(paragraph.getByText(/^Over the years the rate was 3\.8 \(95% CI 3\.3 to 4\.4\)$/)).toBeVisible();
  await add(page, 4, 'Note');
  await page.getByRole('region', { name: 'Note' }).getByRole('textbox').fill('The panel met in May.');
  await axe();

  await page.getByRole('button', { name: 'Save to Word' }).click();
  const { text, markup } = readWordFile((await savedFile()).bytes);
  expect(text).toContain('Over the years the rate was 3.8 (95% CI 3.3 to 4.4)');
  expect(text.indexOf('How many babies died')).toBeLessThan(text.indexOf('Over the years'));
  expect(text).toContain('The panel met in May.');
  expect(markup).toContain('w:val="cdr_number_rate-by-year_total_rate"');
});

test('texts move among figures by the keyboard, go, and come back by undo', async ({ app: { page } }) => {
  await openReport(page);
  await add(page, 1, 'Paragraph');
  await page.getByRole('region', { name: 'Paragraph' }).getByRole('textbox').fill('First.');
  await page.getByRole('button', { name: 'Move down paragraph 1' }).press('Enter');
  await expect(page.getByRole('main').locator('li').nth(1)).toContainText('First.');
  await page.getByRole('button', { name: 'Remove paragraph 1' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByRole('region', { name: 'Paragraph' })).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('main').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('region', { name: 'Paragraph' })).toContainText('First.');
});

test('an item is dragged to another place', async ({ app: { page } }) => {
  await openReport(page);
  const last = page.locator('[data-report-item="deaths-by-deprivation"]');
  await last.locator('.item-order-handle').hover();
  await page.mouse.down();
  // The second move is what the browser tells the place of as being dragged over.
  for (let move = 0; move < 2; move += 1) await page.locator('.add-here').first().hover();
  await page.mouse.up();
  await expect(page.locator('[data-report-item]').first()).toHaveAttribute('data-report-item', 'deaths-by-deprivation');
});

test('alternative text, subtitle, size and table of a figure are the person’s to change', async ({ app: { page }, savedFile, axe }) => {
  await openReport(page);
  const first = page.getByRole('article').first();
  await first.getByText('Subtitle, alternative text, notes, size and form').click();
  await first.getByLabel('Alternative text').fill('Six columns of about the same height.');
  await first.getByLabel('Subtitle').fill('Our subtitle');
  await first.getByRole('button', { name: /^Table / }).click();
  await page.getByRole('option', { name: 'No table' }).click();
  await expect(first.getByRole('figure').getByRole('table')).toHaveCount(0);
  await axe();
  await page.getByRole('button', { name: 'Save to Word' }).click();
  const { markup, text } = readWordFile((await savedFile()).bytes);
  expect(markup).toContain('descr="Six columns of about the same height."');
  expect(text).toContain('Our subtitle');
  expect(markup).not.toContain('cdr_table_rate-by-year');
});

test('an earlier report gets new numbers in a copy, once the person has seen what changes', async ({ app, savedFile, axe }, info) => {
  const { page } = app;
  await openReport(page);
  await page.getByRole('button', { name: 'Save to Word' }).click();
  const path = info.outputPath('old.docx');
  await writeFile(path, (await savedFile()).bytes);
  await page.getByRole('article').first().getByLabel('Caption').fill('A caption of this year.');
  page.once('filechooser', (chooser) => void chooser.setFiles(path));
  await page.getByRole('button', { name: 'Refresh a Word report …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring old.docx up to date?' });
  await expect(dialog.getByRole('row', { name: /Figure 1, caption/ })).toContainText('A caption of this year.');
  await axe();
  await dialog.getByRole('button', { name: 'Save a copy' }).click();
  expect(readWordFile((await savedFile()).bytes).text).toContain('A caption of this year.');
});
