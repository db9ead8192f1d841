import { describe, expect, it } from 'vitest';
import { intervalOf, protectedFigure, rateByYear, ratioByEthnicGroup, ratioByQuintile, ratioWithSmallCounts, type IntervalFigure } from '../../report/figures-for-tests.test-data.ts';
import { linearAxis, logAxis } from './axis.ts';
import { exactNumber, type Cell } from '../cell.ts';
import { printedNumber } from '../printed-number.ts';
import { numberText } from '../wording.ts';

function withCell(figure: IntervalFigure, row: string, column: string, cell: Cell): IntervalFigure {
  return { ...figure, rows: figure.rows.map((each) => (each.id === row ? { ...each, cells: { ...each.cells, [column]: cell } } : each)) };
}

const row = (figure: Parameters<typeof intervalOf>[0], id: string) => intervalOf(figure).rows.find((each) => each.id === id);
const tickTexts = (figure: IntervalFigure) => intervalOf(figure).axis.ticks.map(({ text }) => text);

describe('a drawing of rates by year', () => {
  const drawing = intervalOf(protectedFigure(rateByYear));

  it('has a column a year, as the table prints it, with its interval and its deaths', () => {
    expect(drawing.mark).toBe('column');
    expect(drawing.rows.map(({ label }) => label)).toEqual(['2014', '2015', '2016', '2017', '2018', '2019']);
    expect(drawing.rows[0]).toEqual({
      id: '2014', label: '2014', state: 'marked', value: 4.1, valueText: '4.1', intervalText: '2.9 to 5.7', beside: ['37 deaths'],
      interval: { from: 2.9, to: 5.7, arrowAtFrom: false, arrowAtTo: false }, limits: { lower: 2.9, upper: 5.7 },
    });
  });

  it('stands on zero, with round ticks that cover every limit', () => {
    expect(drawing.axis).toMatchObject({ scale: 'linear', from: 0, to: 6, title: 'Rate per 1,000 live births' });
    expect(drawing.axis.ticks.map(({ text }) => text)).toEqual(['0', '2', '4', '6']);
  });

  it('labels the line at the rate of all years with that rate', () => {
    expect(drawing.reference).toEqual({ value: 3.8, valueText: '3.8', label: 'All years', text: 'All years: 3.8' });
  });
});

describe('a drawing of ratios on a log axis', () => {
  it('marks halvings and doublings around as expected', () => {
    expect(tickTexts(ratioByEthnicGroup)).toEqual(['0.25', '0.5', '1', '2', '4', '8']);
    expect(intervalOf(ratioByEthnicGroup).reference).toEqual({ value: 1, valueText: '1', label: 'As expected', text: 'As expected' });
  });

  it('shows zero observed as an interval open at the axis edge, without a point', () => {
    expect(row(ratioByQuintile, 'q5')).toMatchObject({
      state: 'below-axis', value: null, valueText: '0.00', intervalText: '0.00 to 1.19', beside: ['0 observed', '3.1 expected'],
      interval: { from: 0.25, to: 1.19, arrowAtFrom: true, arrowAtTo: false },
    });
  });

  it('keeps the upper limit of a zero on the axis, however low it is', () => {
    const interval = row(withCell(ratioByQuintile, 'q5', 'upper', exactNumber(0.02)), 'q5')?.interval;
    expect(interval?.to).toBe(0.02);
    expect(interval?.from).toBeLessThan(0.02);
  });

  it('cuts a limit that lies far out, with an arrow, and still prints it', () => {
    expect(row(withCell(ratioByEthnicGroup, 'pakistani', 'upper', exactNumber(700)), 'pakistani')).toMatchObject({
      intervalText: '0.97 to 700.00', limits: { upper: 700 }, interval: { from: 0.97, to: 8, arrowAtTo: true },
    });
  });

  it('gives an interval without an upper limit an arrow', () => {
    const open = withCell(ratioByEthnicGroup, 'pakistani', 'upper', { kind: 'missing', symbol: 'x', reason: 'There is no upper limit.' });
    expect(row(open, 'pakistani')).toMatchObject({ intervalText: '0.97 to [x]', interval: { to: 8, arrowAtTo: true } });
  });

  it('counts in powers of ten where doublings would crowd the axis', () => {
    expect(tickTexts(withCell(ratioByEthnicGroup, 'pakistani', 'ratio', exactNumber(900)))).toEqual(['0.1', '1', '10', '100', '1,000']);
  });

  it('refuses columns, which have no foot there', () => {
    expect(() => intervalOf({ ...ratioByQuintile, chart: { ...ratioByQuintile.chart, mark: 'column' } })).toThrow(/log axis/);
  });
});

