import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ example: true });

const [overTime, byEthnicGroup, byDeprivation] = ['Is our infant death rate changing?', 'Which ethnic groups have more deaths than expected?', 'Do deaths fall evenly across deprivation?'] as const;

async function openExplore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore the figures' }).click();
  await expect(page.locator('.barlayer .point').first()).toBeAttached();
  await expect(page.getByText('All 198 deaths')).toBeVisible();
}

/** Presses the pointer on one column of the chart over time, and lets it go on another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const middle = async (column: number) => {
    const box = await page.locator('.barlayer .point').nth(column).boundingBox();
    if (box === null) throw new Error(`The chart has no column ${column}.`);
    // Near its top: in a small window the foot of a column is below the fold.
    return { x: box.x + box.width / 2, y: box.y + 10 };
  };
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

function chosenFilter(page: Page, words: string) {
  return page.getByRole('button', { name: words, exact: true });
}

test('a column filters every figure to its year, and is let go by the next click', async ({ app: { page } }) => {
  await openExplore(page);
  await drag(page, 2, 2);
  await expect(chosenFilter(page, 'Year 2016')).toBeVisible();
  await expect(page.locator('.barlayer .point')).toHaveCount(1);
  await page.getByRole('option', { name: byDeprivation }).click();
  await expect(page.getByText(/Lambeth and Southwark, 2016$/).first()).toBeVisible();
  await page.getByRole('option', { name: overTime }).click();
  await drag(page, 0, 0);
  await expect(page.getByText('All 198 deaths')).toBeVisible();
});

test('a stretch of years is dragged over the chart; all of them is no filter', async ({ app: { page } }) => {
  await openExplore(page);
  await drag(page, 1, 3);
  await expect(chosenFilter(page, 'Years 2015 to 2017')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the filter: Years 2015 to 2017' }).click();
  await drag(page, 5, 0);
  await expect(page.getByText('All 198 deaths')).toBeVisible();
});

test('by keyboard the names of the rows do the same', async ({ app: { page }, axe }) => {
  await openExplore(page);
  await page.getByRole('option', { name: byDeprivation }).click();
  const quintile = page.getByRole('button', { name: 'Quintile 1, most deprived' });
  await quintile.focus();
  await page.keyboard.press('Space');
  await expect(quintile).toHaveAttribute('aria-pressed', 'true');
  await expect(chosenFilter(page, 'Deprivation quintile: 1, most deprived')).toBeVisible();
  await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false');
  await axe();
  await page.keyboard.press('Space');
  await expect(page.getByText('All 198 deaths')).toBeVisible();
});

test('Back and Forward go through questions and filters, by button and by Alt with an arrow key', async ({ app: { page } }) => {
  await openExplore(page);
  await drag(page, 0, 0);
  await page.getByRole('option', { name: byEthnicGroup }).click();
  await expect(page.getByRole('region', { name: byEthnicGroup })).toBeVisible();
  await page.getByRole('button', { name: `Back to ${overTime}, Year 2014` }).click();
  await expect(page.getByRole('region', { name: overTime })).toBeVisible();
  await expect(chosenFilter(page, 'Year 2014')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('All 198 deaths')).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('region', { name: byEthnicGroup })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Forward' })).toBeDisabled();
});

test('a pinned figure keeps its own filters', async ({ app: { page }, axe }) => {
  await openExplore(page);
  await drag(page, 0, 2);
  await page.getByRole('button', { name: 'Pin with its filters' }).click();
  const pinned = page.getByRole('listbox', { name: 'Questions' }).getByRole('group', { name: 'Pinned' }).getByRole('option');
  await expect(pinned).toContainText(overTime);
  await expect(pinned).toContainText('Years 2014 to 2016');
  await page.getByRole('button', { name: 'Remove the filter: Years 2014 to 2016' }).click();
  await expect(page.getByText('All 198 deaths')).toBeVisible();
  await expect(page.getByText('Pinned. This figure keeps its own filters')).toBeVisible();
  await expect(page.locator('.barlayer .point')).toHaveCount(3);
  await axe();
  await page.getByRole('button', { name: 'Unpin' }).click();
  await expect(pinned).toHaveCount(0);
  await expect(page.locator('.barlayer .point')).toHaveCount(6);
});

test('a group is set against the rest on one axis; one side alone is one click further', async ({ app: { page }, axe }) => {
  await openExplore(page);
  await page.getByRole('button', { name: /Compare with the rest/ }).click();
  await page.getByRole('option', { name: 'Area: Lambeth' }).click();
  const number = async (row: string) => Number((await page.getByRole('row', { name: row }).locator('td').first().innerText()).replaceAll(',', ''));
  await expect(page.getByRole('rowheader', { name: '2014, Lambeth' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '2014, the rest' })).toBeVisible();
  expect((await number('All, Lambeth')) + (await number('All, the rest'))).toBe(198);
  await expect(page.getByRole('button', { name: 'Add to report' })).toHaveCount(0);
  await axe();
  await page.getByRole('button', { name: 'Show only Lambeth' }).click();
  await expect(chosenFilter(page, 'Area: Lambeth')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '2014', exact: true })).toBeVisible();
});

test('the records behind a count are shown in Working view alone, under its banner', async ({ app: { page }, axe }) => {
  await openExplore(page);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.getByText('Working view', { exact: true }).click();
  const count = page.getByRole('row', { name: /^2016/ }).locator('td').first().getByRole('button');
  const deaths = await count.innerText();
  await count.click();
  const records = page.getByRole('region', { name: 'Records behind 2016: deaths' });
  await expect(records.getByText(`${deaths} rows of SYNTHETIC-infant-deaths-2014-2019.csv.`)).toBeVisible();
  await expect(records.getByRole('gridcell', { name: 'Lambeth' }).first()).toBeVisible();
  expect(await records.evaluate((element) => getComputedStyle(element).userSelect)).toBe('none');
  await axe();
  await records.getByRole('button', { name: 'Close the records' }).click();
  await expect(records).toHaveCount(0);
});

test('the regions are made wider by arrow keys and stay so; the usual width is one key away', async ({ app: { page } }) => {
  await openExplore(page);
  const edge = page.getByRole('separator', { name: 'Width of the questions' });
  const width = async () => (await page.getByRole('listbox', { name: 'Questions' }).boundingBox())?.width ?? 0;
  const usual = await width();
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBeGreaterThan(usual + 20);
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Data' }).click();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Explore' }).click();
  expect(await width()).toBeGreaterThan(usual + 20);
  await edge.focus();
  await page.keyboard.press('Enter');
  await expect.poll(width).toBe(usual);
});

test('the window is dark where the computer is or the person wants it, and as readable', async ({ app: { page }, axe }) => {
  await openExplore(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
  await axe();
  const colours = page.getByRole('radiogroup', { name: 'Colours of the window' });
  await colours.getByRole('radio', { name: 'Light' }).click();
  await expect.poll(ground).toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await colours.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(ground).not.toBe(light);
  await colours.getByRole('radio', { name: 'As the computer' }).click();
  await expect.poll(ground).toBe(light);
});
