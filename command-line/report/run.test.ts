import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { specSchema } from '../../shared/analyses/spec.ts';
import { reportFigure } from '../../shared/workspace/report-items.ts';
import { readWorkspaceFile, writeWorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import { houseTemplate } from '../../shared/report/word/template/house-template.test-data.ts';
import { run } from './run.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const example = join(samples, 'lambeth-southwark.cdrw');

describe('npm run report', () => {
  let folder: string;
  let said: string[];
  let complaints: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'report-'));
    said = [];
    complaints = [];
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });
  const report = (...given: string[]) => run(given, { say: (line) => said.push(line), complain: (line) => complaints.push(line), today: '2026-11-24' });
  const out = () => join(folder, 'report.docx');

  it('writes the three figures of the example to Word, the same bytes each time', async () => {
    expect(await report(example, '--out', out())).toBe(0);
    const first = readFileSync(out());
    const parts = unzipSync(new Uint8Array(first));
    expect(Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(3);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Quintile 1, most deprived: ');
    expect(said.at(-1)).toBe('Saved report.docx.');
    expect(await report(example, '--out', out())).toBe(0);
    expect(readFileSync(out()).equals(first)).toBe(true);
  });

  it('puts new numbers into an earlier report, lists them, and leaves the earlier file as it was', async () => {
    expect(await report(example, '--out', join(folder, 'old.docx'))).toBe(0);
    const old = readFileSync(join(folder, 'old.docx'));
    const deaths = readFileSync(join(samples, 'SYNTHETIC-infant-deaths-2014-2019.csv'), 'utf8').split('\n');
    writeFileSync(join(folder, 'next.csv'), [...deaths.slice(0, 40), ...deaths.slice(60)].join('\n'));
    expect(await report(example, '--data', `deaths=${join(folder, 'next.csv')}`, '--refresh', join(folder, 'old.docx'), '--out', out())).toBe(0);
    expect(said).toContain('Figure 1, table: All, Deaths: 198 → 178');
    expect(readFileSync(join(folder, 'old.docx')).equals(old)).toBe(true);
    expect(strFromU8(unzipSync(new Uint8Array(readFileSync(out())))['word/document.xml'] ?? new Uint8Array())).toContain('>178<');
  });

  it('writes into a template, and refuses one that is no Word file', async () => {
    writeFileSync(join(folder, 'house.dotx'), houseTemplate());
    expect(await report(example, '--template', join(folder, 'house.dotx'), '--out', out())).toBe(0);
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(out()))))).toContain('word/charts/cdr-chart3.xml');
    expect(said.some((line) => /^Written in \d+\.\d s: 3 figures, 0 of them as pictures\.$/.test(line))).toBe(true);
    expect(await report(example, '--template', example, '--out', join(folder, 'no.docx'))).toBe(1);
    expect(complaints[0]).toContain('is not a Word file');
    expect(existsSync(join(folder, 'no.docx'))).toBe(false);
  });

  it('writes the tables to Excel where the file ends so', async () => {
    expect(await report(example, '--out', join(folder, 'tables.xlsx'))).toBe(0);
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(join(folder, 'tables.xlsx')))))).toContain('xl/workbook.xml');
  });

  it('takes another file in place of the one in the workspace, and says what differs', async () => {
    const deaths = readFileSync(join(samples, 'SYNTHETIC-infant-deaths-2014-2019.csv'), 'utf8').split('\n');
    writeFileSync(join(folder, 'next-year.csv'), deaths.filter((line) => !line.includes(',2019,')).join('\n'));
    expect(await report(example, '--data', `deaths=${join(folder, 'next-year.csv')}`, '--out', out())).toBe(0);
    expect(said[0]).toContain('next-year.csv is not the SYNTHETIC-infant-deaths-2014-2019.csv that the workspace was saved with');
  });

  it('writes nothing that gives a withheld count away, unless for a reason, which is then on every page', async () => {
    // Of three deaths in all, which everybody knows, no part can be kept.
    const { workspace } = readWorkspaceFile('example', new Uint8Array(readFileSync(example)));
    const answers = { yes: { label: 'Yes', values: ['Yes'] }, no: { label: 'No', values: ['No'] } };
    const spec = specSchema.parse({ id: 'smoking', kind: 'proportion', records: 'deaths', counting: 'rows', filters: [], confidence: 0.95, share: { of: 'answers', subject: 'smoking', columns: ['smoking'], combinations: [], answers } });
    writeFileSync(join(folder, 'few.cdrw'), writeWorkspaceFile({ ...workspace, report: { ...workspace.report, items: [reportFigure(spec)] } }));
    const [heading = '', ...deaths] = readFileSync(join(samples, 'SYNTHETIC-infant-deaths-2014-2019.csv'), 'utf8').trim().split('\n');
    writeFileSync(join(folder, 'few.csv'), [heading, ...deaths.filter((line) => line.includes(',Lambeth,')).slice(0, 3)].join('\n'));
    const few = [join(folder, 'few.cdrw'), '--data', `deaths=${join(folder, 'few.csv')}`, '--out', out()];
    expect(await report(...few)).toBe(1);
    expect(complaints).toEqual([expect.stringContaining('can be worked out'), 'No report was written.']);
    expect(existsSync(out())).toBe(false);
    expect(await report(...few, '--reason', 'For the panel alone.')).toBe(0);
    const parts = unzipSync(new Uint8Array(readFileSync(out())));
    expect(strFromU8(parts['word/header1.xml'] ?? new Uint8Array())).toContain('CONTAINS SMALL NUMBERS: protection overridden. Reason given: For the panel alone.');
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('Reason given: For the panel alone.');
  });

  it('writes nothing when a file that the report needs is not there', async () => {
    copyFileSync(example, join(folder, 'alone.cdrw'));
    expect(await report(join(folder, 'alone.cdrw'), '--out', out())).toBe(1);
    expect(complaints).toEqual([expect.stringContaining('"deaths" is not open'), 'No report was written.']);
    expect(existsSync(out())).toBe(false);
  });

  it.each([
    ['a file that is no workspace', 'not a zip', 'is damaged or is not a workspace'],
    ['nothing', '', 'is damaged or is not a workspace'],
  ])('refuses %s in plain words', async (_, content, message) => {
    writeFileSync(join(folder, 'bad.cdrw'), content);
    expect(await report(join(folder, 'bad.cdrw'), '--out', out())).toBe(1);
    expect(complaints[0]).toContain(message);
  });

  it.each([[[], 'Name one workspace file.'], [[example], 'Say where to save'], [[example, '--out', 'x.docx', '--data', 'deaths'], '--data takes NAME=FILE'], [[example, '--nonsense'], 'nonsense'], [[example, '--out', 'x.pdf'], 'end it in .docx'], [[example, '--out', 'x.docx', '--refresh', './x.docx'], '--out would overwrite'], [[example, '--out', 'x.docx', '--refresh', 'a.docx', '--template', 'b.docx'], 'not both']])('says how it is used: %s', async (given, message) => {
    expect(await report(...given)).toBe(2);
    expect(complaints[0]).toContain(message);
  });
});
