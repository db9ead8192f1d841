import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { partsMakeTotal, subsetInsideWhole } from './parts.ts';

// The numbers are those that the Lambeth Safeguarding Children Partnership printed in its annual report for 2020-21.

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
