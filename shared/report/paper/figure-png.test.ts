import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { protectedFigure, rateByYear } from '../figures-for-tests.test-data.ts';
import { figurePng } from './figure-png.ts';
import { figureSvg } from './figure-svg.ts';

const bytes = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const options = {
  widthCm: 16,
  dpi: 300,
  resvgWasm: bytes('../../../node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  fonts: [bytes('../fonts/LiberationSans-Regular.ttf'), bytes('../fonts/LiberationSans-Bold.ttf')],
};
const svg = figureSvg(protectedFigure(rateByYear), { widthCm: 16 });

describe('the picture of a figure', () => {
  it('says what to do when the picture maker does not load, and can be tried again', async () => {
    await expect(figurePng(await svg, { ...options, resvgWasm: new Uint8Array([1, 2, 3]) })).rejects.toThrow(/can still be saved as SVG/);
    await expect(figurePng(await svg, options)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('is a PNG 1,890 pixels wide for 16 cm at 300 dots to the inch, which it states', async () => {
    const png = await figurePng(await svg, options);
    const view = new DataView(png.buffer, png.byteOffset);
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(view.getUint32(16)).toBe(1890);
    expect(new TextDecoder().decode(png.subarray(37, 41))).toBe('pHYs');
    expect(view.getUint32(41)).toBe(11811);
    expect(view.getUint32(50)).toBe(0x78a53f76);
  });

  it('is the same bytes for the same drawing', async () => {
    const [one, other] = [await figurePng(await svg, options), await figurePng(await svg, options)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('draws its texts in the font it is given', async () => {
    const ink = async (fonts: readonly Uint8Array[]) => (await figurePng(await svg, { ...options, fonts })).length;
    expect(await ink(options.fonts)).toBeGreaterThan(1.2 * (await ink([])));
  });
});
