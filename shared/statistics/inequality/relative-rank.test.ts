import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeRanks } from './relative-rank.ts';

describe('relativeRanks', () => {
  it('gives the worked example', () => {
    expect(relativeRanks([1, 3])).toEqual([
      { share: 0.25, rank: 0.125 },
      { share: 0.75, rank: 0.625 },
    ]);
  });

  it('averages one half over the population, whatever the groups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 20 }), (populations) => {
        const mean = relativeRanks(populations).reduce((sum, { share, rank }) => sum + share * rank, 0);
        expect(mean).toBeCloseTo(0.5, 12);
      }),
    );
  });
});
