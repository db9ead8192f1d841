import { describe, expect, it } from 'vitest';
import { beforeAfter, ratesOfGroups, shareToShare, sharesByStage } from '../../report/form-figures.test-data.ts';
import { seriesDrawing } from './series.ts';
import { slopeDrawing } from './slope.ts';
import { stackedDrawing } from './stacked.ts';

describe('a drawing of several series', () => {
  const drawing = seriesDrawing(ratesOfGroups, ratesOfGroups.chart);

  it('has a value and an interval of each series in each row, as the table prints them', () => {
    expect(drawing.series.map(({ label, values }) => [label, ...values.map(({ text }) => text)])).toEqual([['Black', '6.1', '5.7', '[c]', '6.3'], ['White', '3.1', '2.9', '2.8', '2.6']]);
    expect(drawing.series[0]?.values[0]).toMatchObject({ interval: { from: 4.9, to: 7.6 }, intervalText: '4.9 to 7.6' });
    expect(drawing.intervalHeading).toBe('95% CI');
  });

  it('has no interval where the value is withheld', () => {
    expect(drawing.series[0]?.values[2]).toEqual({ state: 'withheld', value: null, text: '[c]', interval: null, limits: { lower: null, upper: null }, intervalText: null });
  });

  it('gives each series a colour of its own, and covers all of them with one axis', () => {
    expect(new Set(drawing.series.map(({ colour }) => colour)).size).toBe(2);
    expect(drawing.axis).toMatchObject({ from: 0, to: 8 });
  });

  it('refuses columns on a log axis, where they have no foot', () => {
    expect(() => seriesDrawing(beforeAfter, { ...beforeAfter.chart, scale: 'log' })).toThrow(/log axis/);
  });
});

describe('a drawing of shares of a whole', () => {
  const drawing = stackedDrawing(sharesByStage, sharesByStage.chart);

  it('puts the shares of a bar one after another, in the order of the segments', () => {
    expect(drawing.rows[0]?.shares.map(({ segment, from, to }) => [segment, Number(from.toFixed(1)), Number(to.toFixed(1))])).toEqual([[0, 0, 6.9], [1, 6.9, 42.5], [2, 42.5, 56.4], [3, 56.4, 93.6], [4, 93.6, 100]]);
  });

  it('leaves no gap of its own for a withheld share, which would show its size', () => {
    expect(drawing.rows[2]?.shares.map(({ segment, from }) => [segment, from])).toEqual([[1, 0], [2, 52.3], [3, 69]]);
    expect(drawing.rows[2]?.absent).toEqual(['[c] Asian, Other']);
  });

  it('has one colour a group in all bars', () => {
    expect(drawing.segments.map(({ label }) => label)).toEqual(['Asian', 'Black', 'Mixed', 'White', 'Other']);
    expect(new Set(drawing.segments.map(({ colour }) => colour)).size).toBe(5);
  });
});

describe('a drawing of slopes', () => {
  const drawing = slopeDrawing(shareToShare, shareToShare.chart);

  it('has both ends of each row as printed', () => {
    expect(drawing.rows.map(({ label, from, to }) => [label, from.text, to.text])).toContainEqual(['Black', '35.6', '55.4']);
  });

  it('keeps [c] at a withheld end', () => {
    expect(drawing.rows[0]).toMatchObject({ from: { value: 6.9 }, to: { value: null, text: '[c]' } });
  });
});
