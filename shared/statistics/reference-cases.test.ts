import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { methods } from '../../command-line/check-cases/methods/index.ts';
import { runFile } from '../../command-line/check-cases/runner.ts';

const folder = join(import.meta.dirname, 'cases');
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
});
