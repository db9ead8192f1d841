import { describe, expect, it } from 'vitest';
import { exactNumber } from '../../../figures/cell.ts';
import { rateByYear, ratioByEthnicGroup, ratioByQuintile, type IntervalFigure } from '../../figures-for-tests.test-data.ts';
import { itemFor, reportOf } from '../../items-for-tests.test-data.ts';
import type { ReportDocument } from '../../report.ts';
import { packageFaults } from '../package-faults.test-data.ts';
import { cachesIn, partsOf, textOf } from '../package-for-tests.test-data.ts';
import { houseTemplate } from '../template/house-template.test-data.ts';
import { intoTemplate } from '../template/into-template.ts';
import { wordDocument } from '../word-document.ts';
import { nodePictureMaker } from '../../../../command-line/picture-maker.ts';
import { WordPackage } from '../xml/word-package.ts';
import { refreshedReport } from './refresh.ts';
import { withRecord } from './written-record.ts';

/** The rates of the next year: 2019 has 41 deaths, so a rate of 5.1, and all years 208. */
const nextYear: IntervalFigure = {
  ...rateByYear,
  rows: rateByYear.rows.map((row) => {
    const changed = { 2019: [41, 5.118601748, 3.673109, 6.943962], all: [208, 4.043545879, 3.512661, 4.632175] }[row.id];
    if (!changed) return row;
    const [deaths = 0, rate = 0, lower = 0, upper = 0] = changed;
    return { ...row, cells: { ...row.cells, deaths: exactNumber(deaths), rate: exactNumber(rate), lower: exactNumber(lower), upper: exactNumber(upper) } };
  }),
};
const title = ['The rate was ', { cell: { row: 'all', column: 'rate' } }, ' per 1,000'] as const;
const report = (rates: IntervalFigure, ...more: readonly IntervalFigure[]): ReportDocument =>
  reportOf([{ kind: 'paragraph', id: 'p', text: ['Over six years ', { figure: 'rate-by-year', cell: { row: 'all', column: 'deaths' } }, ' babies died.'] }, itemFor(rates, title), ...[ratioByEthnicGroup, ...more].map((figure) => itemFor(figure))]);
const written = async (document: ReportDocument) => withRecord(await wordDocument(document));

/** A Word file as a person left it. */
async function edited(change: (file: WordPackage) => void): Promise<Uint8Array> {
  const file = WordPackage.open('old.docx', await written(report(rateByYear)));
  change(file);
  return file.bytes();
}

const rewritten = (path: string, from: string | RegExp, to: string) => (file: WordPackage) => {
  const text = file.text(path);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  file.set(path, changed);
};

async function refreshed(old: Uint8Array, document = report(nextYear)) {
  const { bytes, changes } = refreshedReport({ fileName: 'old.docx', bytes: old }, document, await written(document));
  const parts = partsOf(bytes);
  return { bytes, changes, parts, xml: textOf(parts, 'word/document.xml'), chart: textOf(parts, 'word/charts/chart1.xml') };
}

const plain = (xml: string) => xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]*>/g, '');

