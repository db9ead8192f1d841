import { ImageRun, type IImageOptions } from 'docx';
import type { ProtectedFigure } from '../../../disclosure/protect.ts';
import { figurePng, type PngOptions } from '../../paper/figure-png.ts';
import { figureSvg } from '../../paper/figure-svg.ts';
import { chartWidth, fullWidthCm } from '../page.ts';
import type { ChartSize, ChartWords } from './native-chart.ts';

/** What pictures are made with: the bytes of resvg's module and of the shipped fonts. */
export type PictureMaker = Pick<PngOptions, 'resvgWasm' | 'fonts'>;

const dpi = 300;

export interface PictureLook {
  readonly widthCm: number;
  /** 'picture' leaves out the SVG: pixels that every program shows alike. */
  readonly drawnAs: 'vector' | 'picture';
}

export interface Picture {
  /** At the width asked for. */
  readonly size: ChartSize;
  /** On the page at this size. */
  readonly run: (size: ChartSize) => ImageRun;
}

/** The chart as SVG, with a PNG behind it for programs that do not draw SVG. Throws a sentence where pictures cannot be made. */
export async function pictureOf(figure: ProtectedFigure, words: ChartWords, { widthCm, drawnAs }: PictureLook, maker: PictureMaker | null): Promise<Picture> {
  if (maker === null) throw new Error(`“${words.title}” goes into Word as a picture, and the part of the app that makes pictures was not given. The figure can be saved as SVG, or left out of the report.`);
  const svg = await figureSvg(figure, { widthCm, altText: words.description });
  const png = await figurePng(svg, { ...maker, widthCm, dpi });
  const [width = 1, height = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).slice(1).map(Number);
  const across = Math.round((chartWidth * widthCm) / fullWidthCm);
  const run = (size: ChartSize) => imageRun({ transformation: { width: Math.round(size.width), height: Math.round(size.height) }, altText: { id: words.id, name: words.name, title: words.title, description: words.description } }, drawnAs === 'picture' ? null : svg, png);
  return { size: { width: across, height: (across * height) / width }, run };
}

function imageRun(shared: Pick<IImageOptions, 'transformation' | 'altText'>, svg: string | null, png: Uint8Array): ImageRun {
  return svg === null ? new ImageRun({ ...shared, type: 'png', data: png }) : new ImageRun({ ...shared, type: 'svg', data: new TextEncoder().encode(svg), fallback: { type: 'png', data: png } });
}
