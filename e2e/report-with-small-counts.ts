import { expect, type Page } from '@playwright/test';

/** A report with a figure in which small counts are withheld. */
export async function reportWithSmallCounts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('button', { name: 'Explore the figures' }).click();
  await page.getByRole('option', { name: 'Which ethnic groups' }).click();
  await page.getByRole('button', { name: 'Groups of the Lambeth report' }).click();
  await page.getByRole('option', { name: 'As recorded' }).click();
  await expect(page.getByRole('rowheader', { name: 'Gypsy or Irish Traveller' })).toBeVisible();
  await page.getByRole('button', { name: 'Add to report' }).click();
  await page.getByRole('button', { name: 'Go to Report' }).click();
}
