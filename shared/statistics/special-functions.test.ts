import { describe, expect, it } from 'vitest';
import { devianceTerm, logFactorial, logGamma, logGammaOnePlus, stirlingError } from './special-functions.ts';

// x, ln Γ(x) to 17 digits from 60-digit arithmetic.
const gammaTable = [
  [1e-5, 11.512919692895826],
  [0.3, 1.0957979948180756],
  [0.5, 0.5723649429247001],
  [1.3, -0.10817480950786049],
  [1.5, -0.12078223763524522],
  [2.4, 0.21685932244884157],
  [3.7, 1.428072326665388],
  [9.9, 12.57717990421988],
  [10, 12.80182748008147],
  [50, 144.5657439463449],
  [1e6, 12815504.569147613],
] as const;

describe('the gamma function', () => {
  it.each(gammaTable)('at %f agrees with 60-digit arithmetic to 13 digits', (x, logarithm) => {
    expect(logGamma(x) / logarithm).toBeCloseTo(1, 13);
  });

  it('has a logarithm of zero where it is 1, and keeps its digits close by', () => {
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
    expect(logGammaOnePlus(1e-10)).toBeCloseTo(-5.772156648192862e-11, 24);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 14);
    expect(logFactorial(4)).toBeCloseTo(Math.log(24), 14);
  });

  it('gives the examples of its descriptions, and of Stirling’s error and the deviance term', () => {
    expect(stirlingError(1)).toBeCloseTo(0.08106146679532726, 14);
    expect(stirlingError(20)).toBeCloseTo(1 / 240 - 1 / 2_880_000, 9);
    expect(devianceTerm(2, 1)).toBeCloseTo(2 * Math.log(2) - 1, 14);
  });
});

describe('the deviance term', () => {
  it('is exact where x and the mean are close, at a million events too', () => {
    // x ln(x/m) + m − x with x = 10⁶ and m = 10⁶ + 1, from 60-digit arithmetic.
    expect(devianceTerm(1e6, 1e6 + 1) / 4.999996666669167e-7).toBeCloseTo(1, 12);
    expect(devianceTerm(0, 3)).toBe(3);
    expect(devianceTerm(7, 7)).toBe(0);
  });

  it('takes a difference that the caller knows better', () => {
    expect(devianceTerm(1, 1, 1e-20)).toBeCloseTo(0, 39);
  });
});
