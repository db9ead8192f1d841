import { normalQuantile } from '../distributions/normal.ts';
import { floatAt } from '../typed-columns.ts';
import { orderStatistic } from './order-statistic.ts';
import type { SlopePoint } from './slope-model.ts';
import type { LineWeights } from '../weighted-line.ts';

/** What is read off a simulated line: its slope, or one of its ends over the other. */
export type SlopeMeasure = 'slope' | 'least over most deprived' | 'most over least deprived';

/** The draws of one area: for each repetition a probability for each moving quantile, whose Φ⁻¹ is the draw. */
export interface DrawnQuantiles {
  readonly moving: readonly SlopePoint[];
  readonly still: readonly SlopePoint[];
  readonly response: (mean: number) => number;
  readonly probabilities: Float64Array;
  readonly repetitions: number;
  readonly room: SimulationRoom;
}

/** Room for the least and the most that a measure can be in each repetition, and for finding their order. */
export interface SimulationRoom {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly ordered: Float64Array;
}

type Coefficient = (weights: LineWeights) => number;

/** Cells of the unit interval in which a draw is first placed: more cells leave fewer repetitions to work out in full. */
const cells = 2048;
/** No draw of R's lies further out: its smallest probability is 2⁻⁶⁰. */
const furthest = 9;
const cellEdges = Float64Array.from({ length: cells + 1 }, (_, edge) => Math.max(-furthest, Math.min(furthest, normalQuantile(edge / cells))));

const slope: Coefficient = (weights) => weights.slope;
const mostDeprivedEnd: Coefficient = (weights) => weights.intercept;
const leastDeprivedEnd: Coefficient = (weights) => weights.intercept + weights.slope;

/**
 * Order statistics of a measure of the refitted lines, exactly as after working out and sorting them all.
 *
 * Draws are placed in cells first. That bounds each repetition from below and above, and only those whose bounds straddle the
 * wanted position, a few in a thousand, are worked out in full: the same answer, much sooner.
 */
export class SlopeDraws {
  readonly #drawn: DrawnQuantiles;

  constructor(drawn: DrawnQuantiles) {
    this.#drawn = drawn;
  }

  get repetitions(): number {
    return this.#drawn.repetitions;
  }

  /** The measure at each 1-based position among all repetitions in ascending order. */
  orderStatistics(measure: SlopeMeasure, positions: readonly number[]): readonly number[] {
    this.#findBounds(measure);
    const { low, high, ordered } = this.#drawn.room;
    const bound = (column: Float64Array, position: number): number => {
      ordered.set(column);
      return orderStatistic(ordered, position);
    };
    return positions.map((position) => {
      const from = bound(low, position);
      const to = bound(high, position);
      let below = 0;
      const straddling: number[] = [];
      for (let repetition = 0; repetition < this.repetitions; repetition += 1) {
        if (floatAt(high, repetition) < from) below += 1;
        else if (floatAt(low, repetition) <= to) straddling.push(this.#measured(measure, repetition));
      }
      return orderStatistic(Float64Array.from(straddling), position - below);
    });
  }

  #measured(measure: SlopeMeasure, repetition: number): number {
    if (measure === 'slope') return this.#coefficient(slope, repetition);
    const most = this.#coefficient(mostDeprivedEnd, repetition);
    const least = this.#coefficient(leastDeprivedEnd, repetition);
    return measure === 'least over most deprived' ? least / most : most / least;
  }

  #findBounds(measure: SlopeMeasure): void {
    if (measure === 'slope') this.#boundSlope();
    else if (measure === 'least over most deprived') this.#boundRatio(leastDeprivedEnd, mostDeprivedEnd);
    else this.#boundRatio(mostDeprivedEnd, leastDeprivedEnd);
  }

  #coefficient(coefficient: Coefficient, repetition: number): number {
    const { moving, probabilities, response } = this.#drawn;
    const first = repetition * moving.length;
    return moving.reduce((sum, { mean, standardError, weights }, place) => {
      const z = normalQuantile(floatAt(probabilities, first + place));
      return sum + coefficient(weights) * response(mean + standardError * z);
    }, this.#stillPart(coefficient));
  }

  #stillPart(coefficient: Coefficient): number {
    const { still, response } = this.#drawn;
    return still.reduce((sum, { mean, weights }) => sum + coefficient(weights) * response(mean), 0);
  }

  #boundSlope(): void {
    const { probabilities, repetitions, room } = this.#drawn;
    const start = this.#stillPart(slope);
    const added = this.#leastAndMost([slope]);
    let draw = 0;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      let least = start;
      let most = start;
      for (let table = 0; table < added.length; table += 2 * cells) {
        const cell = table + 2 * Math.floor(floatAt(probabilities, draw) * cells);
        least += floatAt(added, cell);
        most += floatAt(added, cell + 1);
        draw += 1;
      }
      room.low[repetition] = least;
      room.high[repetition] = most;
    }
  }

  /** Bounds of one end over the other; none at all where the end that divides may be zero or below. */
  #boundRatio(above: Coefficient, below: Coefficient): void {
    const { probabilities, repetitions, room } = this.#drawn;
    const startAbove = this.#stillPart(above);
    const startBelow = this.#stillPart(below);
    const added = this.#leastAndMost([above, below]);
    let draw = 0;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      let leastAbove = startAbove;
      let mostAbove = startAbove;
      let leastBelow = startBelow;
      let mostBelow = startBelow;
      for (let table = 0; table < added.length; table += 4 * cells) {
        const cell = table + 4 * Math.floor(floatAt(probabilities, draw) * cells);
        leastAbove += floatAt(added, cell);
        mostAbove += floatAt(added, cell + 1);
        leastBelow += floatAt(added, cell + 2);
        mostBelow += floatAt(added, cell + 3);
        draw += 1;
      }
      room.low[repetition] = leastBelow > 0 ? leastAbove / (leastAbove < 0 ? leastBelow : mostBelow) : -Infinity;
      room.high[repetition] = leastBelow > 0 ? mostAbove / (mostAbove < 0 ? mostBelow : leastBelow) : Infinity;
    }
  }

  /** For each moving quantile, cell and coefficient, side by side, the least and the most that a draw in the cell adds to the coefficient. */
  #leastAndMost(coefficients: readonly Coefficient[]): Float64Array {
    const { moving, response } = this.#drawn;
    const table = new Float64Array(moving.length * cells * 2 * coefficients.length);
    moving.forEach(({ mean, standardError, weights }, place) => {
      const responses = cellEdges.map((z) => response(mean + standardError * z));
      coefficients.forEach((coefficient, column) => {
        const weight = coefficient(weights);
        for (let cell = 0; cell < cells; cell += 1) {
          const one = weight * floatAt(responses, cell);
          const other = weight * floatAt(responses, cell + 1);
          const at = 2 * ((place * cells + cell) * coefficients.length + column);
          table[at] = Math.min(one, other);
          table[at + 1] = Math.max(one, other);
        }
      });
    });
    return table;
  }
}
