import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import { exampleName, makeExampleWorkspace } from './example-workspace.ts';
import { makeSyntheticFiles } from './files.ts';
import { makeWholeReport, wholeReportName } from './whole-report.ts';
import { publishedNames, readSample, sampleNames, smallAreaLookup } from './sample-files.ts';

describe('the generator', () => {
  const made = makeSyntheticFiles(readSample(smallAreaLookup));

  it.each([...made.keys()])('reproduces %s byte for byte', (name) => {
    expect(made.get(name) === readSample(name)).toBe(true);
  });

  it.each([[exampleName, makeExampleWorkspace], [wholeReportName, makeWholeReport]] as const)('reproduces %s byte for byte', async (name, make) => {
    const kept = readFileSync(new URL(`../${name}`, import.meta.url));
    expect(kept.equals(await make())).toBe(true);
  });

  it('makes every file that has SYNTHETIC in its name, and no other', () => {
    expect([...made.keys()].sort()).toEqual(sampleNames().filter((name) => name.includes('SYNTHETIC')).sort());
  });
});

const datedFile = 'SYNTHETIC-review-times-2014-2019.csv';
const fullDates = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}\b/gi;

describe('the sample files', () => {
  it.each(sampleNames().filter((name) => name !== datedFile))('%s holds no full date', (name) => {
    expect(readSample(name).match(fullDates)).toBeNull();
  });

  it('hold full dates in three columns of the made-up review times alone', () => {
    const dated = readCsv(readSample(datedFile)).flatMap((row) => Object.entries(row).filter(([, text]) => text.match(fullDates)));
    expect(new Set(dated.map(([column]) => column))).toEqual(new Set(['date_of_death', 'date_of_notification', 'date_of_review']));
  });

  it.each(sampleNames())('%s holds no NHS number or postcode', (name) => {
    const text = readSample(name);
    expect(text.match(/\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g)).toBeNull();
    expect(text.match(/\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi)).toBeNull();
  });

  it.each(sampleNames())('%s stands in the README with its number of rows', (name) => {
    expect(readSample('README.md')).toContain(`| \`${name}\` | ${readCsv(readSample(name)).length} |`);
  });

  it.each(publishedNames())('real/%s stands in the README and is under 2 MB', (name) => {
    expect(readSample('README.md')).toContain(`| \`real/${name}\` |`);
    expect(readSample(`real/${name}`).length).toBeLessThan(2_000_000);
  });

  it.each(['ons-infant-deaths-by-area-2010-2017.csv', 'ons-neonatal-deaths-by-ethnic-group-2007-2020.csv', 'dfe-children-by-stage-and-ethnic-group-2021-2024.csv', 'lambeth-births-2010-2019.csv', smallAreaLookup, ...publishedNames().map((name) => `real/${name}`)])('%s has its licence line', (name) => {
    const licence = readSample('LICENCE-OGL.txt');
    expect(licence).toContain(name);
    expect(licence).toContain('Contains public sector information licensed under the Open Government Licence v3.0.');
  });
});

describe('CSV', () => {
  it('reads back what it writes, commas, quotes and blanks included', () => {
    const rows = [{ cause: 'Chromosomal, genetic', note: 'a "quoted" word' }, { cause: '', note: '' }, { cause: 'x', note: '' }];
    expect(writeCsv(rows, ['cause', 'note'])).toBe('cause,note\n"Chromosomal, genetic","a ""quoted"" word"\n,\nx,\n');
    expect(readCsv(writeCsv(rows, ['cause', 'note']))).toEqual(rows);
  });

  it('refuses a row of another length, naming it', () => {
    expect(() => readCsv('a,b\n1,2\n3\n')).toThrow('Row 3 has 1 values; the header has 2.');
  });
});
