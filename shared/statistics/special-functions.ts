/** ζ(k) − 1 for k = 2, 3, …: the coefficients of the series of ln Γ(1 + a) about 0. */
const zetaMinusOne = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9, 9.313274324196682e-10,
];
const oneMinusEuler = 0.42278433509846713;
export const logRootTwoPi = 0.9189385332046728;

/** B₂ₖ / (2k(2k − 1)): the coefficients of Stirling's series in 1/x, 1/x³, … */
const stirlingCoefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * ln Γ(1 + a) for a in [−0.5, 0.5], with its relative accuracy kept near 0, where Γ is 1.
 *
 * Source: ln Γ(1 + a) = −ln(1 + a) + a(1 − γ) + Σ (ζ(k) − 1)(−a)ᵏ/k, Abramowitz and Stegun 6.1.33.
 * Example: logGammaOnePlus(1e-10) is −5.772156649015329e-11.
 */
export function logGammaOnePlus(a: number): number {
  const sum = zetaMinusOne.reduceRight((inner, coefficient, index) => -a * inner + coefficient / (index + 2), 0);
  return a * (oneMinusEuler + a * sum) - Math.log1p(a);
}

/**
 * ln Γ(x) for x > 0.
 *
 * Source: the series about 1 below 2.5 (Abramowitz and Stegun 6.1.33), the recurrence to 10, Stirling's series beyond (6.1.41).
 * Example: logGamma(5) is ln 24.
 */
export function logGamma(x: number): number {
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  if (x <= 1.5) return logGammaOnePlus(x - 1);
  if (x <= 2.5) return Math.log1p(x - 2) + logGammaOnePlus(x - 2);
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + logRootTwoPi + stirlingSeries(x);
  let product = 1;
  let shifted = x;
  while (shifted > 2.5) {
    shifted -= 1;
    product *= shifted;
  }
  return Math.log(product) + logGamma(shifted);
}

/** ln n! for n ≥ 0, fractions allowed. Example: logFactorial(4) is ln 24. */
export function logFactorial(n: number): number {
  return logGamma(n + 1);
}

/**
 * The error of Stirling's formula for n!: ln n! − ((n + ½) ln n − n + ½ ln 2π), for n > 0.
 *
 * Source: Loader C, Fast and accurate computation of binomial probabilities (2000).
 * Example: stirlingError(1) is 1 − ½ ln 2π = 0.08106146679532726.
 */
export function stirlingError(n: number): number {
  return n >= 10 ? stirlingSeries(n) : logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - logRootTwoPi;
}

function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  return stirlingCoefficients.reduceRight((inner, coefficient) => inner * square + coefficient, 0) * inverse;
}

/**
 * The deviance part x ln(x/mean) + mean − x, for x ≥ 0 and mean > 0, exact where the two are close.
 * Callers who know x − mean better than subtraction would tell give the difference.
 *
 * Source: Loader (2000), equation 5: the odd series in v = (x − mean)/(x + mean).
 * Example: devianceTerm(2, 1) is 2 ln 2 − 1.
 */
export function devianceTerm(x: number, mean: number, difference = x - mean): number {
  if (x === 0) return mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}
