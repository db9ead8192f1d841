import { writeFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

const days = Array.from({ length: 30 }, (_, index) => index + 1);
const extract = [
  'dob,date_of_death,mother_name,borough,sex',
  ...days.map((day) => `${day}/01/2019,${day}/03/2019,Jo Bloggs ${day},${day % 2 === 0 ? 'Lambeth' : 'Southwark'},${day % 3 === 0 ? 'Female' : 'Male'}`),
].join('\n');

test.beforeEach(async ({ app }, info) => {
  const path = info.outputPath('extract.csv');
  await writeFile(path, extract);
  await app.chooseFiles([path]);
  await app.page.getByRole('button', { name: 'Open files' }).click();
});

test('columns that look identifying are left out, said, and can be coarsened or kept for a reason', async ({ app: { page }, axe }) => {
  await expect(page.getByText('3 columns look identifying: dob (left out), date_of_death (left out), mother_name (left out).')).toBeVisible();
  await page.getByRole('tab', { name: 'Who could be known' }).click();
  await expect(page.getByText(/^Looked at on .* for NHS numbers, full postcodes/)).toBeVisible();
  await axe();

  await page.getByRole('button', { name: /date_of_death/ }).click();
  await page.getByRole('option', { name: 'Keep the age in days only' }).click();
  await expect(page.getByText('date_of_death (kept as days of age, counted from dob)')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Known to others', exact: true }).getByRole('checkbox', { name: 'age_in_days' })).toBeVisible();

  await page.getByRole('tab', { name: 'Who could be known' }).click();
  await page.getByRole('button', { name: /mother_name/ }).click();
  await page.getByRole('option', { name: 'Keep whole, for a reason' }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Made up for a course.');
  await axe();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Kept because: Made up for a course.')).toBeVisible();
});

test('how far rows can be told apart is counted for what others may know', async ({ app: { page } }) => {
  await page.getByRole('tab', { name: 'Who could be known' }).click();
  await expect(page.getByText('The smallest group of rows alike holds 5; 0 rows are alone, of 30 (0%).')).toBeVisible();
});
