import { ImageRun } from 'docx';
import type { ProtectedFigure } from '../../../disclosure/protect.ts';
import { figurePng, type PngOptions } from '../../paper/figure-png.ts';
import { figureSvg } from '../../paper/figure-svg.ts';
import { chartWidth } from '../page.ts';
import type { ChartWords } from './native-chart.ts';

/** What pictures are made with: the bytes of resvg's module and of the shipped fonts. */
export type PictureMaker = Pick<PngOptions, 'resvgWasm' | 'fonts'>;

const widthCm = 16;
const dpi = 300;

/** The chart as SVG, with a PNG behind it for programs that do not draw SVG. Throws a sentence where pictures cannot be made. */
export async function pictureRun(figure: ProtectedFigure, words: ChartWords, maker: PictureMaker | null): Promise<ImageRun> {
  if (maker === null) throw new Error(`“${words.title}” goes into Word as a picture, and the part of the app that makes pictures was not given. The figure can be saved as SVG, or left out of the report.`);
  const svg = await figureSvg(figure, { widthCm, altText: words.description });
  const png = await figurePng(svg, { ...maker, widthCm, dpi });
  const [width = 1, height = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).slice(1).map(Number);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: png },
    transformation: { width: chartWidth, height: Math.round((chartWidth * height) / width) },
    altText: { id: words.id, name: words.name, title: words.title, description: words.description },
  });
}
