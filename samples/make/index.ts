import { writeFileSync } from 'node:fs';
import { exampleName, makeExampleWorkspace } from './example-workspace.ts';
import { makeSyntheticFiles } from './files.ts';
import { readSample, smallAreaLookup } from './sample-files.ts';
import { makeWholeReport, wholeReportName } from './whole-report.ts';

for (const [name, text] of makeSyntheticFiles(readSample(smallAreaLookup))) {
  writeFileSync(new URL(`../${name}`, import.meta.url), text);
  console.log(`${name}: ${text.trimEnd().split('\n').length - 1} rows`);
}
// After the files, whose fingerprints it holds.
for (const [name, make] of [[exampleName, makeExampleWorkspace], [wholeReportName, makeWholeReport]] as const) {
  writeFileSync(new URL(`../${name}`, import.meta.url), await make());
  console.log(name);
}
