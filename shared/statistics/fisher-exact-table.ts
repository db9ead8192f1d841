import { total, valueAt } from './rows.ts';
import { logFactorial } from './special-functions.ts';

/** Tables no likelier than the observed one by this much on the log scale count as no likelier: ties are kept whole, as in R. */
const tieTolerance = 1e-7;

/** Beyond this many steps the exact sum takes a second or more, and the χ² test serves such large tables. */
const mostSteps = 1_000_000;

export interface TableMargins {
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

export interface ExactTableTest {
  /** Chance of a table no likelier than the observed one, given both margins; null when the table is too large. */
  readonly p: number | null;
  readonly reason: string | null;
}

/**
 * Fisher's exact test of any table: the sum over tables with the same margins that are no likelier than the observed one.
 *
 * Formula: P(table) is in proportion to Π 1/cell!. Worked column by column: what is left of the row totals is a node, and a node
 * whose every completion is on one side of the observed table is counted, or dropped, whole.
 * Source: Freeman and Halton (1951); the network idea of Mehta and Patel (1983), J Am Stat Assoc 78.
 * Example: rows 3, 1 and 1, 3: 34/70 = 0.4857.
 */
export function fisherExactTable({ rowTotals, columnTotals, rows }: TableMargins): ExactTableTest {
  // The shorter margin makes the smaller nodes.
  const [kept, worked] = rowTotals.length <= columnTotals.length ? [rowTotals, columnTotals] : [columnTotals, rowTotals];
  const network = new Network(worked.toSorted((a, b) => b - a));
  const observed = -total(rows.flat().map(logFactorial));
  const p = network.chanceAtMost(observed + tieTolerance, kept);
  if (p === null) return { p, reason: 'The table is too large for the exact test here; use the χ² test.' };
  return { p: Math.min(1, p), reason: null };
}

/** A node: what the rows have left, in rising order since rows with the same left over are alike, and the ways to reach it. */
interface Node {
  readonly left: readonly number[];
  readonly pasts: Map<number, Past>;
}

/** Ways to reach a node with one log weight, −Σ ln(cell!) so far. */
interface Past {
  readonly weight: number;
  readonly paths: number;
}

/** The most and the least log weight that any way of filling the rest can add. */
interface Range {
  readonly most: number;
  readonly least: number;
}

type Visit = (left: readonly number[], weight: number) => void;

class Network {
  readonly #columns: readonly number[];
  readonly #logFactorials: Float64Array;
  readonly #ranges: readonly Map<number, Range>[];
  #steps = 0;

  constructor(columns: readonly number[]) {
    this.#columns = columns;
    this.#logFactorials = Float64Array.from({ length: total(columns) + 1 }, (_, count) => logFactorial(count));
    this.#ranges = columns.map(() => new Map<number, Range>());
  }

  /** Σ P(table) over the tables whose log weight is at most the limit; null when there are too many to go through. */
  chanceAtMost(limit: number, rowTotals: readonly number[]): number | null {
    const start = rising(rowTotals);
    const all = this.#logTotalWeight(start, 0);
    let chance = 0;
    let stage: readonly Node[] = [{ left: start, pasts: new Map([[0, { weight: 0, paths: 1 }]]) }];
    // Before the last column every way on is forced, so every past is counted or dropped there and no stage is left.
    for (let column = 0; stage.length > 0; column += 1) {
      const next = new Map<number, Node>();
      for (const { left, pasts } of stage) {
        this.#fill(left, column, (rest, weight) => {
          const range = this.#range(rest, column + 1);
          const share = this.#logTotalWeight(rest, column + 1) - all;
          for (const past of pasts.values()) {
            const sum = past.weight + weight;
            if (sum + range.most <= limit) chance += past.paths * Math.exp(sum + share);
            else if (sum + range.least <= limit) reach(next, this.#key(rest), rest, sum, past.paths);
          }
        });
      }
      stage = [...next.values()];
    }
    return this.#steps > mostSteps ? null : chance;
  }

  /** ln Σ Π 1/cell! over all ways to fill the columns from this one on: ln(N!/(Π row! Π column!)). */
  #logTotalWeight(left: readonly number[], column: number): number {
    return this.#logFactorial(total(left)) + this.#weight([...left, ...this.#columns.slice(column)]);
  }

  /** −Σ ln(count!). */
  #weight(counts: readonly number[]): number {
    return -total(counts.map((count) => this.#logFactorial(count)));
  }

  #logFactorial(count: number): number {
    return valueAt(this.#logFactorials, count);
  }

  /** The node's name within its stage: its rows but the last, which their sum fixes, as digits. */
  #key(left: readonly number[]): number {
    return left.slice(1).reduce((key, count) => key * this.#logFactorials.length + count, 0);
  }

  #range(left: readonly number[], column: number): Range {
    if (column === this.#columns.length - 1) {
      const forced = this.#weight(left);
      return { most: forced, least: forced };
    }
    const ranges = valueAt(this.#ranges, column);
    const key = this.#key(left);
    const known = ranges.get(key);
    if (known !== undefined) return known;
    let most = -Infinity;
    let least = Infinity;
    this.#fill(left, column, (after, weight) => {
      const rest = this.#range(after, column + 1);
      most = Math.max(most, weight + rest.most);
      least = Math.min(least, weight + rest.least);
    });
    const range = { most, least };
    ranges.set(key, range);
    return range;
  }

  /** Visits every way to fill one column from what the rows have left. */
  #fill(left: readonly number[], column: number, visit: Visit): void {
    const roomBelow = left.map((_, row) => total(left.slice(row + 1)));
    const after = [...left];
    const fillFrom = (row: number, remaining: number, weight: number): void => {
      if (row === left.length) {
        this.#steps += 1;
        visit(rising(after), weight);
        return;
      }
      const room = valueAt(left, row);
      const highest = Math.min(room, remaining);
      for (let cell = Math.max(0, remaining - valueAt(roomBelow, row)); cell <= highest && this.#steps <= mostSteps; cell += 1) {
        after[row] = room - cell;
        fillFrom(row + 1, remaining - cell, weight - this.#logFactorial(cell));
      }
    };
    fillFrom(0, valueAt(this.#columns, column), 0);
  }
}

function reach(stage: Map<number, Node>, key: number, left: readonly number[], weight: number, paths: number): void {
  const node = stage.get(key) ?? { left, pasts: new Map<number, Past>() };
  stage.set(key, node);
  // Equal products of factorials differ only by rounding: they are one past with more paths.
  const rounded = Math.round(weight * 1e9);
  node.pasts.set(rounded, { weight, paths: paths + (node.pasts.get(rounded)?.paths ?? 0) });
}

function rising(left: readonly number[]): readonly number[] {
  return left.toSorted((a, b) => a - b);
}
