import { describe, expect, it } from 'vitest';
import { NoNumber } from './case-method.ts';
import { compareField, relativeDifference } from './compare.ts';

const tight = (): number => 1e-9;

describe('comparing a field', () => {
  it('agrees within the relative tolerance, and tells the difference', () => {
    const close = compareField('value', 1000, 1000 + 5e-7, tight);
    expect(close.worst).toBeCloseTo(5e-10, 12);
    expect(close.problems).toEqual([]);
    expect(compareField('value', 1000, 1001, tight).problems).toEqual(['value: reference 1000, ours 1001']);
    expect(compareField('value', 1000, 1001, () => 0.01).problems).toEqual([]);
  });

  it('against 0 takes the plain difference', () => {
    expect(relativeDifference(1e-12, 0)).toBe(1e-12);
    expect(compareField('value', 0, 0, tight)).toEqual({ worst: 0, problems: [] });
    expect(compareField('value', 0, 1e-3, tight).problems).toHaveLength(1);
  });

  it('is never content with a field that ours lacks', () => {
    expect(compareField('value', 1, undefined, tight).problems).toEqual(['value: not compared, as ours has no such field']);
  });

  it('takes a missing or NaN cell for no number with a reason, and for nothing else', () => {
    for (const cell of [null, 'NaN']) {
      expect(compareField('value', cell, new NoNumber('The count is missing.'), tight).problems).toEqual([]);
      expect(compareField('value', cell, new NoNumber(''), tight).problems).toEqual([`value: reference ${JSON.stringify(cell)}, ours "no number, but without a reason"`]);
      expect(compareField('value', cell, 0, tight).problems).toHaveLength(1);
      expect(compareField('value', cell, NaN, tight).problems).toHaveLength(1);
    }
    expect(compareField('value', 3, new NoNumber('The count is missing.'), tight).problems).toEqual(['value: reference 3, ours no number (The count is missing.)']);
  });

  it('takes Inf for an open limit on the same side', () => {
    expect(compareField('upper', 'Inf', Infinity, tight).problems).toEqual([]);
    expect(compareField('lower', '-Inf', -Infinity, tight).problems).toEqual([]);
    expect(compareField('upper', 'Inf', -Infinity, tight).problems).toHaveLength(1);
    expect(compareField('upper', 'Inf', 1e308, tight).problems).toHaveLength(1);
    expect(compareField('upper', 5, Infinity, tight).problems).toHaveLength(1);
  });

  it('compares words and yes or no exactly', () => {
    expect(compareField('method', 'Byars', 'Byars', tight).problems).toEqual([]);
    expect(compareField('method', 'Byars', 'Exact', tight).problems).toEqual(['method: reference "Byars", ours "Exact"']);
    expect(compareField('signal', true, false, tight).problems).toHaveLength(1);
    expect(compareField('signal', true, true, tight).problems).toEqual([]);
  });

  it('compares columns cell by cell, and their length', () => {
    expect(compareField('value', [1, 2], [1, 3], tight).problems).toEqual(['[2] value: reference 2, ours 3']);
    expect(compareField('value', [1, 2], [1], tight).problems).toEqual(['value: reference "2 cells", ours "1 cells"']);
    expect(compareField('value', [1], 1, tight).problems).toEqual(['value: reference "1 cells", ours 1']);
  });

  it('compares named parts, each with the tolerance of its own name', () => {
    const tolerance = (field: string): number => (field === 'fit.variance' ? 0.1 : 1e-9);
    expect(compareField('fit', { variance: 1, mean: 2 }, { variance: 1.05, mean: 2 }, tolerance).problems).toEqual([]);
    expect(compareField('fit', { variance: 1, mean: 2 }, { variance: 1, mean: 2.05 }, tolerance).problems).toEqual(['fit.mean: reference 2, ours 2.05']);
    expect(compareField('fit', { variance: 1 }, {}, tolerance).problems).toEqual(['fit.variance: not compared, as ours has no such field']);
    for (const other of [3, [3], new NoNumber('No fit.')]) expect(compareField('fit', { variance: 1 }, other, tolerance).problems).toHaveLength(1);
  });
});
