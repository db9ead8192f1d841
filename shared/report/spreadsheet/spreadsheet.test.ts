import { strFromU8, unzipSync } from 'fflate';
import { parseCsv, read } from 'hucre';
import { describe, expect, it } from 'vitest';
import { withhold1To4 } from '../../disclosure/policy.ts';
import { protect } from '../../disclosure/protect.ts';
import { exactNumber } from '../../figures/cell.ts';
import { rateByYear } from '../figures-for-tests.test-data.ts';
import type { FigureItem, ReportDocument } from '../report.ts';
import { figureClipboard } from './figure-clipboard.ts';
import { figureCsv } from './figure-csv.ts';
import { plainTable } from './plain-table.ts';
import { reportWorkbook } from './report-workbook.ts';

/** 2014 has 3 deaths, so it and what follows from it are withheld; 2015 has a mark; a label would be a formula. */
const [first, second, ...rest] = rateByYear.rows;
if (!first || !second) throw new Error('The figure has no rows.');
const figure = protect(
  { ...rateByYear, rows: [{ ...first, label: '=2014', cells: { ...first.cells, deaths: exactNumber(3) } }, { ...second, cells: { ...second.cells, rate: { ...exactNumber(3.471444569), marks: ['u'] } } }, ...rest] },
  withhold1To4,
);
const item: FigureItem = { kind: 'figure', id: 'rate', figure, title: 'Deaths did not change', subtitle: figure.words.subtitle, caption: '', altText: '', notes: ['Read with care.'], widthCm: 16, withTable: true, drawnAs: 'chart' };
const report: ReportDocument = { title: 'Infant deaths', author: null, date: '2026-11-24', appVersion: '0.1.0', items: [item, { ...item, id: 'again' }] };

describe('a table for a spreadsheet', () => {
  it('has numbers as printed, shorthand where none is, and marks in a column of their own', () => {
    const { headings, rows } = plainTable(figure);
    expect(headings.map(({ text }) => text)).toEqual(['Year', 'Deaths', 'Live births', 'Rate per 1,000 live births', '95% CI lower limit, Rate per 1,000 live births', '95% CI upper limit, Rate per 1,000 live births', 'Marks']);
    expect(rows[0]?.slice(0, 4)).toEqual(['=2014', '[c]', 9020, '[c]']);
    expect(rows[2]?.[3]).toBe(3.9);
    expect(rows.map((row) => row.at(-1)).slice(0, 3)).toEqual(['', 'Rate per 1,000 live births [u]', '']);
  });
});

describe('a figure as CSV', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(figureCsv(item));

  it('says what is withheld, from where, and whose rule it is', () => {
    expect(text.startsWith('\u{feff}Year,Deaths')).toBe(true);
    expect(text).toContain('Confidentiality: [c] means withheld');
    expect(text).toContain('Note: Read with care.');
  });

  it('holds no formula and nothing withheld', () => {
    const cells = parseCsv(text).flat().map(String);
    expect(cells.filter((cell) => /^[=+@\t\r]|^-\D/.test(cell))).toEqual([]);
    expect(cells).not.toContain('3');
  });
});

describe('a figure on the clipboard', () => {
  const { html, text } = figureClipboard(item);

  it('is a table with headers in both its forms', () => {
    expect(html).toMatch(/<th scope="col"[^>]*>Deaths<\/th>/);
    expect(text.split('\r\n')[1]).toMatch(/^Year\tDeaths\tLive births\t/);
    expect(html).toContain('<td style="text-align:right">[c]</td>');
  });

  it('cannot carry markup in', () => {
    const odd = figureClipboard({ ...item, subtitle: '<img src=x onerror=alert(1)>' });
    expect(odd.html).not.toContain('<img');
  });
});

/** The rules for accessible spreadsheets, as far as a file shows them. Source: Government Analysis Function. */
describe('the workbook', () => {
  const made = reportWorkbook(report);

  it('has a cover, contents and notes, then one table a sheet', async () => {
    const { sheets } = await read(await made);
    expect(sheets.map(({ name }) => name)).toEqual(['Cover_sheet', 'Contents', 'Notes', 'Table_1', 'Table_2']);
    expect(sheets[3]?.rows[0]?.[0]).toBe('Year');
    expect(sheets[3]?.rows[1]?.slice(0, 4)).toEqual(['=2014', '[c]', 9020, '[c]']);
    expect(sheets[2]?.rows.flat()).toContain('Confidentiality');
  });

  it('merges nothing, leaves no row or column blank and hides nothing', async () => {
    for (const { name, rows, merges, hidden } of (await read(await made)).sheets) {
      expect(merges ?? [], name).toEqual([]);
      expect(hidden ?? false, name).toBe(false);
      for (const row of rows) expect(row.some((cell) => cell !== null && cell !== ''), name).toBe(true);
    }
  });

  it('marks every table as a table with its headings, has a title, and no formula', async () => {
    const parts = unzipSync(await made);
    const tables = Object.keys(parts).filter((name) => name.startsWith('xl/tables/'));
    expect(tables).toHaveLength(4);
    for (const name of tables) expect(strFromU8(parts[name] ?? new Uint8Array())).toMatch(/headerRowCount="1"|<tableColumn /);
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('<dc:title>Infant deaths</dc:title>');
    for (const [name, bytes] of Object.entries(parts)) if (name.startsWith('xl/worksheets/sheet')) expect(strFromU8(bytes), name).not.toContain('<f>');
  });

  it('is the same file for the same report', async () => {
    expect(await reportWorkbook(report)).toEqual(await made);
  });
});
