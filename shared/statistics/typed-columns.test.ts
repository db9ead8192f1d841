import { describe, expect, it } from 'vitest';
import { floatAt, wordAt } from './typed-columns.ts';

describe('typed columns', () => {
  it('give the number in a row, and no number past their end', () => {
    expect(floatAt(Float64Array.of(1.5, 2.5), 1)).toBe(2.5);
    expect(floatAt(Float64Array.of(1.5, 2.5), 2)).toBeNaN();
    expect(wordAt(Int32Array.of(-7), 0)).toBe(-7);
    expect(wordAt(Int32Array.of(-7), 1)).toBe(0);
  });
});
