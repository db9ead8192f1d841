import { defineConfig } from '@playwright/test';
import { findTestBrowser } from '../tools/find-test-browser.mjs';
import { windowOptions } from './browser-app.ts';
import type { HostOptions, WorkerOptions } from './fixtures.ts';

const browser = findTestBrowser();
const notNow = process.env.WORKBENCH_LONG === '1' ? [] : ['**/*.long.spec.ts'];

/**
 * The same specs in two projects: `browser` drives the production build as loopback serves it, `electron` the desktop
 * app. Specs named *.browser.spec.ts are of the browser alone; those named *.long.spec.ts run only when asked for.
 */
export default defineConfig<HostOptions, WorkerOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    ...windowOptions,
    // A trace films the window and doubles the time of a run; ask for one with --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser.path }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        // Nothing but loopback can be resolved, so a test that fails to notice a request still lets nothing out.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: notNow, use: { host: 'browser' } },
    { name: 'electron', testIgnore: [...notNow, '**/*.browser.spec.ts'], use: { host: 'electron' } },
  ],
  webServer: {
    command: 'node ../tools/start.mjs --no-open --port 0',
    wait: { stdout: /ready at (?<workbench_address>http:\/\/127\.0\.0\.1:\d+)/ },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
