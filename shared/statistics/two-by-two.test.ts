import { describe, expect, it } from 'vitest';
import { chiSquareTwoByTwo } from './two-by-two.ts';

describe('chiSquareTwoByTwo', () => {
  const table = { a: 12, b: 88, c: 5, d: 95 };

  it('gives the worked example without and with Yates’ correction', () => {
    expect(chiSquareTwoByTwo(table).chiSquare).toBeCloseTo(3.1501125040180007, 13);
    expect(chiSquareTwoByTwo(table).pValue).toBeCloseTo(0.07592172826901895, 14);
    expect(chiSquareTwoByTwo(table, 'Yates').chiSquare).toBeCloseTo(2.314368370298939, 13);
    expect(chiSquareTwoByTwo(table, 'Yates').pValue).toBeCloseTo(0.12818336002669514, 14);
  });

  it('never corrects past the expected counts', () => {
    expect(chiSquareTwoByTwo({ a: 7, b: 13, c: 7, d: 13 }, 'Yates')).toEqual({ chiSquare: 0, pValue: 1, reason: null });
  });

  it('tests nothing in a table with an empty row or column, or a missing count', () => {
    expect(chiSquareTwoByTwo({ a: 0, b: 20, c: 0, d: 30 })).toMatchObject({ chiSquare: null, pValue: null });
    expect(chiSquareTwoByTwo({ a: 0, b: 0, c: 0, d: 0 }).reason).toContain('empty');
    for (const cell of ['a', 'b', 'c', 'd']) expect(chiSquareTwoByTwo({ ...table, [cell]: null }).reason).toContain('missing');
    expect(() => chiSquareTwoByTwo({ ...table, d: -1 })).toThrow('d is -1');
  });
});
