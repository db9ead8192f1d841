import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Each question, and what its chart must be about. */
const questions = [
  { question: 'Is our infant death rate changing?', about: /infant mortality rate by year/i },
  { question: 'Which ethnic groups have more deaths than expected?', about: /by ethnic group/i },
  { question: 'Do deaths fall evenly across deprivation?', about: /by deprivation quintile/i },
  { question: 'How often was something modifiable, and what?', about: /by modifiability/i },
  { question: 'Are Black children over-represented, and at which stage?', about: /at each stage by ethnic group/i },
];

/** From the first screen on: clicks are counted, and only words that are seen are clicked. */
async function clicksTo(page: Page, words: readonly string[]): Promise<number> {
  for (const text of words) await page.getByText(text, { exact: true }).first().click();
  return words.length;
}

for (const { question, about } of questions) {
  test(`“${question}” is answered in three clicks from the first screen`, async ({ app: { page } }) => {
    expect(await clicksTo(page, ['Open the example', 'Explore the figures', question])).toBeLessThanOrEqual(3);
    const answer = page.getByRole('region', { name: question });
    await expect(answer.getByText(about).first()).toBeVisible();
    await expect(answer.getByRole('img').locator('.main-svg').first()).toBeVisible();
    await expect(answer.getByRole('table')).toBeVisible();
  });
}

test('a question that cannot be answered says what it lacks and leads to Data', async ({ app: { page }, axe }) => {
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('tab', { name: 'What the columns mean' }).click();
  await page.getByRole('button', { name: /Deprivation quintile/ }).click();
  await page.getByRole('option', { name: 'Not in this file' }).click();
  await page.getByRole('button', { name: 'Explore the figures' }).click();
  const question = page.getByRole('listbox', { name: 'Questions' }).getByRole('option', { name: 'Do deaths fall evenly across deprivation?' });
  await expect(question).toContainText('Needs: Deaths and live births in the same years or groups.');
  await question.click();
  const answer = page.getByRole('region', { name: 'Do deaths fall evenly across deprivation?' });
  await expect(answer).toContainText('This question cannot be answered from what is open');
  await expect(answer).toContainText('SYNTHETIC-infant-deaths-2014-2019.csv has nothing for deprivation quintile.');
  await axe();
  await page.getByRole('button', { name: 'Go to Data' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
});
