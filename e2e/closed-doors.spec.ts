import { expect, test } from './fixtures.ts';

test('nothing that the window could be made to do reaches outside the machine', async ({ app, problems }) => {
  const reached = await app.page.evaluate(async () => {
    const image = new Image();
    const seen = new Promise((resolve) => {
      image.addEventListener('error', () => { resolve('refused'); });
      image.addEventListener('load', () => { resolve('reached'); });
    });
    image.src = 'https://example.org/pixel.png';
    return [
      await fetch('https://example.org/').then(() => 'reached', () => 'refused'),
      await seen,
    ];
  });
  expect(reached).toEqual(['refused', 'refused']);
  // Both were refused by the policy, and the watch of every other test would have seen them.
  expect(problems.some((problem) => problem.includes('connect-src refused https://example.org/'))).toBe(true);
  expect(problems.some((problem) => problem.includes('img-src refused https://example.org/pixel.png'))).toBe(true);
  problems.length = 0;
});

test('text cannot become code', async ({ app, problems }) => {
  const outcome = await app.page.evaluate(() => {
    const element = document.createElement('script');
    element.textContent = 'window.wasRun = true';
    document.body.append(element);
    return { ran: 'wasRun' in window };
  });
  expect(outcome).toEqual({ ran: false });
  expect(problems.some((problem) => problem.includes('script-src'))).toBe(true);
  problems.length = 0;
});

test('the example data ship with the window, and nothing above its folder does', async ({ app, problems }) => {
  const status = await app.page.evaluate(() =>
    Promise.all(['./samples/README.md', './samples/make/index.ts', './%2e%2e/electron/main/index.js', './..%2f..%2fpackage.json'].map(async (path) => (await fetch(path)).status)),
  );
  expect(status).toEqual([200, 404, 404, 404]);
  problems.length = 0;
});

test('the first screen is in British English and breaks no rule of accessibility', async ({ app, axe }) => {
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await axe();
});
