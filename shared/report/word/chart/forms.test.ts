import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../figures/figure.ts';
import { protectedFigure } from '../../figures-for-tests.test-data.ts';
import { beforeAfter, ratesOfGroups, shareToShare, sharesByStage } from '../../form-figures.test-data.ts';
import { cachesIn, partsOf, textOf, workbookRange, xmlFault, type Parts } from '../package-for-tests.test-data.ts';
import { wordDocument } from '../word-document.ts';

async function partsFor(figure: Figure): Promise<Parts> {
  const item = { kind: 'figure', id: figure.id, figure: protectedFigure(figure), title: 'A headline', subtitle: figure.words.subtitle, caption: '', altText: '', notes: [] } as const;
  return partsOf(await wordDocument({ title: 'A report', author: null, date: '2026-11-24', appVersion: '0.1.0', items: [item] }));
}

const chartOf = (parts: Parts) => textOf(parts, 'word/charts/chart1.xml');
const valuesOf = (chart: string, column: string) => cachesIn(chart).find(({ reference }) => reference.includes(`$${column}$2:`))?.values;

describe('each native form', () => {
  it.each<readonly [string, Figure]>([['lines of groups', ratesOfGroups], ['columns side by side', beforeAfter], ['shares of a whole', sharesByStage], ['slopes', shareToShare]])('of %s is well formed and holds what its workbook holds', async (_, figure) => {
    const parts = await partsFor(figure);
    const chart = chartOf(parts);
    expect(xmlFault(chart)).toBeNull();
    const caches = cachesIn(chart);
    expect(caches.length).toBeGreaterThan(3);
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
