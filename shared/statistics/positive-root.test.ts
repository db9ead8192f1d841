import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPositiveRoot } from './positive-root.ts';

describe('findPositiveRoot', () => {
  it('finds the worked example, and roots far from the start on either side', () => {
    expect(findPositiveRoot((ratio) => ratio - 3, 1)).toBeCloseTo(3, 14);
    fc.assert(
      fc.property(fc.double({ min: -200, max: 200, noNaN: true }), fc.boolean(), (logRoot, rising) => {
        const root = Math.exp(logRoot);
        const found = findPositiveRoot((ratio) => (rising ? 1 : -1) * (Math.log(ratio) - logRoot), 1);
        expect(Math.abs(found / root - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  it('looks on one side only when told, where the function crosses on both', () => {
    const twice = (ratio: number): number => Math.log(ratio) ** 2 - 1;
    expect(findPositiveRoot(twice, 1, 'below')).toBeCloseTo(Math.exp(-1), 14);
    expect(findPositiveRoot(twice, 1, 'above')).toBeCloseTo(Math.E, 14);
  });
});
