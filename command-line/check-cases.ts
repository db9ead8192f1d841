import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { methods } from './check-cases/methods/index.ts';
import { describeResults, failures } from './check-cases/results.ts';
import { runFile } from './check-cases/runner.ts';

/** npm run check:cases -- FOLDER: checks this project's statistics against the reference numbers in a folder of case files. */
const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder of case files: npm run check:cases -- FOLDER');
  process.exit(1);
}
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}, so nothing was checked. Give the path of the folder that holds the case files.`);
  process.exit(1);
}
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted();
if (files.length === 0) {
  console.error(`There is no .json file in ${folder}, so nothing was checked.`);
  process.exit(1);
}
const results = files.map((name) => runFile(name, readFileSync(join(folder, name), 'utf8'), methods));
for (const line of describeResults(results)) console.log(line);
process.exitCode = failures(results) === 0 ? 0 : 1;
