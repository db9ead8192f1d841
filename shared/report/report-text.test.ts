import { describe, expect, it } from 'vitest';
import { placeholderOf, readReportText } from './report-text.ts';

describe('text with placeholders', () => {
  it('holds numbers of figures and references to them among its words', () => {
    expect(readReportText('{rate-by-year} shows {rate-by-year: 2019, rate} per 1,000.')).toEqual([{ figure: 'rate-by-year' }, ' shows ', { figure: 'rate-by-year', cell: { row: '2019', column: 'rate' } }, ' per 1,000.']);
  });

  it('takes rows whatever they are called', () => {
    expect(readReportText('{a: Black African, Caribbean: other, rate}')).toEqual([{ figure: 'a', cell: { row: 'Black African, Caribbean: other', column: 'rate' } }]);
  });

  it.each(['', 'plain', 'a set {} of', '{not a placeholder!}', 'open { brace'])('leaves other words as they are: %s', (text) => {
    expect(readReportText(text)).toEqual(text === '' ? [] : [text]);
  });

  it('gives back what it was written as', () => {
    const text = 'From {a: 2014, rate} to {a: 2019, rate}, {b}.';
    expect(readReportText(text).map((part) => (typeof part === 'string' ? part : placeholderOf(part))).join('')).toBe(text);
  });
});
