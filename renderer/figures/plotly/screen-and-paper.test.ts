// @vitest-environment happy-dom
import plotly from 'plotly.js-cartesian-dist-min';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withhold1To4 } from '../../../shared/disclosure/policy.ts';
import { protect } from '../../../shared/disclosure/protect.ts';
import type { Figure } from '../../../shared/figures/figure.ts';
import { rateByYear, ratioByEthnicGroup, ratioByQuintile, ratioWithSmallCounts, withChart } from '../../../shared/report/figures-for-tests.test-data.ts';
import { beforeAfter, ratesOfGroups, shareToShare, sharesByStage } from '../../../shared/report/form-figures.test-data.ts';
import { areasInFunnel, daysBetween, equalBands, gestationBands, ratesStageOnStage } from '../../../shared/report/grid-and-limits-figures.test-data.ts';
import { pixelsAcross } from '../../../shared/figures/layout/typography.ts';
import { plotlyConfig } from './config.ts';
import { pictureOnPaper } from './picture-on-paper.test-data.ts';
import { pictureOnScreen } from './picture-on-screen.test-data.ts';
import { notIn } from './picture.test-data.ts';
import { plotlyChart } from './plotly-chart.ts';

const figures: Readonly<Record<string, Figure>> = {
  'columns of a rate by year, with its line': rateByYear,
  'points of observed over expected on a log axis': ratioByEthnicGroup,
  'an interval with no mark, whose lower end is off the axis': ratioByQuintile,
  'withheld rows': ratioWithSmallCounts,
  'a line over the years': withChart(rateByYear, { mark: 'line' }),
  'bars that lie down': withChart(rateByYear, { direction: 'down' }),
  'points over the years, without intervals': withChart(rateByYear, { mark: 'point', lower: null, upper: null, reference: null }),
  'withheld columns': withChart(ratioWithSmallCounts, { mark: 'column', direction: 'across', scale: 'linear' }),
  'a line that withheld rows break': withChart(ratioWithSmallCounts, { mark: 'line', direction: 'across', scale: 'linear', rows: ['c', 'a', 'd', 'b'] }),
  'lines of two groups with intervals, one of them broken': ratesOfGroups,
  'columns side by side, one withheld': beforeAfter,
  'shares of a whole, two of them withheld': sharesByStage,
  'slopes, one of them with one end alone': shareToShare,
  'a table of shaded cells, one withheld': ratesStageOnStage,
  'points within limits, and outside them': areasInFunnel,
  'values in order, with a signal': daysBetween,
  'bands of unequal width over their rates': gestationBands,
  'bands of one width': equalBands,
};

const widthCm = 16;
const protectedFigure = (figure: Figure) => protect(figure, withhold1To4);

describe('the chart on the screen and the chart on paper', () => {
  it.each(Object.entries(figures))('show the same marks on the same scale with the same words and colours: %s', async (_, figure) => {
    const [paper, screen] = [await pictureOnPaper(protectedFigure(figure), widthCm), await pictureOnScreen(protectedFigure(figure), pixelsAcross(widthCm))];
    expect(paper.words.length).toBeGreaterThan(10);
    expect(paper.lines.length + paper.marks.length).toBeGreaterThan(6);
    expect({ onlyOnPaper: notIn(paper, screen), onlyOnScreen: notIn(screen, paper) }).toEqual({ onlyOnPaper: [], onlyOnScreen: [] });
  });

  it('would be told apart by one number', async () => {
    const other: Figure = { ...ratioByEthnicGroup, rows: ratioByEthnicGroup.rows.map((row) => (row.id === 'black' ? { ...row, cells: { ...row.cells, ratio: { kind: 'number', value: 2.2, rounding: 'exact', marks: [], counted: null } } } : row)) };
    const [paper, screen] = [await pictureOnPaper(protectedFigure(ratioByEthnicGroup), widthCm), await pictureOnScreen(protectedFigure(other), pixelsAcross(widthCm))];
    expect(notIn(paper, screen)).toEqual([expect.stringContaining('square #12436D'), '2.00 in #0B0C0C']);
  });
});

describe('what Plotly is given', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    document.body.replaceChildren();
  });

  it.each(Object.entries(figures))('is all in its schema: %s', (_, figure) => {
    const { traces, layout } = plotlyChart(protectedFigure(figure), 700);
    expect(plotly.validate(traces, layout)).toBeUndefined();
  });

  it('has no way to send a chart anywhere: no tool bar, no address, no request', async () => {
    expect(plotlyConfig).toMatchObject({ displayModeBar: false, showSendToCloud: false, plotlyServerURL: '' });
    const leaving = vi.fn();
    vi.stubGlobal('fetch', leaving);
    vi.stubGlobal('open', leaving);
    const root = document.createElement('div');
    document.body.append(root);
    const { traces, layout } = plotlyChart(protectedFigure(rateByYear), 700);
    await plotly.react(root, traces, layout, plotlyConfig);
    expect(root.querySelectorAll('.bars .point')).toHaveLength(6);
    expect(root.querySelectorAll('.modebar-btn, a, form, input, button')).toHaveLength(0);
    expect(leaving).not.toHaveBeenCalled();
  });

  it('holds no withheld number, not even in a tooltip', () => {
    const given = JSON.stringify(plotlyChart(protectedFigure(ratioWithSmallCounts), 700));
    for (const secret of ['3.42', '0.71', '10.00', '2.19', '1.27', '17 ']) expect(given).not.toContain(secret);
    expect(given).toContain('Observed: <b>[c]</b>');
  });

  it('says in each tooltip the numerator, the denominator and the interval of its row', () => {
    const tooltips = plotlyChart(protectedFigure(rateByYear), 700).traces.find(({ name }) => name === 'tooltips');
    expect(tooltips).toMatchObject({ text: expect.arrayContaining(['<b>2018</b><br>Deaths: <b>36</b><br>Live births: <b>8,240</b><br>Rate per 1,000 live births: <b>4.4</b><br>95% CI: <b>3.1 to 6.0</b>']) as unknown });
  });

  it('shows a label with signs of HTML as it is', () => {
    const [first, ...others] = ratioByEthnicGroup.rows;
    const figure: Figure = { ...ratioByEthnicGroup, rows: first ? [{ ...first, label: 'A & B <b>' }, ...others] : [] };
    const { layout } = plotlyChart(protectedFigure(figure), 700);
    expect(layout.annotations.map(({ text }) => text).join(' ')).toContain('A &amp; B &lt;b&gt;');
  });
});
