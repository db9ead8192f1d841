import { describe, expect, it } from 'vitest';
import type { Relation } from '../figures/arithmetic.ts';
import type { CellAddress } from '../figures/cell.ts';
import { exactNumber } from '../figures/cell.ts';
import type { Figure } from '../figures/figure.ts';
import { presets, withhold1To4, type Policy } from './policy.ts';
import { protect } from './protect.ts';
import { planOf, protectionPlan } from './protection-plan.ts';

interface Made {
  readonly counts: Readonly<Record<string, readonly number[]>>;
  readonly arithmetic?: readonly Relation[];
  readonly rowsRead?: number;
}

/** A table of counts: rows by name, columns c0, c1 and so on. */
function table({ counts, arithmetic = [], rowsRead }: Made): Figure {
  const columns = (Object.values(counts)[0] ?? []).map((_, index) => `c${index}`);
  return {
    id: 'table',
    kind: 'cross-tabulation',
    words: { subtitle: '', definition: '', denominator: '', filters: [], method: '', source: `Deaths: deaths.csv (${rowsRead ?? 0} rows).`, notes: [] },
    rowHeading: 'Group',
    columns: columns.map((id) => ({ id, label: id, measure: 'count', decimals: 0, limitOf: null })),
    rows: Object.entries(counts).map(([id, row]) => ({ id, label: id, role: 'group', cells: Object.fromEntries(columns.map((column, index) => [column, exactNumber(row[index] ?? 0)])) })),
    arithmetic,
    chart: { form: 'interval', mark: 'column', direction: 'across', rows: [], value: 'c0', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: '', reference: null },
    provenance: { sources: rowsRead === undefined ? [] : [{ dataset: 'deaths', fileName: 'deaths.csv', sha256: '', rowsRead, rowsRejected: 0, attribution: null }], spec: null, appVersion: '0' },
  };
}

const at = (row: string, column = 'c0'): CellAddress => ({ row, column });
const withheld = (figure: Figure, policy: Policy = withhold1To4) => protectionPlan(figure, policy).map(({ cell, why }) => `${cell.row} ${cell.column} ${why}`);

/** A crossing with both margins, its counts by a rule. */
function crossing(size: number, count: (row: number, column: number) => number): Figure {
  const names = Array.from({ length: size }, (_, index) => index);
  const rows = names.map((row) => names.map((column) => count(row, column)));
  const sum = (numbers: readonly number[]) => numbers.reduce((soFar, number) => soFar + number, 0);
  const totals = names.map((column) => sum(rows.map((row) => row[column] ?? 0)));
  const counts = Object.fromEntries([...rows.map((row, index) => [`r${index}`, [...row, sum(row)]] as const), ['total', [...totals, sum(totals)]] as const]);
  const all = [...names.map((index) => `r${index}`), 'total'];
  return table({
    counts,
    arithmetic: [
      ...all.map((row): Relation => ({ kind: 'sum', total: at(row, `c${size}`), parts: names.map((column) => at(row, `c${column}`)) })),
      ...[...names, size].map((column): Relation => ({ kind: 'sum', total: at('total', `c${column}`), parts: names.map((row) => at(`r${row}`, `c${column}`)) })),
    ],
  });
}

describe('second cells', () => {
  it('make a rectangle in a table with both margins', () => {
    expect(withheld(crossing(3, (row, column) => (row === 0 && column === 0 ? 3 : 20 + row + column)))).toHaveLength(4);
  });

  it('are chosen by what stays in print, not by the counts that they hide', () => {
    const pattern = (hidden: number, second: number) => withheld(table({ counts: { a: [hidden], b: [second], c: [10], d: [60], all: [hidden + second + 70] }, arithmetic: [{ kind: 'sum', total: at('all'), parts: ['a', 'b', 'c', 'd'].map((row) => at(row)) }] }));
    expect([1, 2, 3, 4].map((hidden) => pattern(hidden, 40 - hidden))).toEqual(Array.from({ length: 4 }, () => pattern(3, 37)));
  });

  it('leave room even to a reader who guesses which of the withheld counts are small', () => {
    const figure = table({ counts: { a: [4], b: [9], c: [4], d: [30], all: [47] }, arithmetic: [{ kind: 'sum', total: at('all'), parts: ['a', 'b', 'c', 'd'].map((row) => at(row)) }] });
    expect(withheld(figure)).toHaveLength(3);
  });

  it('withhold a total where small parts would follow from it', () => {
    const figure = table({ counts: { a: [1], b: [1], all: [2] }, arithmetic: [{ kind: 'sum', total: at('all'), parts: [at('a'), at('b')] }] });
    expect(withheld(figure)).toContain('all c0 small-count');
  });

  it('keep single years that periods in print would give away', () => {
    const years = [2, 30, 31, 33].map((value, index) => ({ unprinted: String(2014 + index), value }));
    const figure = table({
      counts: { all: [96], later: [94] },
      arithmetic: [
        { kind: 'sum', total: at('all'), parts: [], unprinted: years },
        { kind: 'sum', total: at('later'), parts: [], unprinted: years.slice(1) },
      ],
    });
    expect(withheld(figure)).toHaveLength(1);
    expect(JSON.stringify(protect(figure, withhold1To4).arithmetic)).not.toContain('unprinted');
  });

  it('go with what is in no group where the rows read would give it away', () => {
    const figure = table({ counts: { a: [90], b: [60], 'in no group': [3], total: [150] }, arithmetic: [{ kind: 'sum', total: at('total'), parts: [at('a'), at('b')] }], rowsRead: 153 });
    expect(withheld(figure).length).toBeGreaterThan(2);
    expect(withheld({ ...figure, provenance: { ...figure.provenance, sources: [] } })).toEqual(['in no group c0 small-count']);
    expect(protect(figure, withhold1To4).words.source).toContain('153 rows');
  });

  it('leave the rows read unsaid where nothing else would do', () => {
    const figure = table({ counts: { a: [3] }, rowsRead: 3 });
    expect(protect(figure, withhold1To4).words.source).toBe('Deaths: deaths.csv ([c] rows).');
  });

  it('say which counts a number known from elsewhere gives away whatever is withheld', () => {
    const figure = table({ counts: { a: [3], b: [0] }, arithmetic: [{ kind: 'sum', total: { outside: 3, label: 'All deaths' }, parts: [at('a'), at('b')] }] });
    expect(planOf(figure, withhold1To4).exposed).toEqual([at('a')]);
  });

  it('withhold besides what the audit of a report asks for', () => {
    const figure = table({ counts: { a: [30], b: [40] } });
    expect(protectionPlan(figure, withhold1To4, [at('b')])).toEqual([{ cell: at('b'), why: 'second-cell' }]);
  });

  it.each(presets)('are found in under a tenth of a second in a table of 20 by 20, the same each time: $name', (policy) => {
    const figure = crossing(20, (row, column) => (row * 7 + column * 13 + row * column) % 9);
    const first = protectionPlan(figure, policy);
    const times = Array.from({ length: 7 }, () => {
      const started = performance.now();
      expect(protectionPlan(figure, policy)).toEqual(first);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
