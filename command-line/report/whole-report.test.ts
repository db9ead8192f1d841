import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityRules } from '../../shared/report/word/accessibility-rules.test-data.ts';
import { packageFaults } from '../../shared/report/word/package-faults.test-data.ts';
import { cachesIn, partsOf, textOf, type Parts } from '../../shared/report/word/package-for-tests.test-data.ts';
import { run } from './run.ts';

const workspace = fileURLToPath(new URL('../../samples/lambeth-whole-report.cdrw', import.meta.url));

describe('the whole report of the example, thirty figures and more in Word', () => {
  let folder: string;
  let parts: Parts;
  const said: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whole-report-'));
    const out = join(folder, 'whole.docx');
    expect(await run([workspace, '--out', out], { say: (line) => said.push(line), complain: (line) => said.push(line), today: '2026-11-24' })).toBe(0);
    parts = partsOf(new Uint8Array(readFileSync(out)));
  }, 180_000);
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('is whole: every part well formed, typed and found, every native chart with its workbook and the same numbers in both', () => {
    expect(packageFaults(parts)).toEqual([]);
    expect([...parts.keys()].filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path)).length).toBeGreaterThanOrEqual(20);
  });

  it.each(accessibilityRules)('follows the rule: $rule', ({ faults }) => {
    expect(faults(parts)).toEqual([]);
  });

  it('has contents and a list of figures that are filled in, and go to headings and captions that are there', () => {
    const xml = textOf(parts, 'word/document.xml');
    const anchors = [...xml.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const bookmarks = new Set([...xml.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name));
    expect(anchors.filter((anchor) => !bookmarks.has(anchor))).toEqual([]);
    const figures = Number(/(\d+) figures,/.exec(said.find((line) => line.startsWith('Written in ')) ?? '')?.[1]);
    expect(figures).toBeGreaterThanOrEqual(30);
    expect(xml.match(/SEQ Figure/g)).toHaveLength(figures);
    expect(anchors.filter((anchor) => anchor?.startsWith('cdr_h_')).length).toBeGreaterThanOrEqual(36);
    expect(xml).toContain('TOC \\h \\z \\c &quot;Figure&quot;');
  });

  it('puts tables that are wider than the page on pages on their side, and comes back', () => {
    const turns = [...textOf(parts, 'word/document.xml').matchAll(/<w:pgSz [^>]*?(?:w:orient="(\w+)")?[^>]*>/g)].map(([tag]) => (tag.includes('landscape') ? 'side' : 'stands'));
    expect(turns.filter((turn) => turn === 'side').length).toBeGreaterThanOrEqual(3);
    expect(turns.at(-1)).toBe('stands');
  });

  it('names in its appendix every file with its SHA-256', () => {
    const appendix = textOf(parts, 'word/document.xml').split('w:val="cdr_appendix"')[1] ?? '';
    expect(new Set(appendix.match(/\b[0-9a-f]{64}\b/g)).size).toBeGreaterThanOrEqual(13);
    for (const words of ['SYNTHETIC-infant-deaths-2014-2019.csv', 'Methods', 'Definitions', 'Denominators', 'Numbers withheld: ']) expect(appendix).toContain(words);
  });

  it('charts what it prints: every value of every chart stands in the table of a figure or in its own label', () => {
    const printed = textOf(parts, 'word/document.xml').replaceAll(/<[^>]*>/g, ' ').replaceAll(',', '');
    const [first] = [...parts.keys()].filter((path) => path === 'word/charts/chart1.xml').flatMap((path) => cachesIn(textOf(parts, path)).filter(({ reference }) => reference.includes('$B$2:')));
    expect(first?.values.length).toBeGreaterThan(0);
    for (const value of first?.values ?? []) if (value !== null) expect(printed).toContain(` ${value} `);
  });

  it('is written in a second for twenty charts and 0.6 s for each picture, and says how long it took', () => {
    const line = said.find((each) => each.startsWith('Written in '));
    const [, seconds, figures, pictures] = /^Written in ([\d.]+) s: (\d+) figures, (\d+) of them as pictures\.$/.exec(line ?? '') ?? [];
    // Eight times, for a machine on which others work and code that runs for the first time.
    const promised = Number(figures) / 20 + 0.6 * Number(pictures);
    expect(Number(seconds)).toBeLessThan(8 * promised);
  });
});
