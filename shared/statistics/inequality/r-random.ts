import { ArgumentError } from '../argument-error.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { wordAt } from '../typed-columns.ts';

const stateSize = 624;
const middle = 397;
const seedScrambles = 50;
const twoTo27 = 134217728;
const twoToMinus32 = 2.3283064365386963e-10;
/** What R puts in place of a uniform draw of exactly 0: half of 1/(2³² − 1). */
const insteadOfZero = 2.328306437080797e-10 / 2;

/**
 * R's random numbers after set.seed(seed), so that a simulation here gives the very limits that R gives.
 *
 * Source: Matsumoto and Nishimura (1998), Mersenne Twister MT19937, seeded by R's own scramble (RNG.c);
 * normals by inversion: Φ⁻¹ of 27 bits of one draw and the whole of the next. Uniforms are in (0, 1); normals have no unit.
 * Throws ArgumentError unless the seed is a whole number that fits in 32 bits.
 * Example: with seed 1 the first normal is -0.6264538107423324, as rnorm(1) gives after set.seed(1).
 */
export class RRandomNumbers {
  readonly #state = new Int32Array(stateSize);
  #next = stateSize;

  constructor(readonly seed: number) {
    if (!Number.isInteger(seed) || Math.abs(seed) >= 2 ** 31) throw new ArgumentError('seed', seed, 'a seed is a whole number below 2147483648');
    let scrambled = seed;
    // R scrambles fifty times, then fills 625 places; the first is the position, which it overwrites.
    for (let skipped = 0; skipped <= seedScrambles; skipped += 1) scrambled = congruential(scrambled);
    for (let place = 0; place < stateSize; place += 1) {
      scrambled = congruential(scrambled);
      this.#state[place] = scrambled;
    }
  }

  /** Fills the column with the probabilities whose Φ⁻¹ are the next normals: two 32-bit draws each. */
  fillNormalProbabilities(column: Float64Array): void {
    const state = this.#state;
    let next = this.#next;
    for (let row = 0; row < column.length; row += 1) {
      // 624 is even and draws go in pairs, so a pair never straddles two states.
      if (next === stateSize) {
        twist(state);
        next = 0;
      }
      const first = temper(wordAt(state, next));
      const second = temper(wordAt(state, next + 1)) >>> 0;
      next += 2;
      column[row] = ((first >>> 5) + Math.max(second * twoToMinus32, insteadOfZero)) / twoTo27;
    }
    this.#next = next;
  }

  /** The next normals, as rnorm(count) gives them. */
  normals(count: number): readonly number[] {
    const probabilities = new Float64Array(count);
    this.fillNormalProbabilities(probabilities);
    return Array.from(probabilities, (probability) => normalQuantile(probability));
  }
}

function congruential(value: number): number {
  return (Math.imul(69069, value) + 1) | 0;
}

/** Renews all 624 words. */
function twist(state: Int32Array): void {
  for (let place = 0; place < stateSize - middle; place += 1) renew(state, place, place + 1, place + middle);
  for (let place = stateSize - middle; place < stateSize - 1; place += 1) renew(state, place, place + 1, place + middle - stateSize);
  renew(state, stateSize - 1, 0, middle - 1);
}

function renew(state: Int32Array, place: number, following: number, partner: number): void {
  const mixed = (wordAt(state, place) & 0x80000000) | (wordAt(state, following) & 0x7fffffff);
  state[place] = wordAt(state, partner) ^ (mixed >>> 1) ^ (-(mixed & 1) & 0x9908b0df);
}

function temper(word: number): number {
  let tempered = word ^ (word >>> 11);
  tempered ^= (tempered << 7) & 0x9d2c5680;
  tempered ^= (tempered << 15) & 0xefc60000;
  return tempered ^ (tempered >>> 18);
}
