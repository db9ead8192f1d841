import { basename } from 'node:path';
import { checkReport } from '../../shared/checks/printed-report/check-report.ts';
import { readReport } from '../../shared/checks/printed-report/read/read-report.ts';
import { reportInLines } from '../../shared/checks/printed-report/report-words.ts';
import { ReadError } from '../../shared/dataset/dataset.ts';
import { HostError } from '../../shared/host.ts';
import { sourceFile } from '../host.ts';

export interface Surroundings {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

export const usage = 'npm run check-report -- FILE… (Word documents, CSV files, web pages or text)';

/** Says of each report which of its numbers cannot be right. Gives the exit code: 0 none, 1 some or a file that could not be read, 2 asked wrongly. Writes nothing. */
export async function run(given: readonly string[], { say, complain }: Surroundings): Promise<number> {
  const [unknown] = given.filter((argument) => argument.startsWith('-'));
  if (given.length === 0 || unknown !== undefined) {
    complain(unknown === undefined ? 'Name one file or more.' : `“${unknown}” means nothing here.`);
    complain(usage);
    return 2;
  }
  let isAllRight = true;
  for (const path of given) {
    try {
      const file = await sourceFile(path);
      const checked = checkReport(readReport(file.name, await file.bytes()));
      for (const line of reportInLines(file.name, checked)) say(line);
      isAllRight &&= checked.wrong.length === 0;
    } catch (error) {
      if (!(error instanceof ReadError || error instanceof HostError)) throw error;
      complain(`${basename(path)}: ${error.message}`);
      isAllRight = false;
    }
  }
  return isAllRight ? 0 : 1;
}
