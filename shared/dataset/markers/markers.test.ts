import { describe, expect, it } from 'vitest';
import { defaultLegend, likelyHabit } from './legend.ts';
import { readMarkedNumber } from './read-cell.ts';

describe('a cell in a column of numbers', () => {
  it.each([
    ['12', 12, null], ['1,234', 1234, null], ['1 234', 1234, null], ['−3.5', -3.5, null], ['12.5%', 12.5, null], ['  7 ', 7, null], ['1.2E+05', 120_000, null],
    ['*', null, '*'], ['c', null, 'c'], ['[c]', null, '[c]'], ['x', null, 'x'], ['z', null, 'z'], ['u', null, 'u'], [':', null, ':'], ['..', null, '..'], ['-', null, '-'],
    ['<5', null, '<5'], ['1-4', null, '1-4'], ['1 to 4', null, '1 to 4'], ['TBC', null, 'TBC'], ['(Unreliable)', null, '(Unreliable)'], ['[r][e]', null, '[r][e]'], ['†', null, '†'], ['#DIV/0!', null, '#DIV/0!'],
    ['2.04 (Unreliable)', 2.04, '(Unreliable)'], ['12 [r]', 12, '[r]'], ['12[r][e]', 12, '[r][e]'], ['3.4u', 3.4, 'u'], ['1,234²', 1234, '²'], ['15*', 15, '*'], ['88 (1)', 88, '(1)'],
    ['', null, null], ['  ', null, null],
  ])('reads “%s”', (text, value, mark) => {
    expect(readMarkedNumber(text, 'plain')).toEqual({ value, mark });
  });

  it.each(['about 12', '12a', '1,23', '007', '12-13-14', 'Lambeth', '1_000', '0x1F', 'Infinity', '1.2.3', '__proto__', 'constructor'])('does not read “%s”', (text) => {
    expect(readMarkedNumber(text, 'plain')).toBeNull();
  });

  it('reads decimal commas where the file writes them', () => {
    expect(readMarkedNumber('1.234,5', 'decimal comma')).toEqual({ value: 1234.5, mark: null });
    expect(readMarkedNumber('3,25 u', 'decimal comma')).toEqual({ value: 3.25, mark: 'u' });
  });
});

describe('the legend', () => {
  const meanings = (...marks: string[]) => defaultLegend(marks).map(({ meaning }) => meaning);

  it('reads the Department for Education\'s letters', () => {
    expect(meanings('c', 'x', 'z', 'u', 'k')).toEqual(['confidential', 'not-available', 'not-applicable', 'unreliable', 'low']);
  });

  it('reads a threshold with the numbers that it leaves open', () => {
    expect(defaultLegend(['<5', '1-4', 'fewer than 3', '5 or fewer'])).toEqual([
      { mark: '<5', meaning: 'below-threshold', range: { from: 0, to: 4 } }, { mark: '1-4', meaning: 'below-threshold', range: { from: 1, to: 4 } },
      { mark: 'fewer than 3', meaning: 'below-threshold', range: { from: 0, to: 2 } }, { mark: '5 or fewer', meaning: 'below-threshold', range: { from: 0, to: 5 } },
    ]);
  });

  it('takes a dash as the publisher means it', () => {
    expect(meanings('-', ':')).toEqual(['nil', 'not-available']);
    expect(meanings('-', 'c', 'z')[0]).toBe('low');
    expect(meanings('-')[0]).toBe('not-available');
  });

  it('tells whose shorthand it is', () => {
    expect(likelyHabit(['[c]', '[x]'])).toBe('government shorthand');
    expect(likelyHabit(['(Unreliable)', 'Suppressed'])).toBe('CDC WONDER');
    expect(likelyHabit(['..', ':'])).toBe('Office for National Statistics');
    expect(likelyHabit([])).toBeNull();
  });

  it('says when it does not know a mark, and knows footnotes', () => {
    expect(meanings('[q]', '²', '(1)', '[r][e]')).toEqual(['unexplained', 'footnote', 'footnote', 'revised']);
  });
});
