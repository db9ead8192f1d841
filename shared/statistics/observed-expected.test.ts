import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { observedExpected, observedExpectedTests } from './observed-expected.ts';

describe('observed over expected', () => {
  it('gives the example of its description', () => {
    const { value, lower, upper, method } = observedExpected({ observed: 5, expected: 2.5 });
    expect([value, method]).toEqual([2, 'exact Poisson']);
    expect(lower).toBeCloseTo(0.6493945560473684, 13);
    expect(upper).toBeCloseTo(4.667332831729067, 12);
  });

  it('switches to Byar’s limits at 10 observed', () => {
    expect(observedExpected({ observed: 10, expected: 5 }).method).toBe("Byar's");
    expect(observedExpected({ observed: 10, expected: 5, limits: 'exact' }).method).toBe('exact Poisson');
  });

  it('with none observed has a lower limit of 0 and the exact upper limit', () => {
    expect(observedExpected({ observed: 0, expected: 1 })).toMatchObject({ value: 0, lower: 0 });
    expect(observedExpected({ observed: 0, expected: 1 }).upper).toBeCloseTo(-Math.log(0.025), 13);
    expect(observedExpected({ observed: 0, expected: 1, limits: 'mid-p' }).lower).toBe(0);
    expect(observedExpected({ observed: 0, expected: 1, limits: 'mid-p' }).upper).toBeCloseTo(-Math.log(0.05), 12);
  });

  it('says why Byar’s formula has no lower limit there', () => {
    expect(observedExpected({ observed: 0, expected: 0.9, limits: "Byar's" })).toMatchObject({ value: 0, lower: null, reason: "Byar's formula has no lower limit for a count this small." });
  });

  it('gives no number, and says why, where the count is missing', () => {
    expect(observedExpected({ observed: null, expected: 2 })).toMatchObject({ value: null, reason: 'The observed count is missing.' });
  });

  it('refuses what it cannot compare', () => {
    expect(() => observedExpected({ observed: -1, expected: 2 })).toThrow('observed is -1');
    expect(() => observedExpected({ observed: 1, expected: 0 })).toThrow('expected is 0');
    expect(() => observedExpected({ observed: 1.5, expected: 2, limits: 'mid-p' })).toThrow(ArgumentError);
    expect(() => observedExpected({ observed: 1, expected: 2, confidence: 1 })).toThrow(ArgumentError);
    expect(() => observedExpectedTests({ observed: 1.5, expected: 2 })).toThrow(ArgumentError);
    expect(() => observedExpectedTests({ observed: 1, expected: -2 })).toThrow(ArgumentError);
  });

  it('has mid-p limits inside the exact ones, whose tail they make', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0.1, max: 500, noNaN: true }), (observed, expected) => {
        const exact = observedExpected({ observed, expected, limits: 'exact' });
        const midP = observedExpected({ observed, expected, limits: 'mid-p' });
        expect(midP.lower ?? NaN).toBeGreaterThan(exact.lower ?? NaN);
        expect(midP.upper ?? NaN).toBeLessThan(exact.upper ?? NaN);
        const atLower = observedExpectedTests({ observed, expected: (midP.lower ?? NaN) * expected });
        const atUpper = observedExpectedTests({ observed, expected: (midP.upper ?? NaN) * expected });
        expect(atLower.midP).toBeCloseTo(0.05, 10);
        expect(atUpper.midP).toBeCloseTo(0.05, 10);
      }),
    );
  });
});

describe('tests of observed against expected', () => {
  it('give the example of their description', () => {
    const tests = observedExpectedTests({ observed: 0, expected: 0.9 });
    expect(tests.minimumLikelihood).toBeCloseTo(1, 14);
    expect(tests.central).toBeCloseTo(0.8131393194811982, 14);
    expect(tests.midP).toBeCloseTo(0.4065696597405991, 14);
    expect(tests.z).toBeCloseTo(-0.9486832980505139, 14);
  });

  it('find nothing unusual in a count that is as expected', () => {
    expect(observedExpectedTests({ observed: 7, expected: 7 })).toMatchObject({ minimumLikelihood: 1, central: 1, z: 0 });
  });

  it('sum the outcomes no more likely than the observed one, on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.2, max: 40, noNaN: true }), (observed, expected) => {
        const probability = [Math.exp(-expected)];
        for (let k = 1; k < 300; k += 1) probability.push(((probability[k - 1] ?? NaN) * expected) / k);
        const threshold = (probability[observed] ?? NaN) * (1 + 1e-7);
        const direct = probability.filter((each) => each <= threshold).reduce((sum, each) => sum + each, 0);
        expect(observedExpectedTests({ observed, expected }).minimumLikelihood).toBeCloseTo(direct, 10);
      }),
    );
  });

  it('look beyond twice the expected count for the other tail when few are expected', () => {
    // With 0.3 expected, 0 is the most likely count, so every outcome is no more likely than it.
    expect(observedExpectedTests({ observed: 0, expected: 0.3 }).minimumLikelihood).toBeCloseTo(1, 14);
    expect(observedExpectedTests({ observed: 0, expected: 12 }).minimumLikelihood).toBeGreaterThan(Math.exp(-12));
  });
});
