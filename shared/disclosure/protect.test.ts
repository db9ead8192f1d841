import { describe, expect, it } from 'vitest';
import { exactNumber } from '../figures/cell.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { cellAt, type Column, type Figure } from '../figures/figure.ts';
import { withhold1To4, type Policy } from './policy.ts';
import { protect } from './protect.ts';
import { protectionPlan } from './protection-plan.ts';

const column = (id: string, measure: Column['measure']): Column => ({ id, label: id, measure, decimals: 0, limitOf: null });

/** Deaths by group with a total, and a rate in each row. */
function deathsByGroup(counts: readonly number[], options: { total?: 'shown' | 'known outside' } = {}): Figure {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const row = (id: string, deaths: number, role: 'group' | 'total') => ({ id, label: id, role, cells: { deaths: exactNumber(deaths), rate: exactNumber(deaths / 100) } });
  const rows = [...counts.map((deaths, index) => row(`g${index}`, deaths, 'group')), ...(options.total === 'known outside' ? [] : [row('total', total, 'total')])];
  const parts = counts.map((_, index) => ({ row: `g${index}`, column: 'deaths' }));
  const arithmetic: Relation[] = [
    { kind: 'sum', total: options.total === 'known outside' ? { outside: total, label: 'All deaths' } : { row: 'total', column: 'deaths' }, parts },
    ...rows.map(({ id }): Relation => ({ kind: 'derived', result: { row: id, column: 'rate' }, from: [{ row: id, column: 'deaths' }], formula: 'rate' })),
  ];
  return {
    id: 'deaths-by-group',
    kind: 'counts',
    words: { subtitle: '', definition: '', denominator: '', filters: [], method: '', source: '', notes: [] },
    rowHeading: 'Group',
    columns: [column('deaths', 'count'), column('rate', 'rate')],
    rows,
    arithmetic,
    chart: { form: 'interval', mark: 'column', direction: 'across', rows: rows.map(({ id }) => id), value: 'rate', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: '', reference: null },
    provenance: { sources: [], spec: null, appVersion: '0' },
  };
}

const withheldIn = (figure: Figure, policy: Policy = withhold1To4) =>
  protectionPlan(figure, policy).filter(({ cell }) => cell.column === 'deaths').map(({ cell, why }) => `${cell.row} ${why}`);

describe('protecting a figure', () => {
  it('withholds nothing where no count is small', () => {
    expect(withheldIn(deathsByGroup([5, 10, 99, 84]))).toEqual([]);
  });

  it('shows zero', () => {
    expect(withheldIn(deathsByGroup([0, 10, 99]))).toEqual([]);
  });

  it('withholds a small count and the next smallest, which a total would otherwise give away', () => {
    expect(withheldIn(deathsByGroup([3, 10, 99]))).toEqual(['g0 small-count', 'g1 second-cell']);
  });

  it('does so where the total is known from elsewhere', () => {
    expect(withheldIn(deathsByGroup([3, 10, 99], { total: 'known outside' }))).toEqual(['g0 small-count', 'g1 second-cell']);
  });

  it('withholds a third cell where two small counts would follow from their own sum', () => {
    expect(withheldIn(deathsByGroup([1, 1, 20, 30]))).toEqual(['g0 small-count', 'g1 small-count', 'g2 second-cell']);
  });

  it('leaves two small counts alone where their sum fits every pair', () => {
    expect(withheldIn(deathsByGroup([1, 4, 20, 30]))).toEqual(['g0 small-count', 'g1 small-count']);
  });

  it('withholds what is computed from a withheld count, and takes the number out of it', () => {
    const figure = protect(deathsByGroup([3, 10, 99]), withhold1To4);
    expect(cellAt(figure, { row: 'g0', column: 'rate' })).toEqual({ kind: 'withheld', reason: 'derived', counted: null });
    expect(JSON.stringify(figure.rows)).not.toMatch(/"value":(3|0\.03|10|0\.1)\b/);
  });

  it('gives small and second cells the same mark', () => {
    const figure = protect(deathsByGroup([3, 10, 99]), withhold1To4);
    expect(cellAt(figure, { row: 'g0', column: 'deaths' })).toEqual(cellAt(figure, { row: 'g1', column: 'deaths' }));
  });

  it('withholds nothing where a person chose so, and says their reason', () => {
    const figure = protect(deathsByGroup([3, 10]), { kind: 'none', reason: 'Agreed by the panel on 3 June' });
    expect(figure.protection.withheld).toBe(0);
    expect(figure.protection.statement).toContain('Agreed by the panel on 3 June');
  });
});
