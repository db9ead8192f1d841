/** Random numbers from a printed seed, so that any table that an attack met can be made again. */
export interface Random {
  /** A fraction in [0, 1). */
  fraction(): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** A count of rare events with this mean. */
  count(mean: number): number;
}

/** Marsaglia's xorshift on 32 bits: whole-number arithmetic alone, the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
  const fraction = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  return { fraction, whole, count: (mean) => poisson(mean, fraction) };
}

/** Multiplies fractions until they pass e to the power of minus the mean (Knuth), in steps that keep that power from vanishing. */
function poisson(mean: number, fraction: () => number): number {
  if (mean > 30) return poisson(30, fraction) + poisson(mean - 30, fraction);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = fraction(); product > limit; product *= fraction()) count += 1;
  return count;
}
