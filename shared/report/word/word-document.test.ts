import { describe, expect, it } from 'vitest';
import { withhold1To4 } from '../../disclosure/policy.ts';
import { protect } from '../../disclosure/protect.ts';
import { exactNumber } from '../../figures/cell.ts';
import type { Figure } from '../../figures/figure.ts';
import { printedTable } from '../../figures/printed-table.ts';
import { intervalOf, protectedFigure, rateByYear, ratioByEthnicGroup, ratioByQuintile, ratioWithSmallCounts, withChart, type IntervalFigure } from '../figures-for-tests.test-data.ts';
import { proposedAltText } from '../proposed-alt-text.ts';
import { proposedCaption } from '../proposed-caption.ts';
import type { FigureItem, ReportDocument, ReportItem } from '../report.ts';
import { cachesIn, partsOf, textOf, workbookRange, xmlFault, type Parts } from './package-for-tests.test-data.ts';
import { wordDocument } from './word-document.ts';

function itemFor(figure: Figure, title = 'A headline & more'): FigureItem {
  const shown = protectedFigure(figure);
  return { kind: 'figure', id: figure.id, figure: shown, title, subtitle: shown.words.subtitle, caption: proposedCaption(shown), altText: proposedAltText(shown), notes: ['The panel met in May.'], widthCm: 16, withTable: true, drawnAs: 'chart' };
}

const figures: readonly IntervalFigure[] = [
  rateByYear, ratioByEthnicGroup, ratioByQuintile, ratioWithSmallCounts,
  { ...withChart(rateByYear, { mark: 'line' }), id: 'line' }, { ...withChart(rateByYear, { direction: 'down' }), id: 'bars' }, { ...withChart(ratioByEthnicGroup, { direction: 'across' }), id: 'points' },
];

function reportOf(items: readonly ReportItem[]): ReportDocument {
  return { title: 'Infant deaths <2014 & after>', author: 'Child Death Overview Panel', date: '2026-11-24', appVersion: '0.1.0', items };
}

const report = reportOf([
  { kind: 'heading', id: 'h', level: 1, text: 'How many' },
  { kind: 'paragraph', id: 'p', text: ['Over six years ', { figure: 'rate-by-year', cell: { row: 'all', column: 'deaths' } }, ' babies died.'] },
  ...figures.map((figure) => itemFor(figure)),
]);
const bytes = wordDocument(report);
const opened = async (): Promise<Parts> => partsOf(await bytes);
const body = async () => textOf(await opened(), 'word/document.xml');
const xmlPaths = (parts: Parts) => [...parts.keys()].filter((path) => /\.(xml|rels)$/.test(path));

/** The inside of the content control with this tag. */
function controlled(xml: string, tag: string): string {
  const start = xml.indexOf(`<w:tag w:val="${tag}"/>`);
  expect(start, tag).toBeGreaterThan(0);
  return /<w:sdtContent>(.*?)<\/w:sdtContent>/s.exec(xml.slice(start))?.[1] ?? '';
}

const plain = (xml: string) => [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, text]) => text).join('');

