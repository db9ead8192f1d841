import { describe, expect, it } from 'vitest';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure } from '../figures/figure.ts';
import { rate } from '../statistics/rate.ts';
import { hes, nomis, openSafely } from './policy.ts';
import { protect } from './protect.ts';

const column = (id: string, measure: Column['measure'], limitOf: Column['limitOf'] = null): Column => ({ id, label: id, measure, decimals: 1, limitOf });
const limit = (side: 'lower' | 'upper') => column(side, 'limit', { column: 'rate', side, confidence: 0.95 });

/** Deaths per 1,000 births with limits, as the analyses make it: too few for a rate under three deaths, unreliable under 20. */
function rates(rows: readonly (readonly [string, number, number])[]): Figure {
  const cells = (deaths: number, births: number): Record<string, Cell> => {
    const few: Cell = { kind: 'missing', symbol: 'u', reason: 'Too few.' };
    const { value, lower, upper } = rate({ events: deaths, denominator: births });
    const estimate = (number: number | null, marks: readonly 'u'[] = []): Cell => (deaths > 0 && deaths < 3 ? few : { ...exactNumber(number ?? 0), marks });
    return { deaths: exactNumber(deaths), births: exactNumber(births), rate: estimate(value, deaths < 20 ? ['u'] : []), lower: estimate(lower), upper: estimate(upper) };
  };
  const ids = rows.map(([id]) => id);
  return {
    id: 'rates',
    kind: 'rate',
    words: { subtitle: '', definition: '', denominator: '', filters: [], method: '', source: 'Deaths: deaths.csv (68 rows, 2 rejected; synthetic records).', notes: rows.map(([row]) => [`${row}: `, { cell: { row, column: 'deaths' } }, ' deaths']) },
    rowHeading: 'Group',
    columns: [column('deaths', 'count'), column('births', 'denominator'), column('rate', 'rate'), limit('lower'), limit('upper')],
    rows: rows.map(([id, deaths, births]) => ({ id, label: id, role: 'group', cells: cells(deaths, births) })),
    arithmetic: ids.flatMap((row): Relation[] => [
      { kind: 'derived', result: { row, column: 'rate' }, from: [{ row, column: 'deaths' }, { row, column: 'births' }], formula: 'rate' },
      ...(['lower', 'upper'] as const).map((side): Relation => ({ kind: 'derived', result: { row, column: side }, from: [{ row, column: 'rate' }], formula: 'limit' })),
    ]),
    chart: { form: 'interval', mark: 'column', direction: 'across', rows: ids, value: 'rate', lower: 'lower', upper: 'upper', beside: [], scale: 'linear', axisTitle: '', reference: null },
    provenance: { sources: [{ dataset: 'deaths', fileName: 'deaths.csv', sha256: '', rowsRead: 68, rowsRejected: 2, attribution: null }], spec: null, appVersion: '0' },
  };
}

const figure = rates([['a', 23, 2_003], ['b', 41, 3_998], ['c', 4, 501]]);
const value = (cell: Cell) => (cell.kind === 'number' ? cell.value : cell.kind);

describe('rounding a figure', () => {
  it('prints counts rounded and says to what', () => {
    const print = protect(figure, hes);
    expect(cellAt(print, { row: 'a', column: 'deaths' })).toMatchObject({ value: 25, rounding: { toNearest: 5 } });
    expect(cellAt(print, { row: 'b', column: 'births' })).toMatchObject({ value: 4_000 });
    expect(cellAt(print, { row: 'c', column: 'deaths' })).toMatchObject({ kind: 'withheld' });
  });

  it('works rates and their limits out from what is printed', () => {
    const print = protect(figure, hes);
    const expected = rate({ events: 25, denominator: 2_005 });
    expect(value(cellAt(print, { row: 'a', column: 'rate' }))).toBeCloseTo(expected.value ?? NaN, 12);
    expect(value(cellAt(print, { row: 'a', column: 'lower' }))).toBeCloseTo(expected.lower ?? NaN, 12);
    expect(value(cellAt(print, { row: 'a', column: 'upper' }))).toBeCloseTo(expected.upper ?? NaN, 12);
    expect(value(cellAt(print, { row: 'c', column: 'rate' }))).toBe('withheld');
  });

  it.each([hes, nomis, openSafely])('is the same print for any counts that round alike: $name', (policy) => {
    const other = rates([['a', 24, 2_004], ['b', 40, 4_001], ['c', 3, 502]]);
    expect(protect(other, policy).rows).toEqual(protect(figure, policy).rows);
  });

  it('does not tell a true zero from a small number that is printed as 0', () => {
    const [zero, two] = [0, 2].map((deaths) => protect(rates([['a', 25, 2_000], ['b', deaths, 500]]), nomis));
    expect(two?.rows).toEqual(zero?.rows);
    expect(two?.words.notes).toEqual(zero?.words.notes);
  });

  it('marks a rate unreliable by the count as printed', () => {
    const marks = (deaths: number) => cellAt(protect(rates([['a', deaths, 2_000], ['b', 9, 900]]), hes), { row: 'a', column: 'rate' });
    expect(marks(18)).toEqual(marks(22));
  });

  it('withholds a number that it does not know how to work out from rounded counts', () => {
    const unknown = { ...figure, rows: figure.rows.map((row) => ({ ...row, cells: { ...row.cells, rate: exactNumber(17.3) } })) };
    expect(value(cellAt(protect(unknown, hes), { row: 'a', column: 'rate' }))).toBe('withheld');
  });

  it('leaves out how many rows were read, which is an exact count', () => {
    expect(protect(figure, hes).words.source).toBe('Deaths: deaths.csv ([c] rows; synthetic records).');
    expect(JSON.stringify(protect(figure, hes).provenance)).not.toContain('68');
  });
});
