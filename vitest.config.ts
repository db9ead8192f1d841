import { defineConfig } from 'vitest/config';

/** As npm run test:long asks. */
const notNow = process.env.WORKBENCH_LONG === '1' ? [] : ['**/*.long.test.*'];
const alone = ['shared/report/paper/figure-png.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      // Pure code: a process for every file would cost more than the tests themselves.
      { extends: true, test: { name: 'domain', include: ['{shared,command-line,samples,tools}/**/*.test.ts'], exclude: [...alone, ...notNow], isolate: false } },
      // What stands in for Electron and for the window belongs to one file, and so does a picture maker that does not load.
      { extends: true, test: { name: 'alone', include: ['{electron,renderer}/**/*.test.{ts,tsx}', ...alone] } },
    ],
    coverage: { provider: 'v8', include: ['shared/statistics/**/*.ts'], exclude: ['**/*.test.ts'], reporter: ['text', 'json-summary'] },
  },
});