describe('a drawing of a protected figure', () => {
  const drawing = intervalOf(protectedFigure(ratioWithSmallCounts));

  it('puts [c] where the mark would be, and beside it', () => {
    expect(drawing.rows[0]).toEqual({ id: 'a', label: 'Bangladeshi', state: 'withheld', value: null, interval: null, limits: { lower: null, upper: null }, valueText: '[c]', intervalText: null, beside: ['[c] observed', '0.9 expected'] });
  });

  it('lets the withheld numbers decide nothing about the axis', () => {
    expect(drawing.axis.to).toBe(2);
    expect(intervalOf(ratioWithSmallCounts).axis.to).toBe(16);
  });

  it('leaves out a reference line whose own number is withheld', () => {
    const withheld = withCell(rateByYear, 'all', 'rate', { kind: 'withheld', reason: 'derived', counted: null });
    expect(intervalOf(withheld).reference).toBeNull();
  });

  it('puts the symbol of a missing number where its mark would be', () => {
    expect(row(withCell(rateByYear, '2015', 'rate', { kind: 'missing', symbol: 'x', reason: 'No births were given.' }), '2015')).toMatchObject({ state: 'missing', valueText: '[x]', value: null, interval: null });
  });
});

describe('the counts beside a mark', () => {
  const relabelled: IntervalFigure = { ...ratioByEthnicGroup, columns: ratioByEthnicGroup.columns.map((column) => (['observed', 'expected'].includes(column.id) ? { ...column, label: `${column.label} deaths` } : column)) };

  it('say a word that they share once', () => {
    expect(row(relabelled, 'pakistani')?.beside).toEqual(['5 observed', '1.7 expected deaths']);
  });

  it('are left to the table where there are many rows', () => {
    const groups = Array.from({ length: 11 }, (_, index) => ({ id: `g${index}`, label: `Group ${index}`, role: 'group' as const, cells: relabelled.rows[0]?.cells ?? {} }));
    const withRows = (count: number): IntervalFigure => ({ ...relabelled, rows: groups, chart: { ...relabelled.chart, rows: groups.slice(0, count).map(({ id }) => id) } });
    expect(row(withRows(10), 'g0')?.beside).toHaveLength(2);
    expect(row(withRows(11), 'g0')?.beside).toEqual([]);
  });
});

describe('axes', () => {
  it('cover nothing but zeros', () => {
    expect(linearAxis('', { values: [0], limits: [0, 3.7] }).ticks.map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4']);
    expect(linearAxis('', { values: [], limits: [] }).to).toBeGreaterThan(0);
  });

  it('reach below zero where values do', () => {
    expect(linearAxis('', { values: [-3, 5], limits: [] }).ticks.map(({ text }) => text)).toEqual(['\u22124', '\u22122', '0', '2', '4', '6']);
  });

  it.each([0.07, 0.5, 3, 9.99, 47, 100, 12_345, 999_999])('cover values to %d from zero in at most seven ticks', (highest) => {
    const axis = linearAxis('', { values: [highest], limits: [] });
    expect(axis.from).toBe(0);
    expect(axis.to).toBeGreaterThanOrEqual(highest);
    expect(axis.ticks.length).toBeLessThanOrEqual(7);
    expect(axis.ticks.map(({ value, text }) => Number(text.replaceAll(',', '')) - value)).toEqual(axis.ticks.map(() => 0));
  });

  it('have room on a log scale where there is one value, or none', () => {
    expect(logAxis('', { values: [1], limits: [] })).toMatchObject({ from: 1, to: 2 });
    expect(logAxis('', { values: [], limits: [] })).toMatchObject({ from: 1, to: 2 });
  });
});

describe('a printed number', () => {
  it.each([[1.005, 2], [2.5, 0], [-0.04, 1], [1234.5678, 1], [-3.25, 1]])('is what the text of %d to %d places says', (value, decimals) => {
    expect(printedNumber(value, decimals)).toBe(Number(numberText(value, decimals).replaceAll(',', '').replace('\u2212', '-')));
  });
});
