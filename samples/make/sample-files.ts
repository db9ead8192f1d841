import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../', import.meta.url);

/** The small-area lookup: every LSOA 2011 of the two boroughs with its national IMD 2019 decile. */
export const smallAreaLookup = 'make/lsoa-lambeth-southwark.csv';

/** The text of a file in the samples folder. */
export function readSample(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** The names of the CSV files in the samples folder. */
export function sampleNames(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.csv'));
}

/** The names of the files kept as they were published, in real/ of the samples folder. */
export function publishedNames(): string[] {
  return readdirSync(new URL('real/', folder));
}
