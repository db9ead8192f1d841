/** Rounding allowed when a cumulative probability meets p exactly, as R allows it in its discrete quantiles. */
const slack = 64 * Number.EPSILON;

/** The smallest whole count of [0, most] whose cumulative probability reaches p, searched outwards from a guess in doubling steps. */
export function smallestCount(p: number, guess: number, most: number, cumulative: (k: number) => number): number {
  if (p <= 0) return 0;
  if (p >= 1) return most;
  const enough = (k: number): boolean => cumulative(k) >= p * (1 - slack);
  let high = Math.min(Math.max(0, Math.floor(guess)), most);
  let low = high;
  for (let step = 1; !enough(high); step *= 2) {
    low = high + 1;
    high = Math.min(most, high + step);
  }
  for (let step = 1; low > 0 && enough(low - 1); step *= 2) {
    high = low - 1;
    low = Math.max(0, low - step);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
