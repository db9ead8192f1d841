import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ example: true });

const questions = ['Is our infant death rate changing?', 'Which ethnic groups have more deaths than expected?', 'Do deaths fall evenly across deprivation?'];

async function openExplore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore the figures' }).click();
  await expect(chart(page).locator('.main-svg').first()).toBeVisible();
}

function chart(page: Page) {
  return page.getByRole('img', { name: /95% confidence intervals/ });
}

/** Chooses a list of ethnic groups for the figure by ethnic group. */
async function groupBy(page: Page, list: string): Promise<void> {
  await page.getByRole('option', { name: 'Which ethnic groups' }).click();
  await page.getByRole('button', { name: /^Ethnic groups/ }).or(page.getByRole('button', { name: /Ethnic groups$/ })).click();
  await page.getByRole('option', { name: list }).click();
}

async function filterYears(page: Page, from: string): Promise<void> {
  await page.getByRole('button', { name: 'All years' }).click();
  await page.getByRole('dialog', { name: 'Filter by year' }).getByRole('button').first().click();
  await page.getByRole('option', { name: from }).click();
  await page.keyboard.press('Escape');
}

test('every question is answered by a chart, a table with intervals, and words', async ({ app: { page }, axe }) => {
  await openExplore(page);
  for (const question of questions) {
    await page.getByRole('option', { name: question }).click();
    const answer = page.getByRole('region', { name: question });
    await expect(answer.getByRole('heading', { level: 2 })).toContainText(/infant|deaths/i);
    await expect(chart(page).locator('.scatterlayer .point').first()).toBeAttached();
    await expect(answer.getByRole('columnheader', { name: '95% CI' })).toBeVisible();
    for (const term of ['What is counted', 'Denominator', 'Filters', 'Method', 'Source', 'Confidentiality']) await expect(page.getByRole('term').filter({ hasText: term })).toBeVisible();
    await axe();
  }
});

test('the chart is drawn from the table: six columns, six intervals, the rates as printed', async ({ app: { page } }) => {
  await openExplore(page);
  await expect(chart(page).locator('.barlayer .point')).toHaveCount(6);
  const rates = await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^20\d\d$/ }) }).locator('td:nth-child(4)').allInnerTexts();
  expect(rates).toHaveLength(6);
  const texts = await chart(page).locator('text').allTextContents();
  for (const rate of rates) expect(texts).toContain(rate);
});

test('a tooltip says what the row of the table says', async ({ app: { page } }) => {
  await openExplore(page);
  await chart(page).locator('.barlayer .point').nth(2).hover({ force: true });
  const row = await page.getByRole('row', { name: /^2016/ }).locator('td').allInnerTexts();
  const tooltip = page.locator('.hoverlayer .hovertext');
  for (const text of row) await expect(tooltip).toContainText(text);
});

test('a filter changes every figure at once and is taken away in one click', async ({ app: { page }, axe }) => {
  await openExplore(page);
  await expect(page.getByText('All 198 deaths')).toBeVisible();
  await filterYears(page, '2017');
  await expect(page.getByText('103 of 198 deaths')).toBeVisible();
  for (const question of questions) {
    await page.getByRole('option', { name: question }).click();
    await expect(page.getByText(/Lambeth and Southwark, 2017 to 2019/).first()).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: 'Years 2017 to 2019' })).toBeVisible();
  }
  await axe();
  await page.getByRole('button', { name: 'Remove the filter: Years 2017 to 2019' }).click();
  await expect(page.getByText('All 198 deaths')).toBeVisible();
  await expect(page.getByText(/Lambeth and Southwark, 2014 to 2019/).first()).toBeVisible();
});

test('groups are filtered by ticks; with none left the page says what to do', async ({ app: { page }, axe }) => {
  await openExplore(page);
  await page.getByRole('button', { name: 'All deprivation quintiles' }).click();
  await page.getByRole('button', { name: 'None' }).click();
  await expect(page.getByText('Nothing is chosen under Deprivation quintile.')).toBeVisible();
  await page.getByRole('checkbox', { name: '1, most deprived' }).check({ force: true });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Deprivation quintile: 1, most deprived', exact: true })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Deprivation quintile: 1, most deprived' })).toBeVisible();
  await expect(chart(page).locator('.barlayer .point').first()).toBeVisible();
  await axe();
});

