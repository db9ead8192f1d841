import { describe, expect, it } from 'vitest';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber, type CellAddress } from '../figures/cell.ts';
import type { Figure } from '../figures/figure.ts';
import { customPolicy, policyStatement, presets, type Policy } from './policy.ts';
import { planOf, protectionPlan } from './protection-plan.ts';
import { tellingCounts } from './telling-counts.ts';

const at = (row: string, column: string): CellAddress => ({ row, column });

/** Deaths by row and column with both margins; `of` says of what the rows count their own records. */
function crossing(rows: Readonly<Record<string, readonly number[]>>, of: 'area' | 'sex'): Figure {
  const names = Object.keys(rows);
  const columns = (Object.values(rows)[0] ?? []).map((_, index) => `c${index}`);
  const sum = (numbers: readonly number[]) => numbers.reduce((soFar, number) => soFar + number, 0);
  const total = columns.map((_, index) => sum(Object.values(rows).map((row) => row[index] ?? 0)));
  const all = Object.entries({ ...rows, total }).map(([id, row]) => ({ id, values: [...row, sum(row)] }));
  return {
    id: 'crossing',
    kind: 'cross-tabulation',
    words: { subtitle: '', definition: '', denominator: '', filters: [], method: '', source: '', notes: [] },
    rowHeading: 'Group',
    columns: [...columns, 'all'].map((id) => ({ id, label: id, measure: 'count', decimals: 0, limitOf: null })),
    rows: all.map(({ id, values }) => ({
      id,
      label: id,
      role: id === 'total' ? 'total' : 'group',
      cells: Object.fromEntries([...columns, 'all'].map((column, index) => [column, exactNumber(values[index] ?? 0, { dataset: 'deaths', filters: id === 'total' ? [] : [{ dimension: of, oneOf: [id] }] })])),
    })),
    arithmetic: [
      ...all.map(({ id }): Relation => ({ kind: 'sum', total: at(id, 'all'), parts: columns.map((column) => at(id, column)) })),
      ...[...columns, 'all'].map((column): Relation => ({ kind: 'sum', total: at('total', column), parts: names.map((row) => at(row, column)) })),
    ],
    chart: { form: 'interval', mark: 'column', direction: 'across', rows: [], value: 'c0', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: '', reference: null },
    provenance: { sources: [], spec: null, appVersion: '0' },
  };
}

const wholeGroups = customPolicy({ from: 1, to: 4, wholeGroups: true });
const dominance = customPolicy({ from: 1, to: 4, dominantShare: 80 });
const told = (figure: Figure, policy: Policy) => tellingCounts(figure, policy).map(({ cell: { row, column }, why, least }) => `${row} ${column} ${why}, down to ${least}`);
const withheld = (figure: Figure, policy: Policy) => protectionPlan(figure, policy).map(({ cell: { row, column }, why }) => `${row} ${column} ${why}`);

const allOfOneKind = crossing({ a: [12, 0, 0], b: [20, 31, 25], c: [22, 18, 40] }, 'sex');
const oneLargeArea = crossing({ a: [90, 40], b: [5, 20], c: [5, 22] }, 'area');

describe('a count that is everybody in its group', () => {
  it('is withheld however large, with a zero, so that nobody can be sure that it is everybody', () => {
    expect(told(allOfOneKind, wholeGroups)).toEqual(['a c0 whole-group, down to 11']);
    const plan = withheld(allOfOneKind, wholeGroups);
    expect(plan).toContain('a c0 whole-group');
    // With the margins in print, that takes a zero of the same row and two counts of another.
    expect(plan).toHaveLength(4);
    expect(plan.filter((place) => /^a c[12] second-cell$/.test(place))).toHaveLength(1);
  });

  it('may be small, and a zero goes with it all the same', () => {
    const small = crossing({ a: [3, 0, 0], b: [20, 31, 25], c: [22, 18, 40] }, 'sex');
    const plan = withheld(small, wholeGroups);
    expect(plan).toContain('a c0 small-count');
    expect(plan.filter((place) => /^a c[12] second-cell$/.test(place))).toHaveLength(1);
  });

  it('stays in print where the rule does not ask for it, and where one other is elsewhere', () => {
    expect(withheld(allOfOneKind, customPolicy({ from: 1, to: 4 }))).toEqual([]);
    expect(told(crossing({ a: [12, 5, 0], b: [20, 31, 25], c: [22, 18, 40] }, 'sex'), wholeGroups)).toEqual([]);
    for (const preset of presets) expect(told(allOfOneKind, preset)).toEqual([]);
  });

  it('is kept from rounded totals too', () => {
    const plan = withheld(allOfOneKind, customPolicy({ from: 1, to: 7, toNearest: 5, wholeGroups: true }));
    expect(plan).toContain('a c0 whole-group');
    expect(plan.some((place) => /^a c[12] second-cell$/.test(place))).toBe(true);
  });

  it('is printed where a person chose so, and then no zero goes with it', () => {
    const shown = planOf(allOfOneKind, wholeGroups, [], { cells: [at('a', 'c0')], reason: 'Agreed by the panel on 3 June' });
    expect(shown.withheld).toEqual([]);
  });
});

describe('an area that makes most of a total', () => {
  it('is withheld, and others with it until it may be no more than the share', () => {
    expect(told(oneLargeArea, dominance)).toEqual(['a c0 dominant-unit, down to 80']);
    const plan = withheld(oneLargeArea, dominance);
    expect(plan).toContain('a c0 dominant-unit');
    expect(plan.filter((place) => place.endsWith(" c0 second-cell")).length).toBeGreaterThan(0);
  });

  it('is not looked for among groups of people', () => {
    expect(told(crossing({ a: [90, 40], b: [5, 20], c: [5, 22] }, 'sex'), dominance)).toEqual([]);
  });

  it('is not looked for within one area', () => {
    expect(told(crossing({ a: [90, 5], b: [60, 5], c: [70, 6] }, 'area'), dominance)).toEqual([]);
  });
});

describe('a rule for telling counts in words', () => {
  it('says in its first sentence what [c] may stand for, and then why', () => {
    const statement = policyStatement(customPolicy({ from: 1, to: 4, wholeGroups: true, dominantShare: 80 }));
    expect(statement).toContain('a count of 1 to 4, one that is everybody in its group, whatever its size, one of an area that makes more than 80% of a total, or a number from which such a count could be worked out.');
    expect(statement).toContain('Any other zero is shown.');
  });

  it('refuses a share that would withhold several areas of one total', () => {
    expect(() => customPolicy({ from: 1, to: 4, dominantShare: 30 })).toThrow('from 50 to 99');
  });
});
