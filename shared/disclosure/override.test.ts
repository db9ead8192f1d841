import { describe, expect, it } from 'vitest';
import { exactNumber } from '../figures/cell.ts';
import { cellAt, type Column, type Figure } from '../figures/figure.ts';
import { markAcross } from './override.ts';
import { hes, withhold1To4, type Policy } from './policy.ts';
import { protect } from './protect.ts';
import { planOf } from './protection-plan.ts';

const column = (id: string, measure: Column['measure']): Column => ({ id, label: id, measure, decimals: 0, limitOf: null });
const deaths = (row: string) => ({ row, column: 'deaths' });

/** Deaths by group with a total in print. */
function figureOf(counts: Readonly<Record<string, number>>): Figure {
  const ids = Object.keys(counts);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    id: 'deaths-by-group',
    kind: 'counts',
    words: { subtitle: 'Deaths by group', definition: '', denominator: '', filters: [], method: '', source: '', notes: [] },
    rowHeading: 'Group',
    columns: [column('deaths', 'count')],
    rows: [...ids.map((id) => ({ id, label: id, role: 'group' as const, cells: { deaths: exactNumber(counts[id] ?? 0) } })), { id: 'total', label: 'All', role: 'total', cells: { deaths: exactNumber(all) } }],
    arithmetic: [{ kind: 'sum', total: deaths('total'), parts: ids.map(deaths) }],
    chart: { form: 'interval', mark: 'column', direction: 'across', rows: ids, value: 'deaths', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: '', reference: null },
    provenance: { sources: [], spec: null, appVersion: '0' },
  };
}

const reason = 'Agreed by the panel chair on 3 June 2026.';
const withheld = (figure: Figure, shown: readonly string[], policy: Policy = withhold1To4) => planOf(figure, policy, [], { cells: shown.map(deaths), reason }).withheld.map(({ cell }) => cell.row);

describe('printing a withheld count for a written reason', () => {
  it('prints that count alone: the others are protected as well as before', () => {
    const figure = figureOf({ a: 3, b: 2, c: 30, d: 40 });
    expect(withheld(figure, [])).toEqual(['a', 'b']);
    expect(withheld(figure, ['a'])).toContain('b');
    expect(withheld(figure, ['a'])).toHaveLength(2);
    expect(withheld(figure, ['a'])).not.toContain('a');
  });

  it('never takes a count that a person printed as a second cell', () => {
    const figure = figureOf({ a: 3, b: 10, c: 30, d: 40 });
    expect(withheld(figure, [])).toEqual(['a', 'b']);
    expect(withheld(figure, ['b'])).toEqual(['a', 'c']);
  });

  it('says which counts can then be worked out, where nothing is left to withhold', () => {
    const figure = figureOf({ a: 3, b: 10 });
    expect(planOf(figure, withhold1To4, [], { cells: [deaths('b'), deaths('total')], reason }).exposed).toEqual([deaths('a')]);
  });

  it('prints the count as it is where the policy rounds', () => {
    const print = protect(figureOf({ a: 12, b: 33 }), hes, [], { cells: [deaths('a')], reason });
    expect(cellAt(print, deaths('a'))).toMatchObject({ value: 12, rounding: 'exact' });
    expect(cellAt(print, deaths('b'))).toMatchObject({ value: 35 });
  });

  it('prints every count of a figure where the whole figure is shown', () => {
    expect(protect(figureOf({ a: 3, b: 10 }), withhold1To4, [], { cells: 'all', reason }).protection).toMatchObject({ withheld: 0, overridden: { cells: 'all', reason } });
  });

  it('says so and why with the figure, and across the page', () => {
    const { protection } = protect(figureOf({ a: 3, b: 10, c: 20 }), withhold1To4, [], { cells: [deaths('a')], reason });
    expect(protection.statement).toContain(`Against this rule one count is shown here. Reason given: ${reason}`);
    expect(markAcross(protection)).toBe(`CONTAINS SMALL NUMBERS: protection overridden. Reason given: ${reason}`);
    expect(markAcross(protect(figureOf({ a: 3 }), withhold1To4).protection)).toBeNull();
    expect(markAcross(protect(figureOf({ a: 3 }), { kind: 'none', reason }).protection)).toContain('nothing is withheld');
  });
});
