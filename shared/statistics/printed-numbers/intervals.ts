import { requirePositive, requireWholeCount } from '../arguments.ts';
import { betaQuantile } from '../distributions/beta.ts';
import { twoSidedNormalQuantile } from '../distributions/normal.ts';
import { byarLower, byarUpper, exactCountLimits } from '../poisson-limits.ts';
import { wilsonLimits } from '../proportion.ts';
import { halfUnit, inItsUnit, readPrintedNumber, type PrintedCheck } from './printed-number.ts';

export interface PrintedInterval {
  readonly estimate: string;
  readonly lower: string;
  readonly upper: string;
}

/**
 * Whether a printed interval holds its printed estimate, with its limits the right way round; half of the last digit is allowed.
 *
 * Throws ArgumentError for text that is not a number. Example: 3.80 (3.10 to 4.61) can be; 3.80 (4.10 to 4.61) cannot.
 */
export function intervalHolds({ estimate, lower, upper }: PrintedInterval): PrintedCheck {
  const [middle, low, high] = [readPrintedNumber(estimate), readPrintedNumber(lower), readPrintedNumber(upper)];
  const printed = `${lower} to ${upper}`;
  if (low.value > high.value) return { agrees: false, explanation: `The interval ${printed} begins above its end: its limits are perhaps the wrong way round.` };
  const agrees = middle.value + halfUnit(middle) >= low.value - halfUnit(low) && middle.value - halfUnit(middle) <= high.value + halfUnit(high);
  return { agrees, explanation: agrees ? `${estimate} is inside its interval, ${printed}.` : `${estimate} is outside its own interval, ${printed}: the number or one of its limits is wrong.` };
}

export interface IntervalOfCounts extends PrintedInterval {
  readonly numerator: number;
  readonly denominator: number;
  /** What the number is per: 100 for a percentage, 1,000 for a rate per 1,000. */
  readonly multiplier: number;
  /** A share of the denominator, or a rate of events that could come more than once. */
  readonly of: 'share' | 'rate';
  readonly confidence: number;
}

/**
 * Whether a printed interval can come from the printed counts by a method in use: Wilson's, exact, Agresti and Coull's, Jeffreys' and the
 * plain normal one for a share; Byar's, exact and the normal ones for a rate. A limit is doubted only outside all of them.
 *
 * Throws ArgumentError for text that is not a number, or counts that are not whole, with a denominator above zero.
 * Example: 103 of 27,094 per 1,000 is 3.80 (3.10 to 4.61) by Byar's method; 3.50 to 4.10 comes from none.
 */
export function intervalFromCounts({ lower, upper, numerator, denominator, multiplier, of, confidence }: IntervalOfCounts): PrintedCheck {
  requireWholeCount('numerator', numerator);
  requirePositive('denominator', requireWholeCount('denominator', denominator));
  const [low, high] = [readPrintedNumber(lower), readPrintedNumber(upper)];
  const z = twoSidedNormalQuantile(confidence);
  const limits = (of === 'share' && numerator <= denominator ? shareLimits(numerator, denominator, confidence, z) : rateLimits(numerator, denominator, confidence, z)).map((each) => ({ lower: Math.max(0, each.lower) * multiplier, upper: each.upper * multiplier }));
  const [usual] = limits;
  const lowers = limits.map((each) => each.lower);
  const uppers = limits.map((each) => each.upper);
  const agrees = inside(low.value, halfUnit(low), lowers) && inside(high.value, halfUnit(high), uppers);
  const by = `${inItsUnit(usual?.lower ?? 0, low, low.decimals)} to ${inItsUnit(usual?.upper ?? 0, high, high.decimals)}`;
  const counts = `${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')}`;
  return { agrees, explanation: agrees ? `${lower} to ${upper} fits ${counts}.` : `The interval ${lower} to ${upper} cannot come from ${counts} by a method in use: it would be about ${by}.` };
}

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

function shareLimits(x: number, n: number, confidence: number, z: number): readonly Limits[] {
  const share = x / n;
  const tail = (1 - confidence) / 2;
  const beta = (a: number, b: number): Limits => ({ lower: x === 0 ? 0 : betaQuantile(tail, x + a, n - x + (1 - a)), upper: x === n ? 1 : betaQuantile(1 - tail, x + b, n - x + (1 - b)) });
  const around = (middle: number, of: number): Limits => {
    const half = z * Math.sqrt((middle * (1 - middle)) / of);
    return { lower: middle - half, upper: middle + half };
  };
  const added = n + z * z;
  return [wilsonLimits(x, n, confidence), beta(0, 1), beta(0.5, 0.5), around(share, n), around((x + (z * z) / 2) / added, added)];
}

function rateLimits(x: number, n: number, confidence: number, z: number): readonly Limits[] {
  const half = z * Math.sqrt(x);
  const counts: readonly Limits[] = [
    { lower: byarLower(x, confidence) ?? 0, upper: byarUpper(x, confidence) },
    exactCountLimits(x, confidence),
    { lower: x - half, upper: x + half },
    ...(x === 0 ? [] : [{ lower: x * Math.exp(-z / Math.sqrt(x)), upper: x * Math.exp(z / Math.sqrt(x)) }]),
  ];
  const limits = counts.map(({ lower, upper }) => ({ lower: lower / n, upper: upper / n }));
  return x <= n ? [...limits, ...shareLimits(x, n, confidence, z)] : limits;
}

/** Within what the methods span, rounding and a hundredth of it allowed: programs differ in the last digit. */
function inside(value: number, rounding: number, limits: readonly number[]): boolean {
  const slack = rounding + 0.01 * Math.abs(value);
  return value >= Math.min(...limits) - slack && value <= Math.max(...limits) + slack;
}
