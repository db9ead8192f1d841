import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import type { ProtectedFigure } from '../../disclosure/protect.ts';
import { acrossThePage, markAcross } from '../../disclosure/override.ts';
import { drawingOf } from '../../figures/drawing/drawing.ts';
import { layoutOf } from '../../figures/layout/layout-of.ts';
import { pixelsAcross } from '../../figures/layout/typography.ts';
import { proposedAltText } from '../proposed-alt-text.ts';
import { vegaSpec } from './vega-spec.ts';

export interface PaperOptions {
  /** The width on the page; the height follows. */
  readonly widthCm: number;
  /** What a screen reader says; proposed from the figure when none is given. */
  readonly altText?: string;
}

/**
 * The figure's chart as SVG for paper, the same bytes for the same figure. Titles and notes are page text, not in it.
 * Vega reads its specification with an interpreter, so that no code is made from text and the strictest page policy holds.
 */
export async function figureSvg(figure: ProtectedFigure, { widthCm, altText = proposedAltText(figure) }: PaperOptions): Promise<string> {
  const spec = vegaSpec(layoutOf(drawingOf(figure), pixelsAcross(widthCm)));
  const view = new View(parse(spec, undefined, { ast: true }), { expr: expressionInterpreter, renderer: 'none' });
  try {
    const mark = markAcross(figure.protection);
    const svg = withWords(await view.toSVG(), { widthCm, title: figure.words.subtitle, altText: mark === null ? altText : `${mark} ${altText}` });
    return mark === null ? svg : markedAcross(svg);
  } finally {
    view.finalize();
  }
}

/** The size in centimetres, and the words for readers who do not see it. */
function withWords(svg: string, { widthCm, title, altText }: { widthCm: number; title: string; altText: string }): string {
  const root = /^<svg[^>]*? viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(svg);
  if (!root) throw new Error('The drawing could not be made into a picture: its size is missing.');
  const [opening, width, height] = root;
  const heightCm = Number(((widthCm * Number(height)) / Number(width)).toFixed(3));
  const words = `<title id="title">${escaped(title)}</title><desc id="description">${escaped(altText)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthCm}cm" height="${heightCm}cm" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="title description">${words}${svg.slice(opening.length)}`;
}

/** The mark across the picture: pale enough to read through, and part of the drawing, so that no copy is without it. */
function markedAcross(svg: string): string {
  const [, width = 0, height = 0] = (/ viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  const [x, y] = [width / 2, height / 2];
  const size = Number((width / 18).toFixed(2));
  const text = `<text x="${x}" y="${y}" transform="rotate(-18 ${x} ${y})" text-anchor="middle" dominant-baseline="middle" font-family="Liberation Sans, Arial, sans-serif" font-weight="bold" font-size="${size}" fill="#B10E1E" fill-opacity="0.35">${acrossThePage}</text>`;
  return svg.replace(/<\/svg>\s*$/, `${text}</svg>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
