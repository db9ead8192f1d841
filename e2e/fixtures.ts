import { expect, test as base, type Page } from '@playwright/test';
import { whyNoElectron } from '../tools/electron-binary.mjs';
import { checkAccessibility } from './accessibility.ts';
import type { App, SavedBytes } from './app.ts';
import { browserApp, windowOptions } from './browser-app.ts';
import { withElectronApp } from './electron-app.ts';
import { reportPolicyBreaches, watchForProblems } from './problems.ts';

export { expect };

export interface HostOptions {
  /** Opens the example first: test.use({ example: true }). */
  readonly example: boolean;
  /** A window that was never used before, for what depends on it: test.use({ anew: true }). Costly: the engine starts again. */
  readonly anew: boolean;
}

export interface WorkerOptions {
  /** Set by the project. */
  readonly host: App['host'];
  /** A window of the browser that one test after another is done in, as a person goes on in theirs; after a failure there is a new one. */
  readonly usedWindow: UsedWindow | null;
}

interface UsedWindow {
  readonly app: App;
  /** Where its problems go: the list of the test that runs. */
  problems: string[];
}

interface Fixtures {
  /** The app, at its first screen or with the example open. A test fails when its window does one of the things of problems.ts. */
  readonly app: App;
  /** The next file that the app saves, in the order in which they were saved. */
  readonly savedFile: () => Promise<SavedBytes>;
  /** Fails with rule and element when the screen breaks WCAG 2.2 AA or axe's best practice. */
  readonly axe: () => Promise<void>;
  /** What the window did wrong so far; a test that provokes something looks at it and empties it. */
  readonly problems: string[];
}

export const test = base.extend<Fixtures & HostOptions, WorkerOptions>({
  host: ['browser', { option: true, scope: 'worker' }],
  example: [false, { option: true }],
  anew: [false, { option: true }],

  usedWindow: [
    async ({ host, browser }, provide) => {
      if (host !== 'browser') {
        await provide(null);
        return;
      }
      const context = await browser.newContext(windowOptions);
      const page = await context.newPage();
      const used: UsedWindow = { app: await browserApp(page), problems: [] };
      watchForProblems(page, (problem) => used.problems.push(problem));
      await reportPolicyBreaches(page);
      await page.goto(addressOf(false));
      await provide(used);
      await context.close();
    },
    { scope: 'worker' },
  ],

  problems: async ({ host }, provide) => {
    const problems: string[] = [];
    await provide(problems);
    expect(problems, `what the ${host} window did wrong`).toEqual([]);
  },

  app: async ({ host, example, anew, browser, usedWindow, viewport, problems }, provide) => {
    if (usedWindow !== null && !anew) {
      usedWindow.problems = problems;
      if (viewport) await usedWindow.app.page.setViewportSize(viewport);
      await closeWhatIsOpen(usedWindow.app.page);
      if (example) await openExample(usedWindow.app.page);
      await provide(usedWindow.app);
      return;
    }
    if (host === 'browser') {
      const context = await browser.newContext({ ...windowOptions, viewport });
      const page = await context.newPage();
      watchForProblems(page, (problem) => problems.push(problem));
      await reportPolicyBreaches(page);
      const app = await browserApp(page);
      await page.goto(addressOf(example));
      await provide(app);
      await context.close();
      return;
    }
    const why = whyNoElectron();
    test.skip(why !== null, why ?? '');
    await withElectronApp(example, async (app) => {
      watchForProblems(app.page, (problem) => problems.push(problem));
      await reportPolicyBreaches(app.page);
      // The window loaded before it could be watched.
      await app.page.reload();
      await provide(app);
    });
  },

  savedFile: async ({ app }, provide) => {
    await provide(() => app.savedFile());
  },

  axe: async ({ app }, provide) => {
    await provide(() => checkAccessibility(app.page));
  },
});

/** Back to the first screen, by the buttons that a person has. */
async function closeWhatIsOpen(page: Page): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme: null });
  const first = page.getByRole('button', { name: 'Open the example' });
  const close = page.getByRole('button', { name: 'Close', exact: true });
  await page.keyboard.press('Escape');
  await expect(first.or(close)).toBeVisible();
  if (await close.isVisible()) {
    await close.click();
    const discard = page.getByRole('button', { name: 'Do not save' });
    await expect(first.or(discard)).toBeVisible();
    if (await discard.isVisible()) await discard.click();
  }
  await expect(first).toBeVisible();
}

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the example' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
}

/** The address at which the production build is served for this run. */
export function addressOf(example: boolean): string {
  const address = process.env.WORKBENCH_ADDRESS;
  if (address === undefined) throw new Error('The window is not being served: run the specs through Playwright’s configuration.');
  return example ? `${address}/?example` : `${address}/`;
}
