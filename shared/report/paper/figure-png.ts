import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { withDensity } from './png-density.ts';

export interface PngOptions {
  readonly widthCm: number;
  /** 300 for print. */
  readonly dpi: number;
  /** The bytes of resvg's WebAssembly module, which the window and Node find in different ways. */
  readonly resvgWasm: Uint8Array<ArrayBuffer>;
  /** The bytes of the shipped fonts: no other font is looked at. */
  readonly fonts: readonly Uint8Array[];
}

let started: Promise<void> | undefined;

/** A picture of an SVG made by figureSvg, on white: 16 cm at 300 dots to the inch are 1,890 pixels. */
export async function figurePng(svg: string, { widthCm, dpi, resvgWasm, fonts }: PngOptions): Promise<Uint8Array> {
  await start(resvgWasm);
  const pixels = Math.round((widthCm / 2.54) * dpi);
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: pixels },
    background: '#FFFFFF',
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Liberation Sans', sansSerifFamily: 'Liberation Sans' },
  });
  try {
    const image = resvg.render();
    try {
      return withDensity(image.asPng(), dpi);
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}

/** The module is one for the whole program and may be started only once; a failed start may be tried again. */
async function start(resvgWasm: Uint8Array<ArrayBuffer>): Promise<void> {
  started ??= initWasm(resvgWasm);
  try {
    await started;
  } catch (error) {
    started = undefined;
    throw new Error('The picture could not be made, because the part of the app that makes pictures did not load. The chart can still be saved as SVG.', { cause: error });
  }
}