test('a number of deaths that is small, or leaves few out, is not told', async ({ app: { page } }) => {
  await openExplore(page);
  await page.getByRole('button', { name: 'All ethnic groups' }).click();
  await page.getByRole('button', { name: 'None' }).click();
  await expect(page.getByText('0 of 198 deaths')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Gypsy or Irish Traveller' }).check({ force: true });
  await expect(page.getByText(/^(0|\[c\]) of 198 deaths$/)).toBeVisible();
});

test('figures stand as they will be published; Working view marks what is withheld, lets nothing out and is not kept', async ({ app: { page }, axe }) => {
  await openExplore(page);
  await groupBy(page, 'As recorded');
  const table = page.getByRole('table');
  await expect(table.getByRole('cell', { name: '[c]', exact: true }).first()).toBeVisible();
  const deaths = table.locator('tbody td:nth-child(2)');
  await expect(deaths.filter({ hasText: /^[1-4]$/ })).toHaveCount(0);
  await expect(page.getByText('[c] means withheld to protect confidentiality').first()).toBeVisible();

  await page.getByText('Working view', { exact: true }).click();
  await expect(page.getByText('Working view: small numbers.')).toBeVisible();
  await expect(table.getByRole('cell', { name: /^small count [1-4]$/ }).first()).toBeVisible();
  await expect(table.getByRole('cell', { name: '[c]' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Add to report|Save as/ })).toHaveCount(0);
  await axe();
  const copied = await table.evaluate((element) => {
    const copy = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
    element.dispatchEvent(copy);
    return { prevented: copy.defaultPrevented, selectable: getComputedStyle(element).userSelect };
  });
  expect(copied).toEqual({ prevented: true, selectable: 'none' });
  await page.emulateMedia({ media: 'print' });
  await expect(table).toBeHidden();
  await page.emulateMedia({ media: null });

  await page.getByRole('button', { name: 'Report 3 figures' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Report' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Explore' }).click();
  await expect(page.getByRole('switch', { name: 'Working view' })).not.toBeChecked();
});

test('a figure is added to the report once, and the page says so', async ({ app: { page } }) => {
  await openExplore(page);
  await filterYears(page, '2015');
  await page.getByRole('button', { name: 'Add to report' }).click();
  await expect(page.getByRole('button', { name: 'Go to Report' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'In the report' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Report 4 figures' })).toBeVisible();
});

test('a figure is saved as a picture for print, and as a drawing', async ({ app: { page }, savedFile }) => {
  await openExplore(page);
  await groupBy(page, 'As recorded');
  await expect(page.getByRole('rowheader', { name: 'Gypsy or Irish Traveller' })).toBeVisible();
  await page.getByRole('button', { name: 'Save as SVG' }).click();
  const svg = await savedFile();
  expect(svg.name).toMatch(/\.svg$/);
  const drawing = new TextDecoder().decode(svg.bytes);
  expect(drawing).toContain('width="16cm"');
  expect(drawing).toContain('Gypsy or Irish Traveller');
  expect(drawing).toContain('>[c]</text>');
  await page.getByRole('button', { name: 'Save as PNG' }).click();
  const png = await savedFile();
  expect(png.name).toMatch(/\.png$/);
  const header = new DataView(png.bytes.buffer);
  expect([header.getUint32(0), header.getUint32(16)]).toEqual([0x89504e47, 1890]);
});

test('questions, filters and the figure work from the keyboard alone', async ({ app: { page } }) => {
  await openExplore(page);
  const question = (name: string) => page.getByRole('option', { name });
  await question(questions[2] ?? '').focus();
  await page.keyboard.press('ArrowUp');
  await expect(question(questions[1] ?? '')).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: /times the infant deaths expected/ })).toBeVisible();
  const areas = page.getByRole('button', { name: 'All areas' });
  await areas.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Area: Southwark', exact: true })).toBeFocused();
  await expect(page.getByText(/^Infant deaths observed against expected by ethnic group, Southwark,/).first()).toBeVisible();
});

for (const { width, height } of [{ width: 640, height: 360 }, { width: 320, height: 256 }, { width: 1440, height: 900 }]) {
  test(`the page needs no scrolling sideways at ${width} by ${height}`, async ({ app: { page }, axe }) => {
    await page.setViewportSize({ width, height });
    await openExplore(page);
    for (const question of questions) {
      await page.getByRole('option', { name: question }).click();
      await expect(chart(page).locator('.main-svg').first()).toBeVisible();
      const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await axe();
  });
}
