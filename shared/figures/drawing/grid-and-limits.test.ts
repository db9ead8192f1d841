import { describe, expect, it } from 'vitest';
import { areasInFunnel, daysBetween, gestationBands, ratesStageOnStage } from '../../report/grid-and-limits-figures.test-data.ts';
import { controlDrawing } from './control.ts';
import { funnelDrawing } from './funnel.ts';
import { heatDrawing } from './heat.ts';
import { histogramDrawing } from './histogram.ts';

describe('a drawing of shaded cells', () => {
  const drawing = heatDrawing(ratesStageOnStage, ratesStageOnStage.chart);
  const cell = (row: number, column: number) => drawing.rows[row]?.cells[column];

  it('shades as far as a value is times more or less than the reference, and not at the reference', () => {
    expect(cell(3, 3)?.fill).toBe('#F46A25');
    expect(cell(3, 2)?.fill).toBe('#12436D');
    expect(cell(2, 1)?.fill).toBe('#F3F2F1');
  });

  it('prints number and count in each cell, in ink that stands out from its shade', () => {
    expect(cell(1, 0)).toMatchObject({ text: '1.12', beside: '1,270', ink: '#0B0C0C' });
    expect(cell(3, 2)?.ink).toBe('#FFFFFF');
  });

  it('leaves a withheld cell unshaded and lets it shade no other', () => {
    expect(cell(0, 3)).toMatchObject({ state: 'withheld', text: '[c]', fill: null });
  });

  it('runs one way from the lowest to the highest', () => {
    const oneWay = heatDrawing(ratesStageOnStage, { ...ratesStageOnStage.chart, shading: 'one way', reference: null });
    expect([oneWay.rows[3]?.cells[2]?.fill, oneWay.rows[3]?.cells[3]?.fill]).toEqual(['#EAF1F8', '#12436D']);
  });
});

describe('a drawing of points within limits', () => {
  const drawing = funnelDrawing(areasInFunnel, areasInFunnel.chart);

  it('says how many limits each point lies outside, by its own printed limits', () => {
    expect(drawing.rows.filter(({ outside }) => outside > 0).map(({ label, outside }) => [label, outside])).toEqual([['Brent', 1], ['Lambeth', 2], ['Newham', 1], ['Richmond', 1]]);
  });

  it('keeps a withheld value out of the limits and off the axis', () => {
    expect(drawing.rows.find(({ id }) => id === 'Kingston')).toMatchObject({ size: { value: 12 }, value: { value: null, text: '[c]' }, outside: 0 });
  });

  it('cuts the curves where they leave the axes', () => {
    const drawn = drawing.limits.flatMap(({ lower, upper }) => [...lower, ...upper]).filter((place) => place !== null);
    expect(drawn.length).toBeGreaterThan(40);
    expect(Math.max(...drawn.map(({ at }) => at))).toBeLessThanOrEqual(drawing.axis.to);
  });

  it('draws no limits where their reference is withheld: they would tell it', () => {
    const withheld = { ...areasInFunnel.chart, reference: { at: { row: 'Kingston', column: 'ratio' }, label: 'As Kingston' } };
    expect(funnelDrawing(areasInFunnel, withheld)).toMatchObject({ reference: null, limits: [] });
  });
});

describe('a drawing of values in order', () => {
  const drawing = controlDrawing(daysBetween, daysBetween.chart);

  it('marks a signal by the rule that it breaks, but never at a withheld value', () => {
    expect(drawing.rows.filter(({ rules }) => rules.length > 0).map(({ id, rules }) => [id, rules])).toEqual([['d13', ['beyond the limit']]]);
    expect(drawing.rows[9]).toMatchObject({ value: null, text: '[c]', rules: [] });
  });

  it('labels the lines with their numbers', () => {
    expect([drawing.centre.text, ...drawing.limits.map(({ text }) => text)]).toEqual(['Mean: 23.1', 'Upper limit: 88.4']);
  });
});

describe('a drawing of bands', () => {
  const drawing = histogramDrawing(gestationBands, gestationBands.chart);

  it('gives each bar the width of its band, and an open band that of its neighbour', () => {
    expect(drawing.rows.map(({ from, to }) => [from, to])).toEqual([[20, 24], [24, 28], [28, 32], [32, 37], [37, 42], [42, 47]]);
    expect(drawing.equal).toBe(false);
  });

  it('has the rate of each band beside it, [c] where it is withheld', () => {
    expect(drawing.beside?.values.map(({ text }) => text)).toEqual(['612.0', '141.2', '[c]', '8.1', '1.4', '2.9']);
    expect(drawing.beside?.values[1]?.interval).toMatchObject({ from: 101.8, to: 190.9 });
  });

  it('refuses a band with neither a beginning nor an end, and bands that are not as many as rows', () => {
    const { chart } = gestationBands;
    expect(() => histogramDrawing(gestationBands, { ...chart, bands: chart.bands.map(() => ({ from: null, to: null })) })).toThrow(/neither a beginning nor an end/);
    expect(() => histogramDrawing(gestationBands, { ...chart, bands: [] })).toThrow(/6 rows for 0 bands/);
  });
});
