import { describe, expect, it } from 'vitest';
import { exactNumber, type Cell } from '../figures/cell.ts';
import type { Column, Figure, Row } from '../figures/figure.ts';
import { figureHealth } from './figure-health.ts';

type Read = Parameters<typeof figureHealth>[0];

const column = (id: string, measure: Column['measure'], decimals = 0): Column => ({ id, label: id, measure, decimals, limitOf: null });
const row = (id: string, cells: Readonly<Record<string, number | Cell>>): Row => ({ id, label: id, role: 'group', cells: Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, typeof cell === 'number' ? exactNumber(cell) : cell])) });
const figure = (columns: readonly Column[], rows: readonly Row[], changes: Partial<Read> = {}): Read => ({
  id: 'figure', rowHeading: 'Ethnic group', columns, rows, arithmetic: [],
  chart: { form: 'interval', mark: 'point', direction: 'down', rows: rows.map(({ id }) => id), value: columns[0]?.id ?? '', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: '', reference: null }, ...changes,
});
const found = (read: Read) => figureHealth(read).map(({ kind, sentence }) => `${kind}: ${sentence}`);
const withheld: Cell = { kind: 'withheld', reason: 'count', counted: null };

describe('the health of a figure', () => {
  it('is good where there is nothing to say', () => {
    expect(found(figure([column('count', 'count'), column('share', 'percentage', 1)], [row('A', { count: 40, share: 40 }), row('B', { count: 60, share: 60 })]))).toEqual([]);
  });

  it('names groups in which fewer than 5 are expected', () => {
    expect(found(figure([column('expected', 'expected', 1)], [row('Pakistani', { expected: 1.7 }), row('White', { expected: 40 })]))).toEqual([expect.stringContaining('expected below 5: Fewer than 5 are expected in Pakistani')]);
  });

  it('names rates on few by the mark that they carry, and nothing that is withheld', () => {
    const marked: Cell = { ...exactNumber(3), marks: ['u'] };
    expect(found(figure([column('rate', 'rate', 1)], [row('A', { rate: marked }), row('B', { rate: withheld }), row('C', { rate: 4 })]))).toEqual([expect.stringMatching(/^few behind a rate: Fewer than 20 cases stand behind A, marked/)]);
  });

  it('says what share is unknown where it could change the order, unless a count is withheld', () => {
    const rows = [row('A', { count: 45 }), row('B', { count: 45 }), row('not-known', { count: 10 })];
    expect(found(figure([column('count', 'count')], rows))).toEqual([expect.stringContaining('10% have no known ethnic group')]);
    expect(found(figure([column('count', 'count')], [row('A', { count: withheld }), ...rows.slice(1)]))).toEqual([]);
  });

  it('warns of many intervals and of groups without a denominator', () => {
    const many = Array.from({ length: 12 }, (_, place) => row(`area ${place}`, { births: place === 0 ? { kind: 'missing', symbol: 'x', reason: 'None.' } : 100, upper: 5 }));
    const read = figure([column('births', 'denominator'), column('upper', 'limit')], many);
    const chart: Figure['chart'] = { form: 'interval', mark: 'point', direction: 'down', rows: many.map(({ id }) => id), value: 'births', lower: 'upper', upper: 'upper', beside: [], scale: 'linear', axisTitle: '', reference: null };
    expect(found({ ...read, chart })).toEqual([expect.stringContaining('nothing to divide by for area 0'), expect.stringContaining('12 intervals stand side by side')]);
  });

  it('knows overlapping periods by the years that they share', () => {
    const sum = (total: string, years: readonly string[]) => ({ kind: 'sum', total: { row: total, column: 'deaths' }, parts: years.map((year) => ({ row: year, column: 'deaths' })) }) as const;
    const rows = [row('2014 to 2016', { deaths: 90 }), row('2015 to 2017', { deaths: 95 })];
    const overlapping = figure([column('deaths', 'count')], rows, { arithmetic: [sum('2014 to 2016', ['2014', '2015', '2016']), sum('2015 to 2017', ['2015', '2016', '2017'])] });
    expect(found(overlapping)).toEqual([expect.stringContaining('The periods shown overlap')]);
    expect(found({ ...overlapping, arithmetic: [sum('2014 to 2016', ['2014', '2015', '2016']), sum('2015 to 2017', ['2017', '2018', '2019'])] })).toEqual([]);
  });

  it('finds a percentage that cannot be', () => {
    expect(figureHealth(figure([column('share', 'percentage')], [row('PRU', { share: 145 })]))).toMatchObject([{ kind: 'impossible percentage', weight: 'wrong' }]);
  });
});
