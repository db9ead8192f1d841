import { plainHeading } from '../formats/headings.ts';
import type { Layout } from '../formats/found-table.ts';
import { cellAt, type Grid, type Merge } from './grid.ts';

/** A piece of a heading: its own cell's text, or that of a group to its left that it belongs to. */
interface Piece {
  readonly text: string;
  readonly own: boolean;
}

/** A column's heading: its rows joined as "Deaths > Infant", and whether any of that is its own rather than a group's. */
export interface Heading {
  readonly text: string;
  readonly own: boolean;
}

/** A table's headings, one for each of its columns. `cleaned` takes footnote marks off each piece. */
export function stackedHeadings(grid: Grid, { headerRows, columns }: Layout, cleaned: (piece: string) => string): readonly Heading[] {
  const rows = numbers(headerRows.from - 1, headerRows.to - 1);
  const places = numbers(columns.from - 1, columns.to - 1);
  const text = (row: number, column: number): string => cleaned(plainHeading(cellAt(grid, row, column)));
  const pieces = new Map<number, (Piece | null)[]>(places.map((column) => [column, []]));
  const merges = grid.merges.filter(({ top, bottom }) => bottom >= headerRows.from - 1 && top <= headerRows.to - 1);
  const units = unitsRow(rows, places, text);
  for (const row of rows) {
    const labels = rowPieces(row);
    for (const [index, column] of places.entries()) {
      const path = pieces.get(column) ?? [];
      const label = labels[index] ?? null;
      if (row === units) path.unshift(label);
      else path.push(label);
    }
  }
  return places.map((column) => {
    const path = (pieces.get(column) ?? []).filter((part) => part !== null);
    return { text: joined(path), own: path.some(({ own }) => own) };
  });

  function rowPieces(row: number): (Piece | null)[] {
    const below = rows.filter((other) => other > row);
    const hasBelow = (column: number): boolean => below.some((other) => text(other, column) !== '');
    const pathAbove = (column: number): string => JSON.stringify((pieces.get(column) ?? []).map((piece) => piece?.text ?? ''));
    let group: { text: string; above: string } | null = null;
    return places.map((column) => {
      const own = text(row, column);
      if (own !== '') {
        const leads = row === units || (hasBelow(column) && !continues(lastOwn(pieces.get(column) ?? []), own));
        group = leads ? { text: own, above: pathAbove(column) } : null;
        return { text: own, own: true };
      }
      const merge = mergeAt(merges, row, column);
      if (merge) return merge.top === row ? piece(text(row, merge.left)) : null;
      if (group === null) return null;
      if (row === units) return piece(group.text);
      if (!hasBelow(column)) return null;
      if (pathAbove(column) !== group.above) group = null;
      return group === null ? null : piece(group.text);
    });
  }
}

function piece(text: string): Piece | null {
  return text === '' ? null : { text, own: false };
}

/** A last row that stands apart, below a blank one, with few labels: each is the unit of the columns from there to the next. */
function unitsRow(rows: readonly number[], places: readonly number[], text: (row: number, column: number) => string): number | null {
  const last = rows.at(-1);
  const apart = rows.at(-2);
  if (last === undefined || apart === undefined || rows.length < 3) return null;
  const filled = (row: number): number => places.filter((column) => text(row, column) !== '').length;
  return filled(apart) === 0 && filled(last) * 4 <= places.length ? last : null;
}

function joined(path: readonly Piece[]): string {
  const levels: string[] = [];
  let before: Piece | null = null;
  for (const next of path) {
    const last = levels.at(-1);
    if (last !== undefined && next.own && continues(before?.own === true ? last : null, next.text)) levels[levels.length - 1] = `${last} ${next.text}`;
    else if (last !== next.text) levels.push(next.text);
    before = next;
  }
  return levels.join(' > ');
}

/** Whether a cell goes on with the text of the cell above it: a bracket is open, or it begins in small letters, with a bracket or with a short number. */
function continues(above: string | null, text: string): boolean {
  if (above === null) return false;
  const open = above.split('(').length > above.split(')').length;
  return open || /^[\p{Ll}(]/u.test(text) || /^\d{1,3}$/.test(text);
}

function lastOwn(path: readonly (Piece | null)[]): string | null {
  const last = path.at(-1);
  return last?.own === true ? last.text : null;
}

function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | null {
  return merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right) ?? null;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
