import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../shared/statistics/argument-error.ts';
import { NoNumber } from './case-method.ts';
import type { Json } from './case-method.ts';
import { anyLevels, confidenceText, groupsOf, limitColumns, oneLevel, oneOrBothLevels, openCountLimits, requireKnownType, summedGroups, sumOf } from './conventions.ts';
import { asNumber, choice, column, labels, number, numbers, texts, yesOrNo } from './read-case.ts';
import { readCase } from './runner.ts';

const estimate = { value: 2, lower: 1, upper: 4, confidence: 0.95, method: 'exact Poisson', reason: null };

describe('the reference’s conventions of confidence', () => {
  it('95% is usual, and 90 to 100 are per cent', () => {
    expect(oneOrBothLevels({})).toEqual([{ confidence: 0.95, open: false, lower: 'lowercl', upper: 'uppercl' }]);
    expect(oneOrBothLevels({ confidence: 99.8 })[0]?.confidence).toBeCloseTo(0.998, 15);
    expect(confidenceText(oneOrBothLevels({ confidence: 90 }))).toBe('90%');
    expect(confidenceText(oneOrBothLevels({ confidence: 0.9999 }))).toBe('99.99%');
  });

  it('two levels are 0.95 and 0.998, in that order, and name their columns', () => {
    const levels = oneOrBothLevels({ confidence: [0.95, 0.998] });
    expect(levels.map(({ lower, upper }) => [lower, upper])).toEqual([['lower95_0cl', 'upper95_0cl'], ['lower99_8cl', 'upper99_8cl']]);
    expect(confidenceText(levels)).toBe('95%, 99.8%');
    for (const confidence of [[0.998, 0.95], [95, 99.8], [0.95, 0.99], [0.95, 0.998, 0.99]]) expect(() => oneOrBothLevels({ confidence })).toThrow(ArgumentError);
  });

  it('life expectancy takes any number of levels, and single limits only one', () => {
    expect(anyLevels({ confidence: [0.9, 0.98, 0.99] }).map(({ lower }) => lower)).toEqual(['lower90_0cl', 'lower98_0cl', 'lower99_0cl']);
    expect(oneLevel({ confidence: 0.9 }).confidence).toBe(0.9);
    expect(() => oneLevel({ confidence: [0.95, 0.998] })).toThrow(ArgumentError);
    expect(() => oneLevel({ confidence: [] })).toThrow(ArgumentError);
  });

  it('confidence 1 means open limits, whether written 1 or 100', () => {
    for (const confidence of [1, 100]) {
      const levels = oneOrBothLevels({ confidence });
      expect([levels[0]?.open, confidenceText(levels)]).toEqual([true, '100%']);
      expect(limitColumns(levels, () => [estimate], openCountLimits)).toEqual({ lowercl: [0], uppercl: [Infinity] });
    }
    expect(openCountLimits({ ...estimate, method: "Byar's" }).lower).toBeInstanceOf(NoNumber);
  });

  it('a row without a number has none at confidence 1 either', () => {
    const missing = { ...estimate, value: null, lower: null, upper: null, reason: 'The count is missing.' };
    expect(limitColumns(oneOrBothLevels({ confidence: 1 }), () => [missing], openCountLimits)).toEqual({ lowercl: [new NoNumber('The count is missing.')], uppercl: [new NoNumber('The count is missing.')] });
  });
});

describe('the reference’s conventions of groups', () => {
  const grouped = (area: Json) => readCase({ grouped_by: 'area', input: { area } });

  it('sums within two groups or more, and leaves a single group row by row', () => {
    expect(summedGroups(grouped(['b', 'a', 'b']))).toEqual([{ name: 'a', rows: [1] }, { name: 'b', rows: [0, 2] }]);
    expect(summedGroups(grouped(['a', 'a']))).toBeNull();
    expect(summedGroups(readCase({ input: { area: ['a', 'b'] } }))).toBeNull();
  });

  it('orders groups by name, numbers as numbers', () => {
    expect(groupsOf(['A10', 'A2', 'A1']).map(({ name }) => name)).toEqual(['A1', 'A10', 'A2']);
    expect(groupsOf([10, 2, 1]).map(({ name }) => name)).toEqual([1, 2, 10]);
  });

  it('a sum with a missing part is missing', () => {
    expect(sumOf([1, 2, null], [0, 1])).toBe(3);
    expect(sumOf([1, 2, null], [0, 2])).toBeNull();
  });

  it('knows the types of output, and refuses another', () => {
    expect(() => {
      requireKnownType(readCase({ args: { type: 'combined' } }));
    }).toThrow('type is');
    expect(() => {
      requireKnownType(readCase({ args: { type: 'standard' } }));
    }).not.toThrow();
  });
});

describe('reading the cells of a case', () => {
  it('reads numbers, open ends and gaps', () => {
    expect(column({ x: [1, 'Inf', '-Inf', null, 'NaN'] }, 'x')).toEqual([1, Infinity, -Infinity, null, null]);
    expect(column({ x: 3 }, 'x')).toEqual([3]);
    expect(asNumber('x', undefined)).toBeNull();
  });

  it('refuses what is not there or not a number, with our typed error', () => {
    expect(() => column({}, 'x')).toThrow(ArgumentError);
    expect(() => column({ x: ['five'] }, 'x')).toThrow(ArgumentError);
    expect(() => numbers({ x: [1, null] }, 'x')).toThrow('row 2 must be given');
    expect(() => number({ x: null }, 'x')).toThrow(ArgumentError);
    expect(() => choice({ type: 'x' }, 'type', ['value', 'full'])).toThrow('it must be one of value, full');
    expect(() => yesOrNo({ invert: 6 }, 'invert', true)).toThrow(ArgumentError);
    expect(() => labels({ area: [true] }, 'area')).toThrow(ArgumentError);
  });

  it('falls back where the reference was told nothing', () => {
    expect(choice({}, 'type', ['value', 'full'], 'full')).toBe('full');
    expect(yesOrNo({}, 'invert', true)).toBe(true);
    expect(texts({ area: ['a', 3] }, 'area')).toEqual(['a', '3']);
  });
});
