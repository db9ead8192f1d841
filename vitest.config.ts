import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,command-line,samples,tools}/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { provider: 'v8', include: ['shared/statistics/**/*.ts'], exclude: ['**/*.test.ts'], reporter: ['text', 'json-summary'] },
  },
});
