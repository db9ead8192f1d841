import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../figures/figure.ts';
import { protectedFigure } from '../../figures-for-tests.test-data.ts';
import { beforeAfter, ratesOfGroups, shareToShare, sharesByStage } from '../../form-figures.test-data.ts';
import { areasInFunnel, daysBetween, equalBands, gestationBands, ratesStageOnStage } from '../../grid-and-limits-figures.test-data.ts';
import { cachesIn, partsOf, textOf, workbookRange, xmlFault, type Parts } from '../package-for-tests.test-data.ts';
import { wordDocument } from '../word-document.ts';

const file = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const pictures = { resvgWasm: file('../../../../node_modules/@resvg/resvg-wasm/index_bg.wasm'), fonts: [file('../../fonts/LiberationSans-Regular.ttf'), file('../../fonts/LiberationSans-Bold.ttf')] };

function wordFor(figure: Figure, maker: typeof pictures | null = pictures) {
  const item = { kind: 'figure', id: figure.id, figure: protectedFigure(figure), title: 'A headline', subtitle: figure.words.subtitle, caption: '', altText: '', notes: [], widthCm: 16, withTable: true, drawnAs: 'chart' } as const;
  return wordDocument({ title: 'A report', author: null, date: '2026-11-24', appVersion: '0.1.0', items: [item] }, maker);
}

async function partsFor(figure: Figure): Promise<Parts> {
  return partsOf(await wordFor(figure));
}

const chartOf = (parts: Parts) => textOf(parts, 'word/charts/chart1.xml');
const valuesOf = (chart: string, column: string) => cachesIn(chart).find(({ reference }) => reference.includes(`$${column}$2:`))?.values;

describe('each native form', () => {
  it.each<readonly [string, Figure]>([['lines of groups', ratesOfGroups], ['columns side by side', beforeAfter], ['shares of a whole', sharesByStage], ['slopes', shareToShare], ['points within limits', areasInFunnel], ['values in order', daysBetween], ['bands of one width', equalBands]])('of %s is well formed and holds what its workbook holds', async (_, figure) => {
    const parts = await partsFor(figure);
    const chart = chartOf(parts);
    expect(xmlFault(chart)).toBeNull();
    const caches = cachesIn(chart);
    expect(caches.length).toBeGreaterThan(2);
    for (const { reference, values } of caches) expect(workbookRange(parts, 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx', reference), reference).toEqual(values);
  });
});

describe('lines of groups in Word', () => {
  it('break where a value is withheld, and say so with the row', async () => {
    const chart = chartOf(await partsFor(ratesOfGroups));
    expect(valuesOf(chart, 'B')).toEqual(['6.1', '5.7', null, '6.3']);
    expect(cachesIn(chart).flatMap(({ values }) => values)).toContain('2016 to 2018\nBlack [c]');
  });
});

describe('shares of a whole in Word', () => {
  it('are stacked bars with the first row at the top and each number in its share', async () => {
    const chart = chartOf(await partsFor(sharesByStage));
    expect(chart).toMatch(/<c:barDir val="bar"\/><c:grouping val="stacked"\/>/);
    expect(chart).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>/s);
    expect(chart).toContain('<a:t>55.4</a:t>');
    expect(valuesOf(chart, 'B')).toEqual(['6.9', '4.8', null, '3.1']);
  });
});

describe('slopes in Word', () => {
  it('are named at both ends, together where two nearly meet', async () => {
    const chart = chartOf(await partsFor(shareToShare));
    expect(chart).toContain('<a:t>Black 55.4</a:t>');
    expect(chart).toMatch(/<a:t>White 37\.2<\/a:t>.{0,400}<a:t>Black 35\.6<\/a:t>/s);
  });
});

describe('points within limits in Word', () => {
  it('are a scatter of one series for each place, with the limits as lines and names outside them', async () => {
    const chart = chartOf(await partsFor(areasInFunnel));
    expect(chart).toContain('<c:scatterChart>');
    for (const name of ['Within the limits', 'Outside the narrower limits', 'Outside the wider limits', '95% limits', '99.8% limits', 'As expected']) expect(chart).toContain(`<c:v>${name}</c:v>`);
    expect(chart).toContain('<a:t>Lambeth</a:t>');
    expect(chart).not.toContain('<a:t>Hackney</a:t>');
    expect(chart).toContain('Not drawn: Kingston [c], City of London [c]');
  });
});

describe('values in order in Word', () => {
  it('break where one is withheld and have no signal there', async () => {
    const chart = chartOf(await partsFor(daysBetween));
    expect(cachesIn(chart).flatMap(({ values }) => values)).toContain('10\n[c]');
    expect(chart).toContain('<a:t>beyond the limit</a:t>');
    expect(chart).not.toContain('never drawn');
  });
});

describe('a form that Word has not', () => {
  it.each<readonly [string, Figure]>([['shaded cells', ratesStageOnStage], ['bands of unequal width', gestationBands]])('%s: is an SVG with a PNG behind it and alt text, and no chart', async (_, figure) => {
    const parts = await partsFor(figure);
    expect([...parts.keys()].filter((path) => path.includes('/charts/'))).toEqual([]);
    const [svg, png] = ['svg', 'png'].map((ending) => [...parts.keys()].filter((path) => path.startsWith('word/media/') && path.endsWith(ending)));
    expect([svg?.length, png?.length]).toEqual([1, 1]);
    const body = textOf(parts, 'word/document.xml');
    expect(xmlFault(body)).toBeNull();
    expect(body).toContain('asvg:svgBlip');
    expect(body).toMatch(/descr="(Table of shaded cells|Histogram)/);
  });

  it('is the same bytes each time', async () => {
    expect(Buffer.from(await wordFor(ratesStageOnStage)).equals(Buffer.from(await wordFor(ratesStageOnStage)))).toBe(true);
  });

  it('says what to do where pictures cannot be made', async () => {
    await expect(wordFor(ratesStageOnStage, null)).rejects.toThrow(/goes into Word as a picture.*can be saved as SVG/);
  });
});