describe('the package', () => {
  it('has only well-formed XML', async () => {
    const parts = await opened();
    expect(xmlPaths(parts).length).toBeGreaterThan(50);
    for (const path of xmlPaths(parts)) expect(xmlFault(textOf(parts, path)), path).toBeNull();
    for (const broken of ['<a><b></a></b>', '<a b="1" b="2"/>', '<a>&nbsp;</a>', '<a/><a/>', '<a>']) expect(xmlFault(broken), broken).not.toBeNull();
  });

  it('has every part that a relationship points to, and every relationship that a part uses', async () => {
    const parts = await opened();
    let followed = 0;
    for (const path of xmlPaths(parts).filter((each) => each.endsWith('.rels'))) {
      const [, prefix = '', folder = '', name = ''] = /^(.*!\/)?(.*?)_rels\/(.*)\.rels$/.exec(path) ?? [];
      const relationships = textOf(parts, path);
      const targets = [...relationships.matchAll(/ Target="([^"]+)"/g)].map(([, target]) => target ?? '');
      followed += targets.length;
      for (const target of targets) expect([...parts.keys()]).toContain(prefix + new URL(target, `file:///${folder}`).pathname.slice(1));
      if (name === '') continue;
      const listed = [...relationships.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
      const used = [...textOf(parts, prefix + folder + name).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(([, id]) => id);
      for (const id of used) expect(listed, `${path} ${String(id)}`).toContain(id);
    }
    // Seven charts, each in the document, to its workbook, and inside that.
    expect(followed).toBeGreaterThan(3 * figures.length);
  });

  it('states the type of every part', async () => {
    const parts = await opened();
    const types = textOf(parts, '[Content_Types].xml');
    const [defaults, overrides] = [/Extension="([^"]+)"/g, /PartName="([^"]+)"/g].map((pattern) => [...types.matchAll(pattern)].map(([, found]) => found));
    for (const path of [...parts.keys()].filter((each) => !each.includes('!/') && each !== '[Content_Types].xml')) {
      expect(overrides?.includes(`/${path}`) === true || (path.endsWith('.rels') && defaults?.includes('rels') === true), path).toBe(true);
    }
    for (const name of overrides ?? []) expect([...parts.keys()]).toContain(name?.slice(1));
    expect(types).toContain('ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" PartName="/word/charts/chart7.xml"');
    expect(types).toContain('ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" PartName="/word/embeddings/Microsoft_Excel_Worksheet7.xlsx"');
  });

  it('is the same bytes for the same report, and dated as the report is', async () => {
    expect(Buffer.from(await wordDocument(report)).equals(Buffer.from(await bytes))).toBe(true);
    expect(textOf(await opened(), 'docProps/core.xml').match(/2026-11-24T00:00:00Z/g)).toHaveLength(2);
  });

  it('carries the title, the author and the language', async () => {
    const parts = await opened();
    expect(textOf(parts, 'docProps/core.xml')).toContain('<dc:title>Infant deaths &lt;2014 &amp; after&gt;</dc:title>');
    expect(textOf(parts, 'word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="en-GB"/>');
    for (const path of xmlPaths(parts)) expect(textOf(parts, path), path).not.toContain('en-US');
  });
});

describe('each chart', () => {
  it.each(figures.map((figure, index) => [figure.id, index + 1, figure] as const))('of %s holds what its workbook and its table hold', async (_, number, figure) => {
    const parts = await opened();
    const caches = cachesIn(textOf(parts, `word/charts/chart${number}.xml`));
    expect(caches.length).toBeGreaterThan(3);
    for (const { reference, values } of caches) expect(workbookRange(parts, `word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, reference), reference).toEqual(values);

    const drawing = intervalOf(protectedFigure(figure));
    const table = printedTable(protectedFigure(figure));
    const column = table.header.findIndex(({ id }) => id === figure.chart.value);
    const charted = caches.find(({ reference }) => reference.includes('$B$2:'))?.values ?? [];
    drawing.rows.forEach(({ id, state }, index) => {
      const printed = table.rows.find((row) => row.id === id)?.texts[column];
      if (state === 'marked') expect(charted[index], id).toBe(String(Number(printed)));
      else expect(charted[index], id).toBeNull();
    });
  });

  it('has error bars from limit to limit as the table prints them', async () => {
    const caches = cachesIn(textOf(await opened(), 'word/charts/chart2.xml'));
    const [values, plus, minus] = ['B', 'C', 'D'].map((letter) => caches.find(({ reference }) => reference.includes(`$${letter}$2:`))?.values.map(Number) ?? []);
    const limits = (values ?? []).map((value, index) => `${(value - (minus?.[index] ?? NaN)).toFixed(2)} to ${(value + (plus?.[index] ?? NaN)).toFixed(2)}`);
    expect(limits).toEqual(['0.97 to 6.99', '1.20 to 4.60', '1.63 to 2.43', '0.47 to 0.73']);
  });

  it('draws the rates as columns with a dashed line at the rate of all years, which the legend names', async () => {
    const chart = textOf(await opened(), 'word/charts/chart1.xml');
    expect(chart).toMatch(/<c:barDir val="col"\/>.*<c:lineChart>.*<c:v>All years: 3.8<\/c:v>.*<a:prstDash val="dash"\/>/s);
    expect(chart).toMatch(/<c:legend>.*<c:legendEntry><c:idx val="0"\/><c:delete val="1"\/>/s);
  });

  it('puts a value with a mark such as [u] with its category, as a number alone cannot carry it', async () => {
    const rows = rateByYear.rows.map((row) => (row.id === '2015' ? { ...row, cells: { ...row.cells, rate: { ...exactNumber(3.5), marks: ['u'] as const } } } : row));
    const chart = textOf(partsOf(await wordDocument(reportOf([{ ...itemFor(rateByYear), figure: protectedFigure({ ...rateByYear, rows }) }]))), 'word/charts/chart1.xml');
    expect(cachesIn(chart).flatMap(({ values }) => values)).toContain('2015: 3.5 [u]\n31 deaths');
    expect(chart).not.toContain('<c:showVal val="1"/>');
  });

  it('draws ratios as bars on a log axis that start from as expected', async () => {
    const chart = textOf(await opened(), 'word/charts/chart2.xml');
    expect(chart).toMatch(/<c:barDir val="bar"\/>.*<c:logBase val="2"\/>/s);
    expect(chart).toMatch(/<c:catAx>.*<c:tickLblPos val="low"\/>.*<c:crossesAt val="1"\/>.*<\/c:catAx>/s);
    expect(chart).toContain('Bars start at 1: as expected');
  });

  it('shows zero observed by an unfilled bar that carries its interval from the axis edge to the upper limit', async () => {
    const chart = textOf(await opened(), 'word/charts/chart3.xml');
    const series = chart.match(/<c:ser>.*?<\/c:ser>/gs)?.[1] ?? '';
    expect(series).toMatch(/<\/c:tx><c:spPr><a:noFill\/><a:ln><a:noFill\/><\/a:ln><\/c:spPr>/);
    expect(cachesIn(series).map(({ values }) => values.at(-1))).toEqual([expect.stringContaining('upper limit'), '0', '0.94', expect.stringContaining('Quintile 5'), '1.19']);
  });

  it('has alt text, also where a person emptied it', async () => {
    const xml = await body();
    for (const figure of figures) expect(xml).toContain(`descr="${proposedAltText(protectedFigure(figure))}"`);
    const emptied = textOf(partsOf(await wordDocument(reportOf([{ ...itemFor(rateByYear), altText: ' ' }]))), 'word/document.xml');
    expect(emptied).toContain(`descr="${proposedAltText(protectedFigure(rateByYear))}"`);
  });
});

describe('the text', () => {
  it('numbers the captions in words that show at once and in a field that Word can list', async () => {
    const captions = [...(await body()).matchAll(/<w:pStyle w:val="Caption"\/>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
    expect(captions).toHaveLength(figures.length);
    captions.forEach((paragraph, index) => {
      expect(plain(paragraph)).toMatch(new RegExp(`^Figure ${index + 1}: `));
      expect(paragraph).toContain('w:instr="SEQ Figure \\* ARABIC"');
    });
  });

  it('prints each table as it is read, with a header row that repeats, numbers to the right and a description', async () => {
    const xml = await body();
    for (const figure of figures) {
      const table = controlled(xml, `cdr_table_${figure.id}`);
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      const printed = printedTable(protectedFigure(figure));
      expect(rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(plain))).toEqual([printed.header.map(({ text }) => text), ...printed.rows.map(({ texts }) => texts)]);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, ...printed.rows.map(() => false)]);
      for (const row of rows) expect(row.match(/<w:jc w:val="right"\/>/g)).toHaveLength(printed.header.length - 1);
      expect(table).toMatch(/<w:tblCaption w:val="Figure \d: A headline &amp; more"\/><w:tblDescription w:val="The numbers of figure/);
    }
  });

  it('gives every table the width of the page, with room for its longest number', async () => {
    for (const table of (await body()).match(/<w:tblGrid>.*?<\/w:tblGrid>/gs) ?? []) {
      const widths = [...table.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(9072 - widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(10);
      expect(Math.min(...widths)).toBeGreaterThan(900);
    }
  });

  it('says under each table what a reader must not miss, and the rest once in the appendix, with the files and their SHA-256', async () => {
    // From the first paragraph to the next heading: the live numbers in it are controls of their own.
    const about = plain((await body()).split('cdr_about_rate-by-year')[1]?.split('<w:pStyle w:val="Heading')[0] ?? '');
    for (const words of ['No number is withheld here.', 'Source: ', 'Synthetic records.', 'Method and definitions: see the appendix.', 'Filters: Years 2014 to 2019.']) expect(about).toContain(words);
    const appendix = plain((await body()).split('w:val="cdr_appendix"')[1] ?? '');
    for (const words of ['deaths-SYNTHETIC.csv', '0'.repeat(64), 'Zero is shown.', 'Figures 1, 5 and 6: Deaths divided by live births', 'infant death, version 1', 'Live births to residents', 'Workbench 0.1.0']) expect(appendix).toContain(words);
    expect(plain(await body())).toContain('Note: Over all six years the rate was 3.8 per 1,000 live births (95% CI 3.3 to 4.4).');
    expect(plain(await body())).toContain('Note: The panel met in May.');
  });

  it('prints the reason where a person chose no protection', async () => {
    const open = protect(ratioWithSmallCounts, { kind: 'none', reason: 'For the panel alone.' });
    const xml = textOf(partsOf(await wordDocument(reportOf([{ ...itemFor(ratioWithSmallCounts), figure: open }]))), 'word/document.xml');
    expect(plain(xml)).toContain('Small counts are not withheld. Reason given: For the panel alone.');
  });

  it('explains the other shorthand that a table uses', async () => {
    const rows = rateByYear.rows.map((row) => (row.id === '2015' ? { ...row, cells: { ...row.cells, births: { kind: 'missing', symbol: 'x', reason: 'Births in 2015 were not published.' } as const } } : row));
    const item = { ...itemFor(rateByYear), figure: protectedFigure({ ...rateByYear, rows }) };
    expect(plain(textOf(partsOf(await wordDocument(reportOf([item]))), 'word/document.xml'))).toContain('Shorthand: [x]: Births in 2015 were not published.');
  });

  it('begins a page for a figure, or a heading, that follows a figure', async () => {
    const heading: ReportItem = { kind: 'heading', id: 'next', level: 1, text: 'Next' };
    const xml = textOf(partsOf(await wordDocument(reportOf([itemFor(rateByYear), itemFor(ratioByQuintile), heading, itemFor(ratioByEthnicGroup)]))), 'word/document.xml');
    const headings = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="Heading\d"\/>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph.includes('<w:pageBreakBefore/>'));
    expect(headings.slice(0, 4)).toEqual([false, true, true, false]);
  });

  it('has headings that do not skip a level', async () => {
    const levels = [...(await body()).matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>/g)].map(([, style]) => style);
    expect(levels.slice(0, figures.length + 2)).toEqual(['Title', 'Heading1', ...figures.map(() => 'Heading2')]);
    expect(levels.slice(figures.length + 2, figures.length + 4)).toEqual(['Heading1', 'Heading2']);
    const bare = textOf(partsOf(await wordDocument(reportOf([itemFor(rateByYear)]))), 'word/document.xml');
    expect(bare).toContain('<w:pStyle w:val="Heading1"/>');
  });
});

describe('stable ids', () => {
  it('tag every headline, subtitle, chart, caption, table and note block of every figure', async () => {
    const xml = await body();
    for (const { id } of figures) for (const part of ['headline', 'subtitle', 'chart', 'caption', 'table', 'about']) controlled(xml, `cdr_${part}_${id}`);
    expect(controlled(xml, 'cdr_chart_rate-by-year')).toContain('<c:chart ');
    expect(plain(controlled(xml, 'cdr_subtitle_rate-by-year'))).toBe(rateByYear.words.subtitle);
  });

  it('tag every live number, in the text and in the notes', async () => {
    const xml = await body();
    expect(plain(controlled(xml, 'cdr_number_rate-by-year_all_deaths'))).toBe('198');
    expect(plain(controlled(xml, 'cdr_number_rate-by-year_all_upper'))).toBe('4.4');
  });

  it('tag the live numbers of a proposed headline inside its own tag', async () => {
    const title = ['The rate was ', { cell: { row: 'all', column: 'rate' } }, ' per 1,000'] as const;
    const xml = textOf(partsOf(await wordDocument(reportOf([{ ...itemFor(rateByYear), title }]))), 'word/document.xml');
    const heading = /<w:p><w:pPr><w:pStyle w:val="Heading1"\/>.*?<\/w:p>/s.exec(xml)?.[0] ?? '';
    expect(plain(heading)).toBe('The rate was 3.8 per 1,000');
    expect([...heading.matchAll(/<w:tag w:val="([^"]+)"/g)].map(([, tag]) => tag)).toEqual(['cdr_headline_rate-by-year', 'cdr_number_rate-by-year_all_rate']);
    expect(xml).toContain('title="The rate was 3.8 per 1,000"');
  });

  it('differ in number within the document', async () => {
    const ids = [...(await body()).matchAll(/<w:sdtPr>.*?<w:id w:val="(\d+)"\/>/gs)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('withheld numbers', () => {
  it('are nowhere in the file: not in text, alt text, chart or workbook', async () => {
    const parts = partsOf(await wordDocument(reportOf([itemFor(ratioWithSmallCounts)])));
    const everything = xmlPaths(parts).map((path) => textOf(parts, path)).join('\n');
    for (const withheld of ['3.42', '0.71', '10.00', '10.0026', '2.19', '2.1879', '1.27', '3.50', '0.70582']) expect(everything).not.toContain(withheld);
    const chart = textOf(parts, 'word/charts/chart1.xml');
    expect(cachesIn(chart).filter(({ reference }) => /\$[BCD]\$2:/.test(reference)).map(({ values }) => values.slice(0, 2))).toEqual([[null, null], [null, null], [null, null]]);
    expect(printedTable(protect(ratioWithSmallCounts, withhold1To4)).rows[0]?.texts).toEqual(['Bangladeshi', '[c]', '0.9', '[c]', '[c]']);
    expect(plain(controlled(textOf(parts, 'word/document.xml'), 'cdr_table_small-counts'))).toContain('Bangladeshi[c]0.9[c][c]Chinese[c]7.8[c][c]');
  });

  it('would be found by this test if they were there', async () => {
    const open = protect(ratioWithSmallCounts, { kind: 'none', reason: 'To test the test.' });
    const parts = partsOf(await wordDocument(reportOf([{ ...itemFor(ratioWithSmallCounts), figure: open, altText: '' }])));
    expect(textOf(parts, 'word/document.xml')).toContain('3.42');
    expect(textOf(parts, 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx!/xl/worksheets/sheet1.xml')).toContain('3.42');
  });
});

describe('a report that cannot be written', () => {
  const quoting = (figure: string, row: string): ReportItem => ({ kind: 'paragraph', id: 'p', text: [{ figure, cell: { row, column: 'deaths' } }] });

  it.each<[string, readonly ReportItem[], RegExp]>([
    ['quotes a figure that it does not hold', [quoting('elsewhere', 'all')], /refers to the figure elsewhere, which is not in this report/],
    ['quotes a number that the figure does not have', [itemFor(rateByYear), quoting('rate-by-year', '1999')], /does not have \(row 1999, column deaths\)/],
    ['has two items with one id', [itemFor(rateByYear), itemFor(rateByYear)], /Two items of the report have the id rate-by-year/],
    ['has a figure whose id Word could not hold', [{ ...itemFor(rateByYear), id: 'an id with spaces' }], /at most 24 letters, digits and dashes/],
  ])('%s: says so', async (_, items, sentence) => {
    await expect(wordDocument(reportOf(items))).rejects.toThrow(sentence);
  });

  it('has no date: says how to give it', async () => {
    await expect(wordDocument({ ...report, date: '24/11/2026' })).rejects.toThrow(/such as 2026-11-24/);
  });
});
