import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import { makeSyntheticFiles } from './files.ts';
import { readSample, sampleNames, smallAreaLookup } from './sample-files.ts';

describe('the generator', () => {
  const made = makeSyntheticFiles(readSample(smallAreaLookup));

  it.each([...made.keys()])('reproduces %s byte for byte', (name) => {
    expect(made.get(name) === readSample(name)).toBe(true);
  });

  it('makes every file that has SYNTHETIC in its name, and no other', () => {
    expect([...made.keys()].sort()).toEqual(sampleNames().filter((name) => name.includes('SYNTHETIC')).sort());
  });
});

describe('the sample files', () => {
  it.each(sampleNames())('%s holds no full date, NHS number or postcode', (name) => {
    const text = readSample(name);
    expect(text.match(/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}\b/gi)).toBeNull();
    expect(text.match(/\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g)).toBeNull();
    expect(text.match(/\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi)).toBeNull();
  });

  it.each(sampleNames())('%s stands in the README with its number of rows', (name) => {
    expect(readSample('README.md')).toContain(`| \`${name}\` | ${readCsv(readSample(name)).length} |`);
  });

  it.each(['ons-infant-deaths-by-area-2010-2017.csv', 'lambeth-births-2010-2019.csv', smallAreaLookup])('%s has its licence line', (name) => {
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
