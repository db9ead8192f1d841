import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { figureSvg } from '../../../shared/report/paper/figure-svg.ts';
import { movedBy, numbersIn, seenLine, seenWord, shapeOf, underColumns, type Picture, type Place, type SeenLine, type SeenMark } from './picture.test-data.ts';

/** Reads the paper's SVG, as it would be saved, back into what it shows. */
export async function pictureOnPaper(figure: ProtectedFigure, widthCm: number): Promise<Picture> {
  const svg = new DOMParser().parseFromString(await figureSvg(figure, { widthCm }), 'image/svg+xml');
  const texts = all(svg, 'text').filter((text) => !text.hasAttribute('stroke'));
  return {
    lines: [...all(svg, '.mark-rule line').map(lineOf), ...all(svg, '.mark-line path').flatMap(stretchesOf)],
    marks: [...all(svg, '.mark-rect path').map(columnOf), ...all(svg, '.mark-symbol path').map(symbolOf)],
    words: texts.flatMap((text) => linesOf(text).flatMap((line) => seenWord(line, { colour: attribute(text, 'fill'), bold: text.getAttribute('font-weight') === 'bold' }))),
  };
}

function all(svg: Document, selector: string): readonly Element[] {
  return Array.from(svg.querySelectorAll(selector));
}

function linesOf(text: Element): readonly string[] {
  const lines = Array.from(text.querySelectorAll('tspan'), ({ textContent }) => textContent);
  return lines.length > 0 ? lines : [text.textContent];
}

function lineOf(line: Element): SeenLine {
  const from = movedBy(line);
  return seenLine(strokeOf(line), [from, [from[0] + Number(line.getAttribute('x2')), from[1] + Number(line.getAttribute('y2'))]]);
}

/** Of a line through points, the stretch from each to the next. */
function stretchesOf(path: Element): readonly SeenLine[] {
  return attribute(path, 'd').split('M').flatMap((run) => {
    const numbers = numbersIn(run);
    const places = numbers.flatMap((x, index): Place[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? Number.NaN]] : []));
    return places.slice(1).map((place, index) => seenLine(strokeOf(path), [places[index] ?? place, place]));
  });
}

function columnOf(path: Element): SeenMark {
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(attribute(path, 'd'));
  return { look: `column ${attribute(path, 'fill')}`, at: [x, y], size: [width, height] };
}

function symbolOf(path: Element): SeenMark {
  const colour = path.getAttribute('fill') ?? attribute(path, 'stroke');
  return { look: `${shapeOf(attribute(path, 'd'), attribute(path, 'transform').includes('rotate(90)'))} ${colour}`, at: movedBy(path), size: null };
}

function strokeOf(element: Element): Parameters<typeof seenLine>[0] {
  return { colour: attribute(element, 'stroke'), width: Number(element.getAttribute('stroke-width') ?? 1), dashed: element.hasAttribute('stroke-dasharray'), under: underColumns(element, Array.from(element.ownerDocument.querySelectorAll('.mark-rect path'))) };
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`A ${element.tagName} of the paper's SVG has no ${name}.`);
  return value;
}
