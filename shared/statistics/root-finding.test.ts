import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { findRoot } from './root-finding.ts';

describe('finding a root', () => {
  it('finds the example to machine precision', () => {
    expect(findRoot((x) => x * x - 2, 1, 2)).toBeCloseTo(Math.SQRT2, 15);
  });

  it('returns an end of the bracket that is itself the root', () => {
    expect(findRoot((x) => x - 1, 1, 2)).toBe(1);
    expect(findRoot((x) => x - 2, 1, 2)).toBe(2);
  });

  it('needs opposite signs at the two ends, and says so', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(ArgumentError);
    expect(() => findRoot(() => NaN, -1, 1)).toThrow('opposite signs');
  });

  it('stops early when a tolerance is given', () => {
    let calls = 0;
    const counted = (x: number): number => {
      calls += 1;
      return Math.exp(x) - 5;
    };
    findRoot(counted, 0, 10, { tolerance: 0.1 });
    const few = calls;
    calls = 0;
    expect(findRoot(counted, 0, 10)).toBeCloseTo(Math.log(5), 14);
    expect(calls).toBeGreaterThan(few);
  });

  it('crosses a step, a flat stretch and an infinite end', () => {
    expect(findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 14);
    expect(findRoot((x) => Math.sign(x - 0.7) * Math.abs(x - 0.7) ** 9, 0, 1)).toBeCloseTo(0.7, 1);
    expect(findRoot((x) => Math.log(x), 0, 3)).toBeCloseTo(1, 14);
  });

  it('finds the root of any rising cubic between its ends', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (root, slope) => {
        const cubic = (x: number): number => (x - root) ** 3 + (slope + 0.01) * (x - root);
        expect(findRoot(cubic, -60, 70)).toBeCloseTo(root, 10);
      }),
    );
  });
});