describe('last year’s report with this year’s numbers', () => {
  it('has the new numbers in its text, headline, table, notes and chart, and is whole', async () => {
    const { parts, xml, chart, changes } = await refreshed(await written(report(rateByYear)));
    expect(plain(xml)).toContain('Over six years 208 babies died.');
    expect(plain(xml)).toContain('The rate was 4.0 per 1,000');
    expect(plain(xml)).toContain('Over all six years the rate was 4.0 per 1,000 live births (95% CI 3.5 to 4.6).');
    expect(cachesIn(chart).some(({ values }) => values.includes('5.1'))).toBe(true);
    expect(packageFaults(parts)).toEqual([]);
    expect(changes).toContainEqual({ kind: 'new', where: 'Figure 1, table: 2019, Deaths', before: '31', after: '41' });
    expect(changes).toContainEqual({ kind: 'new', where: 'Figure 1, number in the text: All years, Deaths', before: '198', after: '208' });
    expect(plain(xml)).not.toContain('198');
  });

  it('changes nothing where the numbers are the same', async () => {
    const old = await written(report(rateByYear));
    const { changes, xml } = await refreshed(old, report(rateByYear));
    expect(changes).toEqual([]);
    expect(xml).toBe(textOf(partsOf(old), 'word/document.xml'));
  });

  it('keeps what people wrote around it, a paragraph that they moved and the look that they gave it', async () => {
    const old = await edited((file) => {
      const own = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>The panel writes this.</w:t></w:r></w:p>';
      const moved = /<w:p>(?:(?!<\/w:p>).)*?Over six years.*?<\/w:p>/s.exec(file.text('word/document.xml'))?.[0] ?? '';
      rewritten('word/document.xml', moved, '')(file);
      rewritten('word/document.xml', '<w:sectPr>', `${own}${moved}<w:sectPr>`)(file);
    });
    const { xml } = await refreshed(old);
    expect(xml).toContain('<w:b/></w:rPr><w:t>The panel writes this.</w:t>');
    expect(plain(xml).indexOf('The panel writes this.')).toBeLessThan(plain(xml).indexOf('Over six years 208 babies died.'));
    expect(plain(xml).match(/Over six years/g)).toHaveLength(1);
  });

  it('keeps the look of a chart that was restyled, with new numbers in it and in its workbook', async () => {
    const { chart, parts } = await refreshed(await edited(rewritten('word/charts/chart1.xml', /12436D/g, '00AA55')));
    expect(chart).toContain('00AA55');
    expect(chart).not.toContain('12436D');
    expect(packageFaults(parts)).toEqual([]);
    expect(cachesIn(chart).find(({ reference }) => reference.includes('$B$2:'))?.values.at(-1)).toBe('5.1');
  });

  it('keeps an axis that a person set, and moves one that nobody touched', async () => {
    const own = await refreshed(await edited(rewritten('word/charts/chart1.xml', /<c:max val="[^"]*"\/>/, '<c:max val="25"/>')));
    expect(own.chart).toContain('<c:max val="25"/>');
    const fresh = textOf(partsOf(await written(report(nextYear))), 'word/charts/chart1.xml');
    expect((await refreshed(await written(report(rateByYear)))).chart).toContain(/<c:max val="[^"]*"\/>/.exec(fresh)?.[0] ?? 'none');
  });

  it('keeps the words of a headline and of a caption that a person changed, with the numbers in them new, and lists them', async () => {
    const old = await edited((file) => {
      rewritten('word/document.xml', 'The rate was ', 'We think that the rate was ')(file);
      rewritten('word/document.xml', /(cdr_caption_rate-by-year.*?<w:t[^>]*>)[^<]*/s, '$1Our own caption')(file);
    });
    const { xml, changes } = await refreshed(old);
    expect(plain(xml)).toContain('We think that the rate was 4.0 per 1,000');
    expect(plain(xml)).toContain('Our own caption');
    expect(changes.filter(({ kind }) => kind === 'kept').map(({ where }) => where)).toEqual(['Figure 1, headline', 'Figure 1, caption']);
    const again = await refreshed((await refreshed(old)).bytes, report(rateByYear));
    expect(plain(again.xml)).toContain('We think that the rate was 3.8 per 1,000');
    expect(plain(again.xml)).toContain('Our own caption');
  });

  it('keeps alternative text that a person wrote', async () => {
    const { xml } = await refreshed(await edited(rewritten('word/document.xml', /descr="Column chart[^"]*"/, 'descr="Six columns."')));
    expect(xml).toContain('descr="Six columns."');
  });

  it('follows rows that come and go, with the look of the table’s own rows', async () => {
    const fewer: IntervalFigure = { ...nextYear, chart: { ...nextYear.chart, rows: nextYear.chart.rows.slice(1) }, rows: nextYear.rows.slice(1), arithmetic: [] };
    const { xml, parts } = await refreshed(await written(report(rateByYear)), report(fewer));
    const table = /cdr_table_rate-by-year.*?<\/w:tbl>/s.exec(xml)?.[0] ?? '';
    expect(table.match(/<w:tr[ >]/g)).toHaveLength(fewer.rows.length + 1);
    expect(plain(table)).not.toContain('2014');
    expect(packageFaults(parts)).toEqual([]);
  });

  it('says which figures the document lacks, and which are no longer in the report', async () => {
    const { changes } = await refreshed(await written(report(rateByYear, ratioByQuintile)), reportOf([itemFor(nextYear, title), itemFor({ ...ratioByQuintile, id: 'another' })]));
    const toSee = changes.filter(({ kind }) => kind === 'look').map(({ where }) => where);
    expect(toSee).toEqual(expect.arrayContaining([expect.stringContaining('Figure 2'), expect.stringContaining('ratio-by-ethnicity'), expect.stringContaining('ratio-by-quintile')]));
  });

  it('takes out a chart whose form changed, with its data, rather than keep old numbers beside new ones', async () => {
    const asPicture: ReportDocument = { ...report(nextYear), items: report(nextYear).items.map((item) => (item.kind === 'figure' && item.id === nextYear.id ? { ...item, drawnAs: 'picture' } : item)) };
    const fresh = withRecord(await wordDocument(asPicture, await nodePictureMaker()));
    const { bytes, changes } = refreshedReport({ fileName: 'old.docx', bytes: await written(report(rateByYear)) }, asPicture, fresh);
    const parts = partsOf(bytes);
    expect(packageFaults(parts)).toEqual([]);
    expect([...parts.keys()].filter((path) => path.endsWith('.xlsx'))).toHaveLength(1);
    expect(plain(textOf(parts, 'word/document.xml'))).toContain('This chart has another form now.');
    expect(changes.filter(({ kind }) => kind === 'look').map(({ where }) => where)).toEqual(['Figure 1, chart']);
  });

  it('can be refreshed again, and in a template of the house', async () => {
    const house = withRecord(intoTemplate(await wordDocument(report(rateByYear)), { fileName: 'house.docx', bytes: houseTemplate() }, 'Title'));
    const inHouse = partsOf(refreshedReport({ fileName: 'house.docx', bytes: house }, report(nextYear), await written(report(nextYear))).bytes);
    expect(plain(textOf(inHouse, 'word/document.xml'))).toContain('Over six years 208 babies died.');
    expect(textOf(inHouse, 'word/charts/cdr-chart1.xml')).toContain('House Sans');
    expect(packageFaults(inHouse)).toEqual([]);
    const again = await refreshed((await refreshed(await written(report(rateByYear)))).bytes, report(rateByYear));
    expect(plain(again.xml)).toContain('Over six years 198 babies died.');
  });

  it('refuses a file in which there is nothing of a report', async () => {
    const fresh = await written(report(nextYear));
    expect(() => refreshedReport({ fileName: 'letter.docx', bytes: houseTemplate() }, report(nextYear), fresh)).toThrow(/letter\.docx holds no figure/);
  });
});
