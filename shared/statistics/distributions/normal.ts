import type { Tail } from './tail.ts';

/** Beyond this many standard deviations the tail comes from a continued fraction instead of the series about 0. */
const seriesLimit = 3;

/** φ(z), the density of the standard normal. Example: normalDensity(0) is 1/√(2π). */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Φ(z), or 1 − Φ(z) for the upper tail.
 *
 * Source: Abramowitz and Stegun 26.2.11 within 3 standard deviations, the continued fraction 26.2.14 beyond.
 * Example: normalCdf(1.96, 'upper') is 0.024997895148220435.
 */
export function normalCdf(z: number, tail: Tail = 'lower'): number {
  const towards = tail === 'lower' ? z : -z;
  if (towards < -seriesLimit) return millsRatio(-towards) * normalDensity(towards);
  if (towards > seriesLimit) return 1 - millsRatio(towards) * normalDensity(towards);
  let term = towards;
  let sum = towards;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
    term *= (towards * towards) / k;
    sum += term;
  }
  return 0.5 + normalDensity(towards) * sum;
}

/** (1 − Φ(z))/φ(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))) for z above 3, from its tail inwards. */
function millsRatio(z: number): number {
  let denominator = z;
  for (let k = 200; k >= 1; k -= 1) denominator = z + k / denominator;
  return 1 / denominator;
}

/**
 * The z below which (or above which, for the upper tail) lies probability p; ±Infinity at p = 0 and 1.
 *
 * Source: Wichura MJ, Algorithm AS 241, Applied Statistics 37 (1988): relative accuracy about 1e-16.
 * Example: normalQuantile(0.975) is 1.959963984540054.
 */
export function normalQuantile(p: number, tail: Tail = 'lower'): number {
  const sign = tail === 'lower' ? 1 : -1;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (sign * q * polynomial(centralNumerator, r)) / polynomial(centralDenominator, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  if (r === Infinity) return sign * Math.sign(q) * Infinity;
  const magnitude =
    r <= 5 ? polynomial(nearNumerator, r - 1.6) / polynomial(nearDenominator, r - 1.6) : polynomial(farNumerator, r - 5) / polynomial(farDenominator, r - 5);
  return sign * Math.sign(q) * magnitude;
}

/** z of a two-sided interval: 95% gives 1.959963984540054, 99.8% gives 3.090232306167813. */
export function twoSidedNormalQuantile(confidence: number): number {
  return normalQuantile((1 - confidence) / 2, 'upper');
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

const centralNumerator = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const centralDenominator = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852546,
];
const nearNumerator = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const nearDenominator = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const farNumerator = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const farDenominator = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];
