import { writeFileSync } from 'node:fs';
import { makeSyntheticFiles } from './files.ts';
import { readSample, smallAreaLookup } from './sample-files.ts';

for (const [name, text] of makeSyntheticFiles(readSample(smallAreaLookup))) {
  writeFileSync(new URL(`../${name}`, import.meta.url), text);
  console.log(`${name}: ${text.trimEnd().split('\n').length - 1} rows`);
}
