import { describe, expect, it } from 'vitest';

import { powerOfTen, roundHalfToEven } from './rounding.ts';

describe('rounding', () => {
  it('takes the even one of two whole numbers as near', () => {
    expect([0.5, 1.5, 2.4, 2.5, 2.6, -0.6].map(roundHalfToEven)).toEqual([0, 2, 2, 2, 3, -1]);
  });

  it('has exact powers of ten', () => {
    expect([powerOfTen(-2), powerOfTen(0), powerOfTen(5)]).toEqual([0.01, 1, 100000]);
  });
});
