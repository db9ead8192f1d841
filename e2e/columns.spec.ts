import { writeFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

const births = [
  'area,year,ethnic_group,live_births',
  ...['Lambeth', 'Southwark'].flatMap((area) => [2018, 2019].flatMap((year) => [`${area},${year},White British,1500`, `${area},${year},Pakistani,[c]`, `${area},${year},Martian,300`])),
  ...[2018, 2019].flatMap((year) => [`Total,${year},White British,3000`, `Total,${year},Pakistani,[c]`, `Total,${year},Martian,600`]),
].join('\n');

test.beforeEach(async ({ app }, info) => {
  const path = info.outputPath('births 2019.csv');
  await writeFile(path, births);
  await app.chooseFiles([path]);
  await app.page.getByRole('button', { name: 'Open files' }).click();
  await expect(app.page.getByText(/^18 rows and 4 columns read from births 2019\.csv/)).toBeVisible();
});

test('types, marks and totals are said with their reasons, changed, and undone', async ({ app: { page }, axe }) => {
  await page.getByRole('tab', { name: 'What the columns hold' }).click();
  await expect(page.getByText(/12 of 18 filled cells are whole numbers and 6 are marks/)).toBeVisible();
  await expect(page.getByRole('button', { name: /What \[c\] means/ })).toContainText('withheld so that nobody can be identified');
  await expect(page.getByText(/“Total” is the sum of “Lambeth” and “Southwark”/)).toBeVisible();
  await axe();

  await page.getByRole('button', { name: /What year is taken for/ }).click();
  await page.getByRole('option', { name: 'Text', exact: true }).click();
  await page.getByRole('tab', { name: 'What was read' }).click();
  await page.getByRole('button', { name: 'Undo: year taken for text' }).click();
  await expect(page.getByText('Nothing: the file was read as proposed.')).toBeVisible();

  await page.getByRole('tab', { name: 'What the columns hold' }).click();
  await page.getByRole('button', { name: 'Count totals in figures too' }).click();
  await page.getByRole('tab', { name: 'What the columns hold' }).click();
  await expect(page.getByText('Figures count them too, because you chose so: check that nothing is counted twice.')).toBeVisible();
});

test('values are sorted by a published list; what it does not know is kept apart until a person says', async ({ app: { page }, axe }) => {
  await page.getByRole('tab', { name: 'How values are sorted' }).click();
  await page.getByRole('button', { name: /Column$/ }).click();
  await page.getByRole('option', { name: 'ethnic_group' }).click();
  await expect(page.getByText(/6 rows with 1 value not on the list are kept apart as unmatched/)).toBeVisible();
  await axe();
  await page.getByRole('button', { name: /Where Martian goes/ }).click();
  await page.getByRole('option', { name: 'Other', exact: true }).click();
  await expect(page.getByText('Your choice.').first()).toBeVisible();
  await expect(page.getByText(/^18 of 18 rows are sorted/)).toBeVisible();
});

test('next year’s file is compared before it takes the place of this year’s', async ({ app, axe }, info) => {
  const { page } = app;
  const path = info.outputPath('births 2020.csv');
  await writeFile(path, births.replaceAll('Martian', 'Venusian').replaceAll('2018', '2020'));
  await app.chooseFiles([path]);
  await page.getByRole('button', { name: 'Replace by a newer file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Use births 2020.csv in place of births 2019.csv?' });
  await expect(dialog.getByText('“ethnic_group” has groups that it did not have: “Venusian”.')).toBeVisible();
  await axe();
  await dialog.getByRole('button', { name: 'Use births 2020.csv' }).click();
  await expect(page.getByText(/^18 rows and 4 columns read from births 2020\.csv/)).toBeVisible();
});
