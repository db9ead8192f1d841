import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { contingencyTable } from './contingency-table.ts';

/** Fisher's p by going through every table, with whole-number weights: nothing rounds. */
function fisherByEnumeration(rows: readonly (readonly number[])[]): number {
  const factorial = (n: number): bigint => (n === 0 ? 1n : BigInt(n) * factorial(n - 1));
  const columnTotals = rows[0]?.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)) ?? [];
  const rowTotals = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const scale = factorial(columnTotals.reduce((sum, count) => sum + count, 0)) ** 2n;
  const weightOf = (cells: readonly number[]): bigint => cells.reduce((weight, cell) => weight / factorial(cell), scale);
  const observed = weightOf(rows.flat());
  let all = 0n;
  let extreme = 0n;
  const fill = (cells: readonly number[], rowsLeft: readonly number[], columnsLeft: readonly number[]): void => {
    const at = cells.length;
    const column = at % columnsLeft.length;
    const row = Math.floor(at / columnsLeft.length);
    if (row === rowsLeft.length) {
      if (rowsLeft.some((left) => left > 0) || columnsLeft.some((left) => left > 0)) return;
      const weight = weightOf(cells);
      all += weight;
      if (weight <= observed) extreme += weight;
      return;
    }
    const most = Math.min(rowsLeft[row] ?? 0, columnsLeft[column] ?? 0);
    for (let cell = 0; cell <= most; cell += 1) {
      fill([...cells, cell], rowsLeft.map((left, i) => (i === row ? left - cell : left)), columnsLeft.map((left, j) => (j === column ? left - cell : left)));
    }
  };
  fill([], rowTotals, columnTotals);
  return Number((extreme * 10n ** 18n) / all) / 1e18;
}

describe('contingency table', () => {
  it('gives the worked example', () => {
    const table = contingencyTable([[3, 1], [1, 3]]);
    expect(table.test).toMatchObject({ chiSquare: 2, degreesOfFreedom: 1, smallestExpected: 2, expectedBelow5: 4 });
    expect(table.test?.p).toBeCloseTo(0.15729920705028513, 12);
    expect(table.cramersV).toBe(0.5);
    expect(table.fisher.p).toBeCloseTo(34 / 70, 12);
  });

  it("gives Fisher's p of every table gone through one by one", () => {
    const cells = fc.integer({ min: 0, max: 3 });
    const tables = fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([height, width]) =>
      fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
    fc.assert(
      fc.property(tables, (rows) => {
        expect(contingencyTable(rows).fisher.p).toBeCloseTo(fisherByEnumeration(rows), 10);
      }),
      { numRuns: 40 },
    );
  });

  it('does not care which way round the table is', () => {
    const rows = [[16, 16, 20, 3], [11, 19, 20, 4]];
    const turned = [0, 1, 2, 3].map((column) => rows.map((row) => row[column] ?? 0));
    expect(contingencyTable(turned).fisher.p).toBeCloseTo(contingencyTable(rows).fisher.p ?? NaN, 12);
    expect(contingencyTable(turned).test?.chiSquare).toBeCloseTo(contingencyTable(rows).test?.chiSquare ?? NaN, 10);
  });

  it('gives the p of a table of 118 events, summed beforehand over its millions of tables', () => {
    const table = contingencyTable([[20, 9, 7, 3], [12, 14, 10, 6], [5, 8, 15, 9]]);
    expect(table.fisher.p).toBeCloseTo(0.00930082030035, 12);
  });

  it('gives the exact test up when the table is far too large, and says what to use', () => {
    const large = Array.from({ length: 6 }, (_, row) => Array.from({ length: 7 }, (_, column) => 40 + ((row * 7 + column * 3) % 11)));
    const table = contingencyTable(large);
    expect(table.fisher).toEqual({ p: null, reason: 'The table is too large for the exact test here; use the χ² test.' });
    expect(table.test?.degreesOfFreedom).toBe(30);
  });

  it('has no χ² for an empty row or column, and says which', () => {
    expect(contingencyTable([[1, 2], [0, 0]])).toMatchObject({ test: null, cramersV: null, reason: expect.stringContaining('Row 2 has no events') as string });
    expect(contingencyTable([[0, 2], [0, 3]]).reason).toContain('Column 1 has no events');
    expect(contingencyTable([[0, 2], [0, 3]]).fisher.p).toBe(1);
  });

  it('refuses what is not a table of counts', () => {
    expect(() => contingencyTable([])).toThrow('rows is "0 by 0"');
    expect(() => contingencyTable([[1, 2]])).toThrow('at least two rows');
    expect(() => contingencyTable([[1, 2], [1]])).toThrow('every row needs 2 counts');
    expect(() => contingencyTable([[1, 2], [1, 0.5]])).toThrow(ArgumentError);
  });
});
