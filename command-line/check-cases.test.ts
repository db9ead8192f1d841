import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Runs the command as npm run check:cases does, once its packages are there. */
function checkCases(...folders: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'check-cases.ts'), ...folders], { encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n'), stderr };
}

describe('npm run check:cases', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cases-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (name: string, content: unknown): void => {
    writeFileSync(join(folder, name), JSON.stringify(content));
  };
  const rates = (value: number) => ({ function: 'phe_rate', cases: [{ id: 'one', args: {}, input: { area: ['a'], x: [4], n: [1000] }, expected: { value: [value] } }] });

  it('prints a line a method and the totals, and succeeds when all cases agree', () => {
    write('phe_rate.json', rates(400));
    expect(checkCases(folder)).toMatchObject({
      status: 0,
      lines: ['phe_rate: 1 cases run, 1 agreed, 0 differ on purpose, worst relative difference 0.0e+0', '1 passed, 0 failed'],
    });
  });

  it('fails when a case does, or a file is of an unknown method', () => {
    write('phe_rate.json', rates(401));
    write('unknown.json', { function: 'unknown', cases: [] });
    const { status, lines } = checkCases(folder);
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe('0 passed, 2 failed');
    expect(lines).toContain('  one failed: [1] value: reference 401, ours 400');
  });

  it('says what to do when there is nothing to check', () => {
    expect(checkCases(folder)).toMatchObject({ status: 1, stderr: `There is no .json file in ${folder}, so nothing was checked.\n` });
    expect(checkCases(join(folder, 'elsewhere')).stderr).toContain('There is no folder');
    expect(checkCases().stderr).toContain('Name the folder of case files');
  });
});
