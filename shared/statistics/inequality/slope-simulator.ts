import { ArgumentError } from '../argument-error.ts';
import { RRandomNumbers } from './r-random.ts';
import { SlopeDraws, type SimulationRoom } from './slope-draws.ts';
import type { SlopeModel, SlopePoint } from './slope-model.ts';

/**
 * Simulates areas one after another with R's random numbers from one seed, as phe_sii does for grouped data.
 * It keeps the room for its draws from one area to the next: draws of an area are good until the next area's are made.
 */
export class SlopeSimulator {
  readonly #random: RRandomNumbers;
  readonly #room: SimulationRoom;
  #probabilities = new Float64Array(0);

  /** Throws ArgumentError for fewer than 1,000 repetitions (100,000 are usual) or a seed that R would not take. */
  constructor(
    readonly seed: number,
    readonly repetitions: number,
  ) {
    if (!(Number.isInteger(repetitions) && repetitions >= 1000)) throw new ArgumentError('repetitions', repetitions, 'give a whole number of 1,000 or more');
    this.#random = new RRandomNumbers(seed);
    this.#room = { low: new Float64Array(repetitions), high: new Float64Array(repetitions), ordered: new Float64Array(repetitions) };
  }

  /** Draws repetition by repetition, quantiles in order within each; as in R, a value without spread or at an infinite mean takes no draw. */
  draw(model: SlopeModel): SlopeDraws {
    const moves = ({ mean, standardError }: SlopePoint): boolean => standardError > 0 && Number.isFinite(mean);
    const moving = model.points.filter(moves);
    const still = model.points.filter((point) => !moves(point));
    const draws = this.repetitions * moving.length;
    if (this.#probabilities.length < draws) this.#probabilities = new Float64Array(draws);
    const probabilities = this.#probabilities.subarray(0, draws);
    this.#random.fillNormalProbabilities(probabilities);
    return new SlopeDraws({ moving, still, response: model.response, probabilities, repetitions: this.repetitions, room: this.#room });
  }
}
