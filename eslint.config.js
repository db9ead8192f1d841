import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

/** The rooms from the ground up: a room imports only from floors below its own. */
const floors = [
  ['shared/statistics', 'shared/classifications', 'shared/engine', 'shared/host.ts', 'shared/commands'],
  ['shared/hosts', 'shared/dataset'],
  ['shared/figures'],
  ['shared/disclosure', 'shared/checks'],
  ['shared/analyses'],
  ['shared/report'],
  ['shared/workspace'],
  ['electron', 'renderer', 'command-line'],
];
const rooms = floors.flat();
const outside = ['samples', 'e2e', 'tools'];

const zones = floors.flatMap((floor, level) =>
  floor.map((room) => {
    const below = floors.slice(0, level).flat();
    const forbidden = [...rooms.filter((other) => other !== room && !below.includes(other)), ...outside];
    return {
      target: `./${room}`,
      from: forbidden.map((path) => `./${path}`),
      message: `${room} stands on a floor that may not import this. See ARCHITECTURE.md.`,
    };
  }),
);

export default typescript.config(
  { ignores: ['out/**', 'node_modules/**', 'coverage/**', 'test-results/**', 'playwright-report/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    // Named, because the plugin's own default is looked up by folder and finds whatever is called "node" there.
    settings: { 'import-x/resolver-next': [createNodeResolver()] },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['**/*.test.ts', '**/*.test.tsx', 'samples/**', 'e2e/**'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(node:|electron|react)', message: 'shared runs in a window, a worker and Node: no host API here.' }] },
      ],
    },
  },
  { files: ['**/*.config.ts', '*.config.js'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly', Buffer: 'readonly' } },
  },
);
