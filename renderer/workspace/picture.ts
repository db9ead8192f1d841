import resvgModule from '@resvg/resvg-wasm/index_bg.wasm?url';
import type { ProtectedFigure } from '../../shared/disclosure/protect.ts';
import bold from '../../shared/report/fonts/LiberationSans-Bold.ttf?url';
import regular from '../../shared/report/fonts/LiberationSans-Regular.ttf?url';
import { figurePng } from '../../shared/report/paper/figure-png.ts';
import type { PictureMaker } from '../../shared/report/word/chart/picture.ts';
import { figureSvg } from '../../shared/report/paper/figure-svg.ts';

/** The width of a figure on an A4 page, and the sharpness that print asks for. */
const widthCm = 16;
const dpi = 300;

export async function svgOf(figure: ProtectedFigure): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(await figureSvg(figure, { widthCm }));
}

export async function pngOf(figure: ProtectedFigure): Promise<Uint8Array<ArrayBuffer>> {
  const [svg, pictures] = await Promise.all([figureSvg(figure, { widthCm }), pictureMaker()]);
  return new Uint8Array(await figurePng(svg, { widthCm, dpi, ...pictures }));
}

/** What pictures are made with, for charts that Word cannot draw too. */
export async function pictureMaker(): Promise<PictureMaker> {
  const [resvgWasm, ...fonts] = await Promise.all([bytesOf(resvgModule), bytesOf(regular), bytesOf(bold)]);
  return { resvgWasm, fonts };
}

async function bytesOf(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('A part of the app that draws pictures could not be loaded. Check that the workbench is still running where it was started, then try again.');
  return new Uint8Array(await response.arrayBuffer());
}
