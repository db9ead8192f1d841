import { addressOf, expect, test } from './fixtures.ts';

test.use({ anew: true });

// Measured against a clock, so it needs a machine that does nothing else: npm run test:long.
test('the first figure is drawn within 3 seconds of the click that opens the example', async ({ app: { page, host } }) => {
  // The last that the first screen loads by itself, while a person reads it.
  const settled = page.waitForResponse(/report-screen-.*\.js$/);
  await (host === 'browser' ? page.goto(addressOf(false)) : page.reload());
  await settled;
  const clicked = Date.now();
  await page.getByRole('button', { name: 'Open the example' }).click();
  await page.getByRole('button', { name: 'Explore the figures' }).click();
  // Not toHaveCount, which looks only once a second.
  await page.getByRole('img', { name: /95% confidence intervals/ }).locator('.barlayer .point').nth(5).waitFor();
  const taken = Date.now() - clicked;
  test.info().annotations.push({ type: 'first figure', description: `${taken} ms after the click` });
  expect(taken).toBeLessThan(3000);
});
