import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PictureMaker } from '../shared/report/word/chart/picture.ts';

const require = createRequire(import.meta.url);
const font = (name: string) => readFile(new URL(`../shared/report/fonts/LiberationSans-${name}.ttf`, import.meta.url));

/** What pictures are made with where there is no window. */
export async function nodePictureMaker(): Promise<PictureMaker> {
  const [resvgWasm, ...fonts] = await Promise.all([readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')), font('Regular'), font('Bold')]);
  return { resvgWasm, fonts };
}
