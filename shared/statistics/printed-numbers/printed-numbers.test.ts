import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { partsMakeTotal, subsetInsideWhole } from './parts.ts';
import { percentageOf, percentageOfWhole, ratioOfCounts } from './percentages.ts';
import { inItsUnit, mayPrintAs, readPrintedNumber } from './printed-number.ts';
import { ratioBelowCeiling, ratiosAverageOne } from './ratios.ts';

// The numbers are those that the Lambeth Safeguarding Children Partnership printed in its annual report for 2020-21.

describe('reading a number as printed', () => {
  it.each([
    ['27%', { value: 27, decimals: 0, prefix: '', suffix: '%' }],
    ['£233,500', { value: 233500, decimals: 0, prefix: '£', suffix: '' }],
    [' 1.50 ', { value: 1.5, decimals: 2, prefix: '', suffix: '' }],
    ['−20 %', { value: -20, decimals: 0, prefix: '', suffix: '%' }],
    ['-0.5', { value: -0.5, decimals: 1, prefix: '', suffix: '' }],
  ])('reads %s', (text, number) => {
    expect(readPrintedNumber(text)).toEqual(number);
  });

  it.each(['TBC', '45 or 46', '', '25.5; 20', '1.'])('refuses %s', (text) => {
    expect(() => readPrintedNumber(text)).toThrow(ArgumentError);
  });

  it('takes a number halfway between two prints as either', () => {
    expect(['12%', '13%'].map((text) => mayPrintAs(12.5, readPrintedNumber(text)))).toEqual([true, true]);
    expect(mayPrintAs(12.51, readPrintedNumber('12%'))).toBe(false);
  });

  it('writes a number in the unit of another', () => {
    expect(inItsUnit(-1234.5, readPrintedNumber('£2'), 1)).toBe('−£1,234.5');
  });
});

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

describe('parts and their total', () => {
  it('finds that the income lines make £233,050, not £233,500', () => {
    const check = partsMakeTotal({ parts: ['£100,000', '£83,050', '£50,000'], total: '£233,500', rounded: false });
    expect(check).toEqual({
      agrees: false,
      difference: -450,
      allowance: 0,
      explanation: 'The parts make £233,050, not £233,500: £450 short. Two neighbouring digits are swapped between them.',
    });
  });

  it.each([
    ['referrals', ['50%', '17%', '16%', '7%', '4%'], -6, false],
    ['assessments', ['55%', '16%', '16%', '6%', '5%'], -2, true],
    ['section 47 enquiries', ['57%', '19%', '14%', '5%', '3%'], -2, true],
    ['child in need plans', ['50%', '21%', '17%', '5%', '5%'], -2, true],
    ['child protection', ['50%', '21%', '18%', '7%', '4%'], 0, true],
    ['children looked after', ['53%', '25%', '16%', '4%', '3%'], 1, true],
    ['ethnicity', ['37%', '36%', '18%', '5%', '4%'], 0, true],
    ['modifiable causes', ['36%', '30%', '10%'], -24, false],
  ])('judges the %s column against 100%%', (_, parts, difference, agrees) => {
    expect(partsMakeTotal({ parts, total: '100%', rounded: true })).toMatchObject({ agrees, difference });
  });

  it('says how much rounding could explain', () => {
    const parts = ['50%', '17%', '16%', '7%', '4%'];
    expect(partsMakeTotal({ parts, total: '100%', rounded: true }).explanation).toBe('The parts make 94%, not 100%: 6% short. Rounding allows up to 2.5.');
    expect(partsMakeTotal({ parts: [...parts, '5%'], total: '100%', rounded: true }).explanation).toBe(
      'The parts make 99% against 100%, which rounding explains: it allows up to 3.',
    );
    expect(partsMakeTotal({ parts: ['40', '60'], total: '100', rounded: false }).explanation).toBe('The parts make 100 against 100.');
  });

  it('allows for the rounding of a total other than 100', () => {
    expect(partsMakeTotal({ parts: ['2.3', '4.4'], total: '6.8', rounded: true })).toMatchObject({ agrees: true, difference: -0.1 });
    expect(partsMakeTotal({ parts: ['2.3', '4.4'], total: '7.0', rounded: true })).toMatchObject({ agrees: false, difference: -0.3 });
    expect(partsMakeTotal({ parts: ['5', '9'], total: '11', rounded: false }).explanation).toBe('The parts make 14, not 11: 3 over.');
  });

  it('agrees whenever rounded shares come from one whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 2 }), (counts, decimals) => {
        const whole = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(whole > 0);
        const parts = counts.map((count) => `${((count / whole) * 100).toFixed(decimals)}%`);
        expect(partsMakeTotal({ parts, total: '100%', rounded: true }).agrees).toBe(true);
      }),
    );
  });

  it('refuses no parts, and parts without a number', () => {
    expect(() => partsMakeTotal({ parts: [], total: '5', rounded: false })).toThrow('give at least one part');
    expect(() => partsMakeTotal({ parts: ['TBC'], total: '5', rounded: false })).toThrow(ArgumentError);
  });
});

