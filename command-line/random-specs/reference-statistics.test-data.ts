/**
 * The formulas of the methods that figures name, written a second time and as plainly as can be: sums and bisection where the app has
 * series and special functions. Null where the method gives no number.
 */
export interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Valued extends Limits {
  readonly value: number | null;
}

/** The normal quantile of each confidence that the random specs ask for, from published tables to 15 digits. */
export const zOf: ReadonlyMap<number, number> = new Map([[0.9, 1.6448536269514722], [0.95, 1.959963984540054], [0.99, 2.5758293035489004], [0.998, 3.090232306167813]]);
const z = (confidence: number): number => zOf.get(confidence) ?? Number.NaN;

/** Where an increasing function crosses zero. */
function bisect(increasing: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 90; step += 1) {
    const middle = (low + high) / 2;
    if (increasing(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(X ≤ count) of a Poisson count, summed; for a count that is not whole by the incomplete gamma function's series. */
function poissonAtMost(count: number, mean: number): number {
  // Q(a, x) = 1 − x^a e^−x Σ x^n / (a (a + 1) … (a + n)) / Γ(a), with Γ by Lanczos's sum.
  const a = count + 1;
  let term = 1 / a;
  let series = term;
  for (let n = 1; n < 2000 && term > series * 1e-17; n += 1) {
    term *= mean / (a + n);
    series += term;
  }
  return 1 - Math.exp(a * Math.log(mean) - mean - logGamma(a)) * series;
}

function logGamma(x: number): number {
  if (x < 15) return logGamma(x + 1) - Math.log(x);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7) + 1 / (1188 * x ** 9);
}

/** Exact limits of a count below 10, Byar's from 10. */
export function countLimits(count: number, confidence: number): { readonly lower: number; readonly upper: number } {
  const tail = (1 - confidence) / 2;
  if (count >= 10) return byar(count, confidence);
  return {
    lower: count === 0 ? 0 : bisect((mean) => 1 - poissonAtMost(count - 1, mean) - tail, 1e-12, 60),
    upper: bisect((mean) => tail - poissonAtMost(count, mean), 1e-12, 60),
  };
}

export function byar(count: number, confidence: number): { readonly lower: number; readonly upper: number } {
  return {
    lower: count * (1 - 1 / (9 * count) - z(confidence) / (3 * Math.sqrt(count))) ** 3,
    upper: (count + 1) * (1 - 1 / (9 * (count + 1)) + z(confidence) / (3 * Math.sqrt(count + 1))) ** 3,
  };
}

/** Wilson's limits of x of n, as percentages. */
export function wilson(x: number, n: number, confidence: number): { readonly lower: number; readonly upper: number } {
  const [p, squared] = [x / n, z(confidence) ** 2];
  const [centre, half] = [p + squared / (2 * n), z(confidence) * Math.sqrt((p * (1 - p)) / n + squared / (4 * n * n))];
  return { lower: (100 * (centre - half)) / (1 + squared / n), upper: (100 * (centre + half)) / (1 + squared / n) };
}

/** A ratio of two shares: Katz's limits, Koopman's where a side has none. */
export function prevalenceRatio(x1: number, n1: number, x2: number, n2: number, confidence: number): Valued {
  if (n1 === 0 || n2 === 0) return { value: null, lower: null, upper: null };
  if (x1 + x2 === 0) return { value: null, lower: 0, upper: null };
  if (x1 > 0 && x2 > 0) {
    const [ratio, reach] = [x1 / n1 / (x2 / n2), z(confidence) * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2)];
    return { value: ratio, lower: ratio * Math.exp(-reach), upper: ratio * Math.exp(reach) };
  }
  const beyond = (ratio: number): number => {
    const [b, c] = [ratio * (n1 + x2) + x1 + n2, ratio * (n1 + n2) * (x1 + x2)];
    const p1 = (b - Math.sqrt(Math.max(0, b * b - 4 * c))) / (2 * (n1 + n2));
    const p2 = p1 / ratio;
    return (x1 - n1 * p1) ** 2 / (n1 * p1 * (1 - p1)) + (x2 - n2 * p2) ** 2 / (n2 * p2 * (1 - p2)) - z(confidence) ** 2;
  };
  if (x1 === 0) return { value: 0, lower: 0, upper: Math.exp(bisect((at) => beyond(Math.exp(at)), -12, 12)) };
  return { value: null, lower: Math.exp(bisect((at) => -beyond(Math.exp(at)), -12, 12)), upper: null };
}

function binomialAtMost(x: number, n: number, p: number): number {
  let total = 0;
  for (let k = 0; k <= x; k += 1) total += Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log(1 - p));
  return total;
}

