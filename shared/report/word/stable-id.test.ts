import { describe, expect, it } from 'vitest';
import { numberTag, partTag } from './stable-id.ts';

const longestTag = 64;

describe('stable ids', () => {
  it('name the part and the figure', () => {
    expect(partTag('table', 'rate-by-year')).toBe('cdr_table_rate-by-year');
    expect(partTag('headline', 'a'.repeat(24)).length).toBeLessThanOrEqual(longestTag);
  });

  it('name the row and column of a number', () => {
    expect(numberTag('rate-by-year', { row: 'all', column: 'rate' })).toBe('cdr_number_rate-by-year_all_rate');
  });

  it('fit into a tag however long row and column are, the same each time and different for different cells', () => {
    const [one, again, other] = ['x', 'x', 'y'].map((end) => numberTag('a'.repeat(24), { row: `${'white-and-black-african-'.repeat(3)}${end}`, column: 'rate' }));
    expect(one?.length).toBeLessThanOrEqual(longestTag);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('keep row and column apart in the hash', () => {
    const long = 'r'.repeat(60);
    expect(numberTag('f', { row: `${long}a`, column: 'b' })).not.toBe(numberTag('f', { row: long, column: 'ab' }));
  });
});
