import { describe, expect, it } from 'vitest';
import { binomialCdf } from './binomial.ts';
import { noncentralHypergeometric } from './noncentral-hypergeometric.ts';
import { poissonCdf } from './poisson.ts';

/**
 * The oracle of this file: a tail as an exact sum. Each probability is the one before it times a ratio of whole numbers, so the sum runs in
 * integers from the mode outwards, to 180 digits, and is divided by the sum of all.
 */
function exactTails(ratio: (k: number) => readonly [bigint, bigint], mode: number, lowest: number, highest: number, k: number): { lower: number; upper: number } {
  const one = 10n ** 180n;
  let below = 0n;
  let above = 0n;
  let at = 0n;
  const add = (count: number, weight: bigint): void => {
    if (count < k) below += weight;
    else if (count > k) above += weight;
    else at = weight;
  };
  add(mode, one);
  for (let count = mode, weight = one; count < highest && weight > 0n; count += 1) {
    const [numerator, denominator] = ratio(count);
    weight = (weight * numerator) / denominator;
    add(count + 1, weight);
  }
  for (let count = mode, weight = one; count > lowest && weight > 0n; count -= 1) {
    const [numerator, denominator] = ratio(count - 1);
    weight = (weight * denominator) / numerator;
    add(count - 1, weight);
  }
  const total = below + at + above;
  return { lower: quotient(below + at, total), upper: quotient(above + at, total) };
}

function quotient(part: bigint, whole: bigint): number {
  // 20 significant digits of the quotient, whatever its size.
  const shift = whole.toString().length - part.toString().length + 20;
  return Number(`${((part * 10n ** BigInt(shift)) / whole).toString()}e-${shift}`);
}

function expectSame(ours: number, exact: number): void {
  expect(ours / exact).toBeCloseTo(1, 10);
}

describe('Poisson tails against exact sums', () => {
  it.each([
    [0, 0.5], [1, 0.02], [4, 30], [9, 4.115], [10, 18.39], [25, 3], [99, 80], [938, 1000], [1000, 1063.95], [12345, 12000],
    [12345, 14000], [100_000, 99_000], [1_000_000, 1_001_962], [1_000_000, 990_000], [1_000_000, 1_020_000],
  ])('%i events when %f are expected', (k, mean) => {
    const [numerator, denominator] = [BigInt(Math.round(mean * 1000)), 1000n];
    const exact = exactTails((count) => [numerator, denominator * BigInt(count + 1)], Math.floor(mean), 0, Infinity, k);
    expectSame(poissonCdf(k, mean, 'lower'), exact.lower);
    expectSame(poissonCdf(k, mean, 'upper'), exact.upper);
  });
});

describe('binomial tails against exact sums', () => {
  it.each([
    [0, 10, 0.3], [3, 10, 0.3], [10, 10, 0.3], [5, 400, 0.05], [60, 400, 0.05], [1500, 10_000, 0.125], [999_000, 1_000_000, 0.999],
    [12, 1_000_000, 0.000004], [500_900, 1_000_000, 0.5],
  ])('%i of %i with probability %f', (k, n, probability) => {
    const [success, failure] = [BigInt(Math.round(probability * 1e6)), BigInt(Math.round((1 - probability) * 1e6))];
    const exact = exactTails((count) => [BigInt(n - count) * success, BigInt(count + 1) * failure], Math.floor(n * probability), 0, n, k);
    expectSame(binomialCdf(k, n, probability, 'lower'), exact.lower);
    expectSame(binomialCdf(k, n, probability, 'upper'), exact.upper);
  });
});

describe('noncentral hypergeometric tails against exact sums', () => {
  it.each([
    [{ a: 3, b: 7, c: 1, d: 9 }, 3.5], [{ a: 0, b: 12, c: 6, d: 20 }, 0.25], [{ a: 40, b: 9960, c: 22, d: 9978 }, 1.5],
    [{ a: 900, b: 499_100, c: 1000, d: 499_000 }, 0.875], [{ a: 5, b: 2, c: 8, d: 1 }, 120],
  ])('%o at odds ratio %f', (table, oddsRatio) => {
    const { a, b, c, d } = table;
    const distribution = noncentralHypergeometric(table);
    const [numerator, denominator] = [BigInt(oddsRatio * 1000), 1000n];
    const exact = exactTails(
      (x) => [BigInt((a + b - x) * (a + c - x)) * numerator, BigInt((x + 1) * (d - a + x + 1)) * denominator],
      a, distribution.lowest, distribution.highest, a,
    );
    expectSame(distribution.cdf(a, oddsRatio, 'lower'), exact.lower);
    expectSame(distribution.cdf(a, oddsRatio, 'upper'), exact.upper);
  });
});
