import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { inItsUnit, mayPrintAs, readPrintedNumber } from './printed-number.ts';

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
