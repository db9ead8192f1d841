import { expect, test } from './fixtures.ts';
import { reportWithSmallCounts } from './report-with-small-counts.ts';
import { readWordFile } from './word-file.ts';

test('the gate says figure by figure what leaves; a withheld count is printed for a written reason alone, and the file and the log say so', async ({ app: { page }, savedFile, axe }) => {
  await reportWithSmallCounts(page);
  await page.getByRole('button', { name: 'See what leaves' }).click();
  const gate = page.getByRole('dialog', { name: 'What leaves with this report' });
  await expect(gate).toContainText('No number is withheld.');
  const figure = gate.getByRole('region', { name: 'Figure 4 at the gate' });
  await expect(figure).toContainText('so small that the rule withholds them, or such that a small one would follow by subtraction');
  await axe();

  await figure.getByRole('button', { name: 'Print withheld numbers of figure 4' }).click();
  const override = page.getByRole('dialog', { name: 'Print what the rule withholds?' });
  await expect(override.getByRole('button', { name: 'Print for this reason' })).toBeDisabled();
  await override.getByText('Every count of this figure').click();
  await expect(override.getByRole('button', { name: 'Print for this reason' })).toBeDisabled();
  await override.getByLabel('Reason, and who agreed').fill('Agreed by the panel chair on 3 June.');
  await axe();
  await override.getByRole('button', { name: 'Print for this reason' }).click();
  await expect(figure).toContainText('Against this rule every count of this figure is shown. Reason given: Agreed by the panel chair on 3 June.');
  await gate.getByRole('button', { name: 'Save to Word' }).click();
  const { markup } = readWordFile((await savedFile()).bytes);
  expect(markup).toContain('Reason given: Agreed by the panel chair on 3 June.');

  await page.getByRole('navigation', { name: 'Steps' }).getByText('Data', { exact: true }).click();
  await page.getByRole('button', { name: 'Data log' }).click();
  const log = page.getByRole('dialog', { name: 'Data log' });
  await expect(log.getByRole('listitem').first()).toContainText('Saved ');
  await expect(log).toContainText('Overrode the protection of');
  await expect(log).toContainText('Reason: Agreed by the panel chair on 3 June.');
  await axe();
});

test('a withheld number that a person types is pointed out', async ({ app: { page } }) => {
  await reportWithSmallCounts(page);
  const last = page.getByRole('article').last();
  for (const number of ['1', '2', '3', '4']) {
    await last.getByLabel('Caption').fill(`Among them were ${number} deaths.`);
    if (await page.getByText(`You wrote “${number}” in the caption of figure 4`).isVisible()) return;
  }
  throw new Error('None of the numbers that the rule withholds was pointed out.');
});

test('records leave coarsened until nobody stands alone', async ({ app: { page }, savedFile, axe }) => {
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('tab', { name: 'Who could be known' }).click();
  await page.getByRole('button', { name: 'Propose how' }).click();
  await expect(page.getByText('each with at least 4 others alike')).toBeVisible();
  await axe();
  await page.getByRole('button', { name: 'Save coarsened records' }).click();
  const saved = await savedFile();
  expect(saved.name).toMatch(/coarsened.*\.csv$/);
  const [header = '', ...rows] = new TextDecoder().decode(saved.bytes).trim().split(/\r?\n/);
  const classes = new Map<string, number>();
  for (const row of rows) classes.set(row, (classes.get(row) ?? 0) + 1);
  expect(header).not.toContain('lsoa11,lsoa11');
  expect(Math.min(...classes.values())).toBeGreaterThanOrEqual(5);
});
