import { expect, test } from './fixtures.ts';

// Measured against a clock, so it needs a machine that does nothing else: npm run test:long.
test('the first figure is drawn within 3 seconds of the click that opens the example', async ({ app: { page } }) => {
  await page.waitForLoadState('networkidle');
  const clicked = Date.now();
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('button', { name: 'Explore the figures' }).click();
  await expect(page.getByRole('img', { name: /95% confidence intervals/ }).locator('.barlayer .point')).toHaveCount(6);
  const taken = Date.now() - clicked;
  test.info().annotations.push({ type: 'first figure', description: `${taken} ms after the click` });
  expect(taken).toBeLessThan(3000);
});
