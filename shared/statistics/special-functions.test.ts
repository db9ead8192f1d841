import { describe, expect, it } from 'vitest';
import { devianceTerm, digamma, logBeta, logFactorial, logGamma, logGammaOnePlus, stirlingError, trigamma } from './special-functions.ts';

// x, ln Γ(x), ψ(x), ψ′(x) to 17 digits from 60-digit arithmetic.
const gammaTable = [
  [1e-5, 11.512919692895826, -100000.57719921567, 10000000001.644909],
  [0.3, 1.0957979948180756, -3.502524222200133, 12.245364546107732],
  [0.5, 0.5723649429247001, -1.9635100260214235, 4.934802200544679],
  [1.3, -0.10817480950786049, -0.1691908888667996, 1.1342534349966193],
  [1.5, -0.12078223763524522, 0.03648997397857652, 0.9348022005446793],
  [2.4, 0.21685932244884157, 0.6529011697005981, 0.5151525088969444],
  [3.7, 1.428072326665388, 1.1671535393615113, 0.3100378576700383],
  [9.9, 12.57717990421988, 2.2411803166063815, 0.1062830416287406],
  [10, 12.80182748008147, 2.251752589066721, 0.10516633568168575],
  [50, 144.5657439463449, 3.901989673427892, 0.020201333226697125],
  [1e6, 12815504.569147613, 13.815510057964191, 1.0000005000001667e-6],
] as const;

describe('the gamma function and its derivatives', () => {
  it.each(gammaTable)('at %f agree with 60-digit arithmetic to 13 digits', (x, logarithm, first, second) => {
    expect(logGamma(x) / logarithm).toBeCloseTo(1, 13);
    expect(digamma(x) / first).toBeCloseTo(1, 12);
    expect(trigamma(x) / second).toBeCloseTo(1, 13);
  });

  it('are zero where the gamma function is 1, and keep their digits close by', () => {
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
    expect(logGammaOnePlus(1e-10)).toBeCloseTo(-5.772156648192862e-11, 24);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 14);
    expect(logFactorial(4)).toBeCloseTo(Math.log(24), 14);
  });

  it('give the examples of their descriptions', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
    expect(logBeta(2, 3)).toBeCloseTo(-Math.log(12), 14);
    expect(stirlingError(1)).toBeCloseTo(0.08106146679532726, 14);
    expect(devianceTerm(2, 1)).toBeCloseTo(2 * Math.log(2) - 1, 14);
  });
});

describe('the beta function', () => {
  it.each([
    [0.5, 20, -0.919251844406604],
    [1e6, 1e6, -1386300.003362921],
    [1e6, 3, -40.75338749333038],
    [30, 12, -25.27486496841981],
  ])('ln B(%f, %f) loses nothing to cancellation', (a, b, logarithm) => {
    expect(logBeta(a, b) / logarithm).toBeCloseTo(1, 13);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
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
