import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const samples = join(import.meta.dirname, '..', 'samples');
const deathsFile = join(samples, 'SYNTHETIC-infant-deaths-2014-2019.csv');
const birthsFile = join(samples, 'SYNTHETIC-live-births-2014-2019.csv');

test.describe('in a window that was never used', () => {
  test.use({ anew: true });

  test('the first screen says what this is, and that nothing leaves the computer', async ({ app: { page }, axe }) => {
    await expect(page).toHaveTitle('Child Death Review Workbench');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Child Death Review Workbench');
    await expect(page.getByRole('button', { name: 'Open the example' })).toBeInViewport();
    await expect(page.getByRole('button', { name: 'Open files' })).toBeInViewport();
    await expect(page.getByText('SYNTHETIC')).toBeInViewport();
    await expect(page.getByText('Nothing leaves this computer')).toBeInViewport();
    await axe();
  });

  test('the keyboard alone opens the example', async ({ app: { page } }) => {
    const button = page.getByRole('button', { name: 'Open the example' });
    await expect(button).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('changes that were not saved are offered again after the window went', async ({ app, axe }) => {
    const { page } = app;
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Open the example' }).click();
    await page.getByRole('tab', { name: 'What the columns mean' }).click();
    await page.getByRole('button', { name: /Area/ }).click();
    await page.getByRole('option', { name: 'Not in this file' }).click();
    await expect(page.getByText('Not saved; a copy is kept on this computer')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Not saved when its window closed' })).toBeVisible();
    await axe();
    await page.getByRole('button', { name: /^Go on with Lambeth and Southwark/ }).click();
    await page.getByRole('tab', { name: 'What the columns mean' }).click();
    await expect(page.getByRole('button', { name: /Area/ })).toContainText('Not in this file');
  });
});

test('one click opens the example, and the next step stands ready', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Open the example' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await expect(page).toHaveTitle(/^Data – Lambeth and Southwark/);
  await expect(page.getByText('SYNTHETIC records.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Explore the figures' })).toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'Steps' }).getByRole('button')).toHaveText([/Data/, /Explore/, /Report/]);
});

test('files that a person chooses are opened side by side', async ({ app }) => {
  const { page } = app;
  await app.chooseFiles([deathsFile, birthsFile]);
  await page.getByRole('button', { name: 'Open files' }).click();
  await expect(page.getByText('1,080 rows and 5 columns read from SYNTHETIC-live-births-2014-2019.csv.')).toBeVisible();
  await expect(page.getByText('Not saved')).toBeVisible();
  await page.getByRole('button', { name: /Table, 2 open/ }).click();
  await expect(page.getByRole('option')).toHaveText([/^SYNTHETIC-infant-deaths-2014-2019\.csv198 rows; figures take the deaths from it$/, /^SYNTHETIC-live-births-2014-2019\.csv1,080 rows; figures take the live births from it$/]);
});

test('files that are dropped are opened too', async ({ app: { page } }) => {
  await expect(page.getByRole('button', { name: 'Open files' })).toBeVisible();
  const brought = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['year,deaths\n2014,31\n2015,38\n'], 'dropped.csv'));
    return transfer;
  });
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: brought });
  await expect(page.getByText('Drop the files to open them')).toBeVisible();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: brought });
  await expect(page.getByText('2 rows and 2 columns read from dropped.csv.')).toBeVisible();
});

test('a saved workspace brings back the report, the filters and what the columns mean', async ({ app, savedFile }, info) => {
  const { page } = app;
  await app.chooseFiles([deathsFile, birthsFile]);
  await page.getByRole('button', { name: 'Open files' }).click();
  await expect(page.getByText('1,080 rows and 5 columns read')).toBeVisible();
  await page.getByRole('tab', { name: 'What the columns mean' }).click();
  await page.getByRole('button', { name: /Deprivation quintile/ }).click();
  await page.getByRole('option', { name: 'Not in this file' }).click();
  await page.getByRole('button', { name: 'Save workspace' }).click();
  await page.getByRole('menuitem', { name: /Without the records/ }).click();
  const saved = await savedFile();
  expect(saved.name).toMatch(/\.cdrw$/);
  await expect(page.getByText(`Saved as ${saved.name}`)).toBeVisible();
  const kept = info.outputPath('kept.cdrw');
  await writeFile(kept, saved.bytes);

  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await app.chooseFiles([kept, deathsFile, birthsFile]);
  await page.getByRole('button', { name: 'Open files' }).click();
  await page.getByRole('button', { name: /Table, 2 open/ }).click();
  await page.getByRole('option', { name: /live-births/ }).click();
  await page.getByRole('tab', { name: 'What the columns mean' }).click();
  await expect(page.getByRole('button', { name: /Deprivation quintile/ })).toContainText('Not in this file');
});

test('the records go into the workspace file only after a plain warning, and then it needs no other file', async ({ app, savedFile, axe }, info) => {
  const { page } = app;
  const own = info.outputPath('own.csv');
  await writeFile(own, 'year_of_death,borough\n2014,Lambeth\n2015,Southwark\n2016,Lambeth\n');
  await app.chooseFiles([own]);
  await page.getByRole('button', { name: 'Open files' }).click();
  await page.getByRole('button', { name: 'Save workspace' }).click();
  await page.getByRole('menuitem', { name: /With the records inside/ }).click();
  await expect(page.getByRole('dialog')).toContainText('can read every record in it');
  await axe();
  await page.getByRole('button', { name: 'Save with the records' }).click();
  const kept = info.outputPath('carried.cdrw');
  await writeFile(kept, (await savedFile()).bytes);
  expect((await readFile(kept)).includes('datasets/own.arrow')).toBe(true);

  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await app.chooseFiles([kept]);
  await page.getByRole('button', { name: 'Open files' }).click();
  await expect(page.getByText('3 rows and 2 columns read from own.csv.')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'Southwark' })).toBeVisible();
});

test('closing asks first where changes would be lost', async ({ app, axe }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('tab', { name: 'What the columns mean' }).click();
  await page.getByRole('button', { name: /Year/ }).click();
  await page.getByRole('option', { name: 'month_of_death' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('dialog', { name: /Save the changes/ })).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Do not save' }).click();
  await expect(page.getByRole('button', { name: 'Open the example' })).toBeVisible();
});

test('the rule for small counts is in view, explains itself, and is changed only as a whole', async ({ app: { page }, axe }) => {
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('button', { name: 'Counts of 1 to 4 withheld' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('a count of 1 to 4, or a number from which such a count could be worked out');
  await axe();
  await dialog.getByText('Show small counts', { exact: true }).click();
  await expect(dialog.getByText('Write why, and who agreed to it.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Use this rule' })).toBeDisabled();
  await dialog.getByText('A rule of your own', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Largest count withheld' }).fill('9');
  await dialog.getByRole('textbox', { name: 'Largest count withheld' }).press('Tab');
  await axe();
  await dialog.getByRole('button', { name: 'Use this rule' }).click();
  await expect(page.getByRole('button', { name: 'Counts of 1 to 9 withheld', exact: true })).toBeVisible();
});

test.describe('at 200% of a small window', () => {
  test.use({ viewport: { width: 640, height: 360 } });

  test('the page never scrolls sideways', async ({ app: { page }, axe }) => {
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await page.getByRole('button', { name: 'Open the example' }).click();
    for (const name of ['Records', 'What the columns mean', 'What was read']) {
      await page.getByRole('tab', { name }).click();
      expect(await overflow(), name).toBe(0);
    }
    await axe();
  });
});