/** A ratio of two rates, exact conditional limits: Clopper and Pearson's of the share of all events. */
export function rateRatio(a: number, t1: number, b: number, t2: number, confidence: number): Valued {
  const tail = (1 - confidence) / 2;
  const asRatio = (share: number) => ((share / (1 - share)) * t2) / t1;
  if (a + b === 0) return { value: null, lower: 0, upper: null };
  return {
    value: b === 0 ? null : a / t1 / (b / t2),
    lower: a === 0 ? 0 : asRatio(bisect((p) => 1 - binomialAtMost(a - 1, a + b, p) - tail, 1e-12, 1 - 1e-12)),
    upper: b === 0 ? null : asRatio(bisect((p) => tail - binomialAtMost(a, a + b, p), 1e-12, 1 - 1e-12)),
  };
}

/** Poisson regression of events on relative rank, by Newton's steps: the rate at the first end less, and over, that at the other. */
export function slope(groups: readonly { readonly events: number; readonly births: number }[], multiplier: number, confidence: number): { readonly difference: Valued; readonly ratio: Valued } {
  const all = groups.reduce((sum, { births }) => sum + births, 0);
  let before = 0;
  const ranked = groups.map(({ events, births }) => {
    before += births;
    return { events, births, rank: (before - births / 2) / all };
  });
  let [level, turn] = [Math.log(groups.reduce((sum, { events }) => sum + events, 0) / all), 0];
  let [v00, v01, v11] = [0, 0, 0];
  for (let step = 0; step < 100; step += 1) {
    let [i00, i01, i11, s0, s1] = [0, 0, 0, 0, 0];
    for (const { events, births, rank } of ranked) {
      const mean = births * Math.exp(level + turn * rank);
      i00 += mean;
      i01 += mean * rank;
      i11 += mean * rank * rank;
      s0 += events - mean;
      s1 += (events - mean) * rank;
    }
    const determinant = i00 * i11 - i01 * i01;
    [v00, v01, v11] = [i11 / determinant, -i01 / determinant, i00 / determinant];
    level += v00 * s0 + v01 * s1;
    turn += v01 * s0 + v11 * s1;
  }
  const [first, last] = [Math.exp(level), Math.exp(level + turn)];
  const [g0, g1] = [first - last, -last];
  const reach = z(confidence) * Math.sqrt(g0 * g0 * v00 + 2 * g0 * g1 * v01 + g1 * g1 * v11);
  const spread = z(confidence) * Math.sqrt(v11);
  return {
    difference: { value: g0 * multiplier, lower: (g0 - reach) * multiplier, upper: (g0 + reach) * multiplier },
    ratio: { value: Math.exp(-turn), lower: Math.exp(-turn - spread), upper: Math.exp(-turn + spread) },
  };
}

/** The counts whose own limits just reach the expected number. */
export function chanceLimits(expected: number, confidence: number): Limits {
  const upper = bisect((count) => countLimits(count, confidence).lower - expected, 0, 4 * expected + 40);
  return { lower: countLimits(0, confidence).upper >= expected ? null : bisect((count) => countLimits(count, confidence).upper - expected, 0, expected), upper };
}
