import { sortedBy } from './lists.ts';

/** A cell of a table with its place along every dimension of it, and the quantity that stands there. */
export interface Cell<Dimension extends string> {
  readonly place: Readonly<Record<Dimension, string>>;
  readonly quantity: number;
}

/** The total that each class of each dimension must have; all dimensions add up to the same grand total. */
export type Totals<Dimension extends string> = Readonly<Record<Dimension, ReadonlyMap<string, number>>>;

/** The sums of the cells by class of one dimension. */
export function sumsAlong<Dimension extends string>(cells: readonly Cell<Dimension>[], dimension: Dimension): Map<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(cell.place[dimension], (sums.get(cell.place[dimension]) ?? 0) + cell.quantity);
  return sums;
}

/** Iterative proportional fitting (Deming and Stephan 1940): scales the cells to each margin in turn, 200 times round. */
export function fitToMargins<Dimension extends string>(
  cells: readonly Cell<Dimension>[],
  dimensions: readonly Dimension[],
  totals: Totals<Dimension>,
): Cell<Dimension>[] {
  let fitted = [...cells];
  for (let round = 0; round < 200; round += 1) {
    for (const dimension of dimensions) {
      const sums = sumsAlong(fitted, dimension);
      fitted = fitted.map((cell) => {
        const name = cell.place[dimension];
        return { ...cell, quantity: (cell.quantity * (totals[dimension].get(name) ?? 0)) / (sums.get(name) ?? 1) };
      });
    }
  }
  return fitted;
}

/**
 * Controlled rounding: whole cells near the fitted ones, every margin exact. After plain rounding to the grand total, single
 * units move along one dimension at a time, which leaves the other margins as they are, where the rounding was furthest out.
 */
export function roundToMargins<Dimension extends string>(
  fitted: readonly Cell<Dimension>[],
  dimensions: readonly Dimension[],
  totals: Totals<Dimension>,
): Cell<Dimension>[] {
  const whole = roundToTotal(fitted);
  for (const dimension of dimensions) {
    const others = dimensions.filter((other) => other !== dimension);
    for (let move = bestMove(whole, fitted, dimension, others, totals); move; move = bestMove(whole, fitted, dimension, others, totals)) {
      changeBy(whole, move.from, -1);
      changeBy(whole, move.to, 1);
    }
  }
  return whole;
}

/** Rounds down, then adds one where the remainder is largest until the grand total is kept. */
function roundToTotal<Dimension extends string>(fitted: readonly Cell<Dimension>[]): Cell<Dimension>[] {
  const total = fitted.reduce((sum, cell) => sum + cell.quantity, 0);
  const whole = fitted.map((cell) => ({ ...cell, quantity: Math.floor(cell.quantity) }));
  const missing = Math.round(total - whole.reduce((sum, cell) => sum + cell.quantity, 0));
  const byRemainder = sortedBy([...fitted.entries()], ([, cell]) => -(cell.quantity % 1));
  for (const [index] of byRemainder.slice(0, missing)) changeBy(whole, index, 1);
  return whole;
}

/** The unit whose move out of a class with too many into one with too few brings both cells nearest to the fitted ones. */
function bestMove<Dimension extends string>(
  whole: readonly Cell<Dimension>[],
  fitted: readonly Cell<Dimension>[],
  dimension: Dimension,
  others: readonly Dimension[],
  totals: Totals<Dimension>,
): { from: number; to: number } | undefined {
  const sums = sumsAlong(whole, dimension);
  const candidates = whole.map((cell, index) => ({
    index,
    quantity: cell.quantity,
    beyond: (sums.get(cell.place[dimension]) ?? 0) - (totals[dimension].get(cell.place[dimension]) ?? 0),
    error: cell.quantity - (fitted[index]?.quantity ?? 0),
    line: others.map((other) => cell.place[other]).join('|'),
  }));
  const givers = candidates.filter(({ beyond, quantity }) => beyond > 0 && quantity > 0);
  const takers = candidates.filter(({ beyond }) => beyond < 0);
  const moves = givers.flatMap((from) => takers.filter((to) => to.line === from.line).map((to) => ({ from: from.index, to: to.index, gain: from.error - to.error })));
  return moves.reduce<(typeof moves)[number] | undefined>((best, move) => (best && best.gain >= move.gain ? best : move), undefined);
}

function changeBy<Dimension extends string>(cells: Cell<Dimension>[], index: number, units: number): void {
  const cell = cells[index];
  if (cell) cells[index] = { ...cell, quantity: cell.quantity + units };
}
