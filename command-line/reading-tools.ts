import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ReadingTools } from '../shared/dataset/formats/read-contents.ts';

const require = createRequire(import.meta.url);

/** Where Node finds the module that reads Parquet and Arrow. */
export const nodeReadingTools: ReadingTools = {
  columnarModule: async () => new Uint8Array(await readFile(require.resolve('parquet-wasm/esm/parquet_wasm_bg.wasm'))),
};
