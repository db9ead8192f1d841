/** What a reader sees of a chart, whoever drew it. Places are in pixels from its top left corner. */
export interface Picture {
  readonly lines: readonly SeenLine[];
  readonly marks: readonly SeenMark[];
  /** Word by word in alphabetical order, because lines of text may be broken in different places. */
  readonly words: readonly string[];
}

export interface SeenLine {
  readonly look: string;
  readonly ends: readonly [Place, Place];
}

export interface SeenMark {
  readonly look: string;
  readonly at: Place;
  /** Of a column: its width and height. */
  readonly size: Place | null;
}

export type Place = readonly [number, number];

export function seenLine({ colour, width, dashed, under }: { colour: string; width: number; dashed: boolean; under: string }, ends: readonly [Place, Place]): SeenLine {
  const [one, other] = ends;
  const firstIsFirst = one[0] < other[0] || (one[0] === other[0] && one[1] <= other[1]);
  return { look: `${dashed ? 'dashed' : 'solid'} ${colour} ${width}${under}`, ends: firstIsFirst ? ends : [other, one] };
}

/** A line under the columns looks different from one over them; where there are none, it is all one. */
export function underColumns(line: Element, columns: readonly Element[]): string {
  const [first] = columns;
  return first && (first.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ? ' under columns' : '';
}

export function seenWord(text: string, { colour, bold }: { colour: string; bold: boolean }): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '').map((word) => `${word} in ${colour}${bold ? ' bold' : ''}`);
}

/** The shape that a path closes around its middle. */
export function shapeOf(path: string, turned: boolean): string {
  if (path.includes('A') || path.includes('a')) return 'circle';
  if (!/z$/i.test(path)) return path.includes('V') || turned ? 'upright cap' : 'level cap';
  if (!path.includes('L')) return 'square';
  if ((path.match(/L/g) ?? []).length === 3) return 'diamond';
  const corners = Array.from(path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g), ([, x, y]) => [Number(x), Number(y)] as const);
  const [x, y] = corners.find((corner) => corner.includes(0)) ?? [Number.NaN, Number.NaN];
  if (y === 0) return x < 0 ? 'arrow to the left' : 'arrow to the right';
  return y < 0 ? 'arrow up' : 'arrow down';
}

/** The numbers of a path or a transform, in order. */
export function numbersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g), ([number]) => Number(number));
}

export function movedBy(element: Element): Place {
  const [x = 0, y = 0] = numbersIn(/translate\(([^)]*)\)/.exec(element.getAttribute('transform') ?? '')?.[1] ?? '');
  return [x, y];
}

/** What the first picture shows and the second does not, within the pixel and a half by which the screen moves columns to be crisp. */
export function notIn(picture: Picture, other: Picture): readonly string[] {
  const near = (one: Place, two: Place) => Math.abs(one[0] - two[0]) < 1.5 && Math.abs(one[1] - two[1]) < 1.5;
  const sameSize = (one: Place | null, two: Place | null) => (one === null || two === null ? one === two : near(one, two));
  const lines = unmatched(picture.lines, other.lines, (one, two) => one.look === two.look && near(one.ends[0], two.ends[0]) && near(one.ends[1], two.ends[1]));
  const marks = unmatched(picture.marks, other.marks, (one, two) => one.look === two.look && near(one.at, two.at) && sameSize(one.size, two.size));
  return [...lines, ...marks, ...unmatched(picture.words, other.words, (one, two) => one === two)].map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
}

/** Each item of the second list answers for one of the first. */
function unmatched<Item>(items: readonly Item[], others: readonly Item[], same: (one: Item, other: Item) => boolean): readonly Item[] {
  const left = [...others];
  return items.filter((item) => {
    const match = left.findIndex((candidate) => same(item, candidate));
    if (match >= 0) left.splice(match, 1);
    return match < 0;
  });
}
