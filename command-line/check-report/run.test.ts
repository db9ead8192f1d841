import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, usage } from './run.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'check-report-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

async function checked(...files: readonly string[]): Promise<{ code: number; said: readonly string[]; complained: readonly string[] }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await run(files, { say: (line) => said.push(line), complain: (line) => complained.push(line) });
  return { code, said, complained };
}

describe('npm run check-report', () => {
  it('says which numbers cannot be right and why, and ends with 1', async () => {
    const file = join(folder, 'report.txt');
    await writeFile(file, '27% of the 53 parents replied, and 9 of 30 (30%) came.');
    expect(await checked(file)).toEqual({
      code: 1,
      said: ['report.txt: 5 numbers checked: 1 thing cannot be right.', '1. “27% of the 53 parents replied, and 9 of 30 (30%) came.”: 27% cannot come from 53: 14 of 53 is 26.4% and 15 of 53 is 28.3%. It fits 14 of 52 or 14 of 51: perhaps some did not answer.'],
      complained: [],
    });
  });

  it('ends with 0 where nothing is wrong', async () => {
    const file = join(folder, 'income.csv');
    await writeFile(file, 'Income,Amount\nCouncil,£5\nHealth,£6\nTotal,£11\n');
    expect(await checked(file)).toEqual({ code: 0, said: ['income.csv: 3 numbers checked: nothing is wrong.'], complained: [] });
  });

  it('says what it could not read, and how it is asked', async () => {
    expect(await checked(join(folder, 'gone.docx'))).toMatchObject({ code: 1, said: [], complained: [expect.stringContaining('gone.docx')] });
    expect(await checked()).toEqual({ code: 2, said: [], complained: ['Name one file or more.', usage] });
  });
});