describe('a subset and the group that holds it', () => {
  it('finds the first day (23%) inside the first 28 days (67%)', () => {
    const day = { name: 'the first day of life', printed: '23%' };
    const month = { name: 'the first 28 days', printed: '67%' };
    expect(subsetInsideWhole({ part: day, whole: month })).toEqual({ agrees: true, explanation: 'the first day of life (23%) is inside the first 28 days (67%).' });
    expect(subsetInsideWhole({ part: month, whole: day })).toEqual({
      agrees: false,
      explanation: 'the first 28 days (67%) cannot be inside the first day of life (23%): a part is no larger than its whole.',
    });
  });

  it('allows for rounding', () => {
    expect(subsetInsideWhole({ part: { name: 'a', printed: '67%' }, whole: { name: 'b', printed: '66.6%' } }).agrees).toBe(true);
  });
});

describe('observed/expected ratios', () => {
  it('finds that 19 is above 1/share', () => {
    const check = ratioBelowCeiling({ printed: '19', share: 0.215 });
    expect(check.agrees).toBe(false);
    expect(check.ceiling).toBeCloseTo(4.65, 2);
    expect(check.explanation).toBe(
      '19 is above 4.65, the most for a group with 21.5% of the base: observed deaths cannot be more than all deaths. It needs a share of 5.3% or less.',
    );
  });

  it('finds 2 for 37% of the base possible, and that it is 74% of all deaths', () => {
    expect(ratioBelowCeiling({ printed: '2', share: 0.37 })).toMatchObject({ agrees: true, explanation: '2 is possible: it is not above 2.7, the most for a group with 37% of the base.' });
    const check = ratiosAverageOne({ groups: [{ printed: '2', share: 0.37 }] });
    expect(check).toMatchObject({ agrees: true, explanation: 'These groups hold 74% of all deaths on 37% of the base, which leaves everybody else a ratio of 0.41.' });
    expect(check.partOfDeaths).toBeCloseTo(0.74, 12);
    expect(check.ratioOfTheRest).toBeCloseTo(0.26 / 0.63, 12);
  });

  it('allows the ratio of a group that holds every death, and a print rounded up over it', () => {
    expect(ratioBelowCeiling({ printed: '2.7', share: 0.37 }).agrees).toBe(true);
    expect(ratioBelowCeiling({ printed: '2.8', share: 0.37 }).agrees).toBe(false);
  });

  it('finds ratios of everybody that do not average 1', () => {
    const wrong = ratiosAverageOne({ groups: [{ printed: '2.0', share: 0.5 }, { printed: '1.5', share: 0.5 }] });
    expect(wrong).toMatchObject({ agrees: false, ratioOfTheRest: null });
    expect(wrong.explanation).toContain('average 1.75 over their shares, and they should average 1');
    const right = ratiosAverageOne({ groups: [{ printed: '1.5', share: 0.5 }, { printed: '0.5', share: 0.5 }] });
    expect(right).toMatchObject({ agrees: true, explanation: 'The ratios average 1 over their shares, as they should.' });
  });

  it('finds groups that hold more than all deaths', () => {
    expect(ratiosAverageOne({ groups: [{ printed: '3', share: 0.6 }] })).toMatchObject({
      agrees: false,
      ratioOfTheRest: null,
      explanation: 'These groups hold 180% of all deaths on 60% of the base, which cannot be.',
    });
    expect(ratiosAverageOne({ groups: [{ printed: '2', share: 0.52 }] })).toMatchObject({ agrees: true, ratioOfTheRest: 0 });
  });

  it('agrees with every set of true ratios, however they are rounded', () => {
    const groups = fc.array(fc.record({ deaths: fc.integer({ min: 0, max: 90 }), births: fc.integer({ min: 1, max: 9000 }) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 2 }), (table, decimals) => {
        const deaths = table.reduce((sum, group) => sum + group.deaths, 0);
        const births = table.reduce((sum, group) => sum + group.births, 0);
        fc.pre(deaths > 0);
        const ratios = table.map((group) => ({ share: group.births / births, printed: ((group.deaths / deaths) * (births / group.births)).toFixed(decimals) }));
        ratios.forEach((ratio) => {
          expect(ratioBelowCeiling(ratio).agrees).toBe(true);
        });
        expect(ratiosAverageOne({ groups: ratios }).agrees).toBe(true);
      }),
    );
  });

  it('refuses shares that are not shares, and no groups', () => {
    expect(() => ratioBelowCeiling({ printed: '2', share: 0 })).toThrow('share is 0');
    expect(() => ratioBelowCeiling({ printed: '2', share: 1.2 })).toThrow(ArgumentError);
    expect(() => ratiosAverageOne({ groups: [] })).toThrow('give at least one group');
    expect(() => ratiosAverageOne({ groups: [{ printed: '1', share: 0.8 }, { printed: '1', share: 0.8 }] })).toThrow('the groups must not overlap');
  });
});
