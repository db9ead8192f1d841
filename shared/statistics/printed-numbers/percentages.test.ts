import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { percentageOf, percentageOfWhole, ratioOfCounts } from './percentages.ts';

// The numbers are those that the Lambeth Safeguarding Children Partnership printed in its annual report for 2020-21.

describe('a percentage of a number of people', () => {
  it('finds that 27% cannot come from 53 replies, and what it fits', () => {
    expect(percentageOf({ printed: '27%', denominator: 53 })).toEqual({
      agrees: false,
      counts: null,
      smallerDenominators: [
        { count: 14, denominator: 52 },
        { count: 14, denominator: 51 },
      ],
      explanation: '27% cannot come from 53: 14 of 53 is 26.4% and 15 of 53 is 28.3%. It fits 14 of 52 or 14 of 51: perhaps some did not answer.',
    });
  });

  it.each([
    ['38%', 53, 20, 20],
    ['66%', 53, 35, 35],
    ['98%', 53, 52, 52],
    ['32%', 53, 17, 17],
    ['85%', 13, 11, 11],
    ['67%', 198, 132, 133],
    ['23%', 198, 45, 46],
    ['33%', 198, 65, 66],
    ['15%', 198, 29, 30],
  ])('fits %s of %d', (printed, denominator, lowest, highest) => {
    expect(percentageOf({ printed, denominator })).toMatchObject({ agrees: true, counts: { lowest, highest }, smallerDenominators: [] });
  });

  it('says which counts fit in words', () => {
    expect(percentageOf({ printed: '38%', denominator: 53 }).explanation).toBe('38% fits 20 of 53.');
    expect(percentageOf({ printed: '23%', denominator: 198 }).explanation).toBe('23% fits 45 or 46 of 198.');
    expect(percentageOf({ printed: '27%', denominator: 10000 }).explanation).toBe('27% fits 2,650 to 2,750 of 10,000.');
  });

  it('has no smaller denominator to offer where none fits', () => {
    const third = percentageOf({ printed: '33.4%', denominator: 3 });
    expect(third).toMatchObject({ agrees: false, smallerDenominators: [] });
    expect(third.explanation).toBe('33.4% cannot come from 3: 1 of 3 is 33.33% and 2 of 3 is 66.67%.');
    expect(percentageOf({ printed: '33%', denominator: 1 }).smallerDenominators).toEqual([]);
  });

  it('finds that 145% of pupils cannot be', () => {
    expect(percentageOfWhole({ printed: '145%' })).toMatchObject({ agrees: false, explanation: expect.stringContaining('between 0% and 100%') as string });
    expect(percentageOf({ printed: '145%', denominator: 200 })).toMatchObject({ agrees: false, counts: null });
    expect(percentageOfWhole({ printed: '−20%' }).agrees).toBe(false);
    expect(percentageOfWhole({ printed: '25.5%' }).agrees).toBe(true);
  });

  it('fits every percentage that comes from counts', () => {
    const counts = fc.integer({ min: 1, max: 5000 }).chain((denominator) => fc.record({ denominator: fc.constant(denominator), count: fc.integer({ min: 0, max: denominator }) }));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2 }), ({ denominator, count }, decimals) => {
        const printed = `${((count / denominator) * 100).toFixed(decimals)}%`;
        const { agrees, counts: range } = percentageOf({ printed, denominator });
        expect(agrees).toBe(true);
        expect(range?.lowest).toBeLessThanOrEqual(count);
        expect(range?.highest).toBeGreaterThanOrEqual(count);
        expect(ratioOfCounts({ printed, numerator: count, denominator }).agrees).toBe(true);
      }),
    );
  });

  it('refuses a denominator that is not a whole number above zero', () => {
    expect(() => percentageOf({ printed: '5%', denominator: 0 })).toThrow('denominator is 0');
    expect(() => percentageOf({ printed: '5%', denominator: 2.5 })).toThrow(ArgumentError);
  });
});

describe('a ratio and the counts printed with it', () => {
  it('finds that 11 of 30 is 37% and not 36%', () => {
    expect(ratioOfCounts({ printed: '36%', numerator: 11, denominator: 30 })).toEqual({
      agrees: false,
      explanation: '11 of 30 is 36.7%, which prints as 37%, not as 36%.',
    });
    expect(ratioOfCounts({ printed: '37%', numerator: 11, denominator: 30 }).agrees).toBe(true);
  });

  it.each([
    ['33', 198, 6],
    ['67%', 132, 198],
    ['33%', 66, 198],
    ['23%', 45, 198],
    ['23%', 46, 198],
    ['15%', 30, 198],
    ['30%', 9, 30],
    ['10%', 3, 30],
    ['33%', 10, 30],
    ['85%', 11, 13],
  ])('fits %s to %d of %d', (printed, numerator, denominator) => {
    expect(ratioOfCounts({ printed, numerator, denominator }).agrees).toBe(true);
  });

  it('takes another multiplier, such as a rate per 1,000', () => {
    expect(ratioOfCounts({ printed: '3.80', numerator: 103, denominator: 27094, multiplier: 1000 }).explanation).toBe('103 of 27,094 is 3.802, which fits 3.80.');
  });

  it('refuses half a death and a denominator of 0', () => {
    expect(() => ratioOfCounts({ printed: '1', numerator: 0.5, denominator: 1 })).toThrow(ArgumentError);
    expect(() => ratioOfCounts({ printed: '1', numerator: 1, denominator: 0 })).toThrow('denominator is 0');
  });
});
