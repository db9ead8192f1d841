import { cp } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

/** The example data ship with the window, so that both hosts read them from ./samples. The scripts that make them do not. */
function copySamples(): Plugin {
  const samples = join(root, 'samples');
  return {
    name: 'copy-samples',
    closeBundle: () =>
      cp(samples, join(root, 'out/renderer/samples'), {
        recursive: true,
        filter: (path) => relative(samples, path).split(sep)[0] !== 'make',
      }),
  };
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/electron/main',
      externalizeDeps: false,
      rolldownOptions: { input: { index: join(root, 'electron/main/index.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/electron/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'electron/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react(), copySamples()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      // The same build runs in the browsers of managed desktops, which are older than Electron's.
      target: 'es2022',
      minify: true,
      // A small worker inlined as data: would be refused by the window's policy.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: join(root, 'renderer/index.html'),
        // Zod with renderer/host/zod-under-policy.ts, which must reach it before any schema is made.
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-under-policy/ }] } },
      },
    },
  },
});
