import plotly from 'plotly.js-cartesian-dist-min';
import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { plotlyConfig } from './config.ts';
import { movedBy, numbersIn, seenLine, seenWord, shapeOf, underColumns, type Picture, type Place, type SeenLine, type SeenMark } from './picture.test-data.ts';
import { plotlyChart } from './plotly-chart.ts';

/** Lets Plotly draw the chart and reads what it drew. */
export async function pictureOnScreen(figure: ProtectedFigure, width: number): Promise<Picture> {
  const { traces, layout } = plotlyChart(figure, width);
  const root = document.createElement('div');
  document.body.append(root);
  await plotly.react(root, traces, layout, plotlyConfig);
  const seen = {
    lines: all(root, '.js-line, .shape-group path').flatMap(stretchesOf),
    marks: [...all(root, '.barlayer .point path').map(columnOf), ...all(root, '.scatterlayer .point').filter((point) => styleOf(point, 'opacity') !== '0').map(symbolOf)],
    words: all(root, 'text').flatMap((text) => linesOf(text).flatMap((line) => seenWord(line.textContent, { colour: textColour(line), bold: styleOf(text, 'font-weight') === '700' }))),
  };
  root.remove();
  return seen;
}

/** How far the groups that hold an element are moved, all together. */
function originOf(element: Element): Place {
  const group = element.parentElement;
  if (group === null) return [0, 0];
  const [[x, y], [right, down]] = [originOf(group), movedBy(group)];
  return [x + right, y + down];
}

function all(root: Element, selector: string): readonly Element[] {
  return Array.from(root.querySelectorAll(selector));
}

function linesOf(text: Element): readonly Element[] {
  const innermost = Array.from(text.querySelectorAll('tspan')).filter((line) => line.children.length === 0);
  return innermost.length > 0 ? innermost : [text];
}

/** From each point of a path to the next; Plotly shortens level and upright stretches to H and V. */
function stretchesOf(path: Element): readonly SeenLine[] {
  const [left, top] = originOf(path);
  const stroke = { colour: colourOf(path, 'stroke'), width: Number.parseFloat(styleOf(path, 'stroke-width')), dashed: styleOf(path, 'stroke-dasharray') !== '', under: underColumns(path, Array.from(path.ownerDocument.querySelectorAll('.barlayer .point path'))) };
  const stretches: SeenLine[] = [];
  let at: Place = [Number.NaN, Number.NaN];
  for (const [, step = '', rest = ''] of (path.getAttribute('d') ?? '').matchAll(/([MLHV])([^MLHV]*)/g)) {
    const [first = Number.NaN, second = Number.NaN] = numbersIn(rest);
    const next: Place = step === 'H' ? [first + left, at[1]] : step === 'V' ? [at[0], first + top] : [first + left, second + top];
    if (step !== 'M') stretches.push(seenLine(stroke, [at, next]));
    at = next;
  }
  return stretches;
}

/** "M left, foot V top H right V foot Z", or lying down. */
function columnOf(path: Element): SeenMark {
  const [left, top] = originOf(path);
  const [[x1, y1], [x2, y2]] = cornersOf(path.getAttribute('d') ?? '');
  return { look: `column ${colourOf(path, 'fill')}`, at: [Math.min(x1, x2) + left, Math.min(y1, y2) + top], size: [Math.abs(x1 - x2), Math.abs(y1 - y2)] };
}

function cornersOf(path: string): readonly [Place, Place] {
  const [x = 0, y = 0, one = 0, other = 0] = numbersIn(path);
  return path.includes('H') && path.indexOf('H') < path.indexOf('V') ? [[x, y], [one, other]] : [[x, y], [other, one]];
}

function symbolOf(point: Element): SeenMark {
  const [left, top] = originOf(point);
  const [x, y] = movedBy(point);
  const filled = styleOf(point, 'fill') !== 'none';
  return { look: `${shapeOf(point.getAttribute('d') ?? '', false)} ${colourOf(point, filled ? 'fill' : 'stroke')}`, at: [x + left, y + top], size: null };
}

function textColour(line: Element): string {
  const own = /fill:\s*(#\w{6})/.exec(line.getAttribute('style') ?? '')?.[1];
  const text = line.closest('text');
  if (own !== undefined || text === null) return own ?? '';
  return colourOf(text, 'fill');
}

function styleOf(element: Element, property: string): string {
  return new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]*)`).exec(element.getAttribute('style') ?? '')?.[1] ?? '';
}

/** As "#12436D", which is how the palette says it. */
function colourOf(element: Element, property: 'fill' | 'stroke'): string {
  const channels = numbersIn(styleOf(element, property)).slice(0, 3);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}
