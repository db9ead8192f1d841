import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anhoejRuns } from './run-rules.ts';
import { specialCauses, type SpecialCauseInput } from './special-causes.ts';

describe("Anhøj's run rules", () => {
  it('gives the worked example', () => {
    const values = [9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1];
    expect(anhoejRuns({ values, centre: 5 })).toEqual({ useful: 11, longestRun: 6, longestRunLimit: 6, crossings: 1, fewestCrossings: 2, signal: true });
  });

  it('signals a long run even with crossings enough', () => {
    const values = [9, 1, 9, 1, 9, 1, 9, 9, 9, 9, 9, 9, 9, 9, 1, 9, 1, 9];
    expect(anhoejRuns({ values, centre: 5 })).toMatchObject({ longestRun: 8, longestRunLimit: 7, signal: true });
  });

  it('leaves out values on the line and missing ones, without breaking the run', () => {
    const values = [9, 5, 9, null, 9, 1, 9];
    expect(anhoejRuns({ values, centre: 5 })).toMatchObject({ useful: 5, longestRun: 3, crossings: 2, signal: false });
  });

  it('finds no signal where nothing is off the line', () => {
    expect(anhoejRuns({ values: [5, 5, null], centre: 5 })).toEqual({
      useful: 0,
      longestRun: 0,
      longestRunLimit: null,
      crossings: 0,
      fewestCrossings: null,
      signal: false,
    });
  });

  it('reads a series the same forwards and backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 }), (values) => {
        expect(anhoejRuns({ values: values.toReversed(), centre: 5 })).toEqual(anhoejRuns({ values, centre: 5 }));
      }),
    );
  });
});

describe("Making Data Count's rules", () => {
  const limits = { centre: 5, lower: 0, upper: 10, nearLower: 5 / 3, nearUpper: 25 / 3 };
  const causes = (values: SpecialCauseInput['values']): readonly (readonly string[])[] => specialCauses({ values, ...limits });

  it('gives the worked example', () => {
    const seven = specialCauses({ values: [1, 2, 3, 4, 5, 6, 7], centre: 4, lower: 0, upper: 8, nearLower: 4 / 3, nearUpper: 20 / 3 });
    expect(seven.every((rules) => rules.includes('seven-point trend'))).toBe(true);
  });

  it('marks a point outside either limit', () => {
    expect(causes([4, 11, 6, -1])).toEqual([[], ['outside a limit'], [], ['outside a limit']]);
  });

  it('marks a falling trend of seven but not six', () => {
    expect(causes([8, 7, 6, 5, 4, 3]).flat()).toEqual([]);
    expect(causes([8, 7, 6, 5, 4, 3, 2])).toEqual(Array.from({ length: 7 }, () => ['seven-point trend']));
  });

  it('marks two near points of three on one side, and only those two', () => {
    expect(causes([4, 9, 6, 9, 4])).toEqual([[], ['two of three near a limit'], [], ['two of three near a limit'], []]);
    expect(causes([1, 1, 4])).toEqual([['two of three near a limit'], ['two of three near a limit'], []]);
  });

  it('does not pair near points across the centre line, nor a near point with one outside', () => {
    expect(causes([9, 4, 9]).flat()).toEqual([]);
    expect(causes([9, 6, 11])).toEqual([[], [], ['outside a limit']]);
  });

  it('marks seven on one side, and a point on the line ends the run', () => {
    expect(causes([6, 7, 6, 7, 6, 7, 6])).toEqual(Array.from({ length: 7 }, () => ['seven on one side']));
    expect(causes([6, 7, 6, 5, 6, 7, 6]).flat()).toEqual([]);
  });

  it('ends a trend and a run at a missing period', () => {
    expect(causes([1, 2, 3, null, 4, 5, 6, 7]).flat()).toEqual([]);
    expect(causes([6, 7, 6, null, 7, 6, 7, 6]).flat()).toEqual([]);
  });

  it('reads a series upside down as the same causes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 40 }), (values) => {
        expect(causes(values.map((value) => 10 - value))).toEqual(causes(values));
      }),
    );
  });
});
