import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { methods } from '../../command-line/check-cases/methods/index.ts';
import { runFile } from '../../command-line/check-cases/runner.ts';

const folder = join(import.meta.dirname, 'cases');
/** The cells of the README's table rows. */
const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('the reference cases that come with the project', () => {
  it('are there, a file for every method that can be checked', () => {
    expect(files).toHaveLength(methods.length);
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('%s: every case agrees with the reference', (name) => {
    const { cases } = runFile(name, readFileSync(join(folder, name), 'utf8'), methods);
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  it.each(files)('%s: the README states how many cases agree, and no less than the worst difference', (name) => {
    const { name: method, cases } = runFile(name, readFileSync(join(folder, name), 'utf8'), methods);
    const row = readme.find((cells) => cells[2] === `\`${method}\``) ?? [];
    const stated = row[4] === 'exact' ? 0 : Number(row[4]);
    expect(Number(row[5])).toBe(cases.length);
    expect(Math.max(...cases.map(({ worst }) => worst))).toBeLessThanOrEqual(stated);
  });
});
