import { expect, test as base } from '@playwright/test';
import { whyNoElectron } from '../tools/electron-binary.mjs';
import { checkAccessibility } from './accessibility.ts';
import type { App, SavedBytes } from './app.ts';
import { browserApp } from './browser-app.ts';
import { withElectronApp } from './electron-app.ts';
import { reportPolicyBreaches, watchForProblems } from './problems.ts';

export { expect };

export interface HostOptions {
  /** Set by the project. */
  readonly host: App['host'];
  /** Opens the app straight into the example: test.use({ example: true }). */
  readonly example: boolean;
}

interface Fixtures {
  /** The app, opened. A test fails when its window does one of the things of problems.ts. */
  readonly app: App;
  /** The next file that the app saves, in the order in which they were saved. */
  readonly savedFile: () => Promise<SavedBytes>;
  /** Fails with rule and element when the screen breaks WCAG 2.2 AA or axe's best practice. */
  readonly axe: () => Promise<void>;
  /** What the window did wrong so far; a test that provokes something looks at it and empties it. */
  readonly problems: string[];
}

export const test = base.extend<Fixtures & HostOptions>({
  host: ['browser', { option: true }],
  example: [false, { option: true }],

  problems: async ({ host }, provide) => {
    const problems: string[] = [];
    await provide(problems);
    expect(problems, `what the ${host} window did wrong`).toEqual([]);
  },

  app: async ({ host, example, page, problems }, provide) => {
    if (host === 'browser') {
      watchForProblems(page, problems);
      await reportPolicyBreaches(page);
      const app = await browserApp(page);
      await page.goto(addressOf(example));
      await provide(app);
      return;
    }
    const why = whyNoElectron();
    test.skip(why !== null, why ?? '');
    await withElectronApp(example, async (app) => {
      watchForProblems(app.page, problems);
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

/** The address at which the production build is served for this run. */
export function addressOf(example: boolean): string {
  const address = process.env.WORKBENCH_ADDRESS;
  if (address === undefined) throw new Error('The window is not being served: run the specs through Playwright’s configuration.');
  return example ? `${address}/?example` : `${address}/`;
}
