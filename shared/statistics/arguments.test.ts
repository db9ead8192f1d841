import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { atBothLevels, requireConfidence, requireCount, requireFraction, requirePositive, requireSameLength, requireWholeCount } from './arguments.ts';

describe('arguments outside a method’s rules', () => {
  it.each([0, 0.5, 0.8999, 1, 1.5, 95, NaN])('confidence %f is refused', (confidence) => {
    expect(() => requireConfidence(confidence)).toThrow(ArgumentError);
  });

  it('confidence from 0.9 to just below 1 is taken', () => {
    expect(requireConfidence(0.9)).toBe(0.9);
    expect(requireConfidence(0.9999)).toBe(0.9999);
  });

  it('a count may be a fraction, but not negative, infinite or nothing', () => {
    expect(requireCount('deaths', 4.5)).toBe(4.5);
    for (const count of [-1, Infinity, NaN]) expect(() => requireCount('deaths', count)).toThrow(ArgumentError);
  });

  it('a whole count may not be a fraction', () => {
    expect(requireWholeCount('deaths', 4)).toBe(4);
    for (const count of [4.5, -1, NaN]) expect(() => requireWholeCount('deaths', count)).toThrow(ArgumentError);
  });

  it('a positive quantity is above zero and finite', () => {
    expect(requirePositive('births', 0.1)).toBe(0.1);
    for (const quantity of [0, -2, Infinity, NaN]) expect(() => requirePositive('births', quantity)).toThrow(ArgumentError);
  });

  it('a fraction is between 0 and 1', () => {
    expect(requireFraction('share', 1)).toBe(1);
    for (const fraction of [-0.1, 1.1, NaN]) expect(() => requireFraction('share', fraction)).toThrow(ArgumentError);
  });

  it('the error names the argument, the value and the rule', () => {
    const error = new ArgumentError('births', -2, 'it must be above zero');
    expect(error).toMatchObject({ name: 'ArgumentError', argument: 'births', given: -2, rule: 'it must be above zero' });
    expect(error.message).toBe('births is -2: it must be above zero');
    expect(new ArgumentError('type', 'x', 'no such type').message).toBe('type is "x": no such type');
  });

  it('columns of different length are told apart by name and number', () => {
    expect(() => {
      requireSameLength('births', [1, 2], 'deaths', [1, 2, 3]);
    }).toThrow('births is "2 rows": it must have as many rows as deaths, which has 3');
    expect(() => {
      requireSameLength('births', [1], 'deaths', new Float64Array(1));
    }).not.toThrow();
  });
});

describe('both levels', () => {
  it('asks the method for 95% and for 99.8%', () => {
    expect(atBothLevels((confidence) => confidence)).toEqual({ at95: 0.95, at998: 0.998 });
  });
});
