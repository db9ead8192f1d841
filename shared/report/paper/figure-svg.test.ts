import { describe, expect, it } from 'vitest';
import type { Figure } from '../../figures/figure.ts';
import { intervalOf, protectedFigure, rateByYear, ratioByEthnicGroup, ratioByQuintile, ratioWithSmallCounts, withChart } from '../figures-for-tests.test-data.ts';
import { proposedAltText } from '../proposed-alt-text.ts';
import { figureSvg } from './figure-svg.ts';

const svgOf = (figure: Figure) => figureSvg(protectedFigure(figure), { widthCm: 16 });

/** The visible texts: white edges are drawn as a second copy of a text. */
const texts = (svg: string) => [...svg.replaceAll(/<text[^>]*stroke="#FFFFFF".*?<\/text>/g, '').matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text?.replaceAll('&amp;', '&'));
const count = (svg: string, pattern: RegExp) => (svg.match(pattern) ?? []).length;
const group = (svg: string, role: string) => [...svg.matchAll(new RegExp(`<g class="mark-${role} [^>]*>(.*?)</g>`, 'g'))].map(([, inside]) => inside ?? '');

describe('the paper drawing of each form', () => {
  it.each([
    ['columns', rateByYear],
    ['a line', withChart(rateByYear, { mark: 'line' })],
    ['bars', withChart(rateByYear, { direction: 'down' })],
    ['a forest plot', ratioByEthnicGroup],
    ['upright points', withChart(ratioByEthnicGroup, { direction: 'across' })],
  ])('shows every label, number, tick and title of %s', async (_, figure) => {
    const drawing = intervalOf(figure);
    const shown = texts(await svgOf(figure)).join(' ');
    for (const text of [drawing.axis.title, drawing.reference?.text, ...drawing.axis.ticks.map((tick) => tick.text), ...drawing.rows.flatMap(({ label, valueText, beside }) => [label, valueText, ...beside])]) {
      expect(shown).toContain(text);
    }
  });

  it('stands a column on zero for each year, as tall as its rate', async () => {
    const bars = group(await svgOf(rateByYear), 'rect').join('');
    const heights = [...bars.matchAll(/d="M[\d.]+,([\d.]+)h[\d.]+v([\d.]+)h/g)].map(([, top, height]) => ({ foot: Number(top) + Number(height), height: Number(height) }));
    expect(heights).toHaveLength(6);
    expect(new Set(heights.map(({ foot }) => foot.toFixed(6))).size).toBe(1);
    const perUnit = (heights[0]?.height ?? 0) / 4.1;
    intervalOf(rateByYear).rows.forEach(({ value }, index) => { expect(heights[index]?.height).toBeCloseTo((value ?? 0) * perUnit, 6); });
  });

  it('draws an arrow where zero observed leaves an interval open, and no point there', async () => {
    const svg = await svgOf(ratioByQuintile);
    const closed = await svgOf(ratioByEthnicGroup);
    const triangles = /M-?[\d.]+,[-\d.]+L-?[\d.]+,[-\d.]+L-?[\d.]+,[-\d.]+Z/g;
    expect(count(svg, triangles)).toBe(1);
    expect(count(closed, triangles)).toBe(0);
  });

  it('breaks a line where a number is missing', async () => {
    const rows = rateByYear.rows.map((row) => (row.id === '2016' ? { ...row, cells: { ...row.cells, rate: { kind: 'missing', symbol: 'x', reason: 'Births are not known.' } as const } } : row));
    const svg = await svgOf(withChart({ ...rateByYear, rows }, { mark: 'line' }));
    expect(count(group(svg, 'line').join(''), /M/g)).toBe(2);
    expect(texts(svg)).toContain('[x]');
  });

  it('thins labels that would touch and leaves out counts and numbers, which the table has', async () => {
    const weeks = Array.from({ length: 40 }, (_, week) => ({ id: `w${week}`, label: `${week} weeks`, role: 'group' as const, cells: rateByYear.rows[0]?.cells ?? {} }));
    const svg = await svgOf({ ...rateByYear, rows: [...weeks, ...rateByYear.rows.slice(-1)], arithmetic: [], chart: { ...rateByYear.chart, rows: weeks.map(({ id }) => id) } });
    const shown = texts(svg).filter((text) => text?.endsWith('weeks'));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.length).toBeLessThan(21);
    expect(texts(svg)).not.toContain('37 deaths');
  });
});

describe('the paper drawing', () => {
  it('is the same bytes for the same figure', async () => {
    expect(await svgOf(ratioByQuintile)).toBe(await svgOf(ratioByQuintile));
  });

  it('is as wide as asked and says so in centimetres', async () => {
    expect(await svgOf(rateByYear)).toMatch(/^<svg xmlns="[^"]+" width="16cm" height="[\d.]+cm" viewBox="0 0 605 /);
  });

  it('is a picture with a title and a description for a screen reader, and shows no title itself', async () => {
    const svg = await svgOf(ratioByEthnicGroup);
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain(`<desc id="description">${proposedAltText(protectedFigure(ratioByEthnicGroup))}</desc>`);
    expect(texts(svg)).not.toContain(ratioByEthnicGroup.words.subtitle);
  });

  it('takes an alt text that a person wrote, whatever signs are in it', async () => {
    expect(await figureSvg(protectedFigure(rateByYear), { widthCm: 16, altText: 'Under 5 & "<6"' })).toContain('<desc id="description">Under 5 &amp; "&lt;6"</desc>');
  });

  it('shows [c] in place of a withheld mark, and holds the withheld numbers nowhere', async () => {
    const svg = await svgOf(ratioWithSmallCounts);
    expect(texts(svg).filter((text) => text === '[c]')).toHaveLength(4);
    expect(texts(svg)).toContain('[c] observed, 0.9 expected');
    for (const number of ['3.42', '0.71', '10.00', '2.19', '1.27', '3.50', '17 observed', '3 observed']) expect(svg).not.toContain(number);
  });

  it('uses the shipped font alone, and no script', async () => {
    const svg = await svgOf(rateByYear);
    expect(new Set(svg.match(/font-family="[^"]+"/g))).toEqual(new Set([`font-family="'Liberation Sans', Arial, Helvetica, sans-serif"`]));
    expect(svg).not.toMatch(/<script|href=/);
  });
});
