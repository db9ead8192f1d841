import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymity } from '../shared/dataset/identifiers/k-anonymity.ts';
import { readFile } from '../shared/dataset/read-file.ts';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { nodeEngineFiles } from './engine-worker.ts';
import { readInNode } from './read-in-node.ts';

/** Ten-digit numbers with a right check digit, made by its rule. */
function nhsNumber(seed: number): string {
  for (let number = 400_000_000 + seed * 7_919; ; number += 1) {
    const digits = Array.from(String(number), Number);
    const check = (11 - (digits.reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11)) % 11;
    if (check !== 10) return `${number}${check}`;
  }
}

describe('the check for identifiers', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });

  async function check(text: string) {
    const bytes = new TextEncoder().encode(text);
    const dataset = await readFile({ engine, readContents: readInNode }, { name: 'check.csv', size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, 'checked');
    return dataset.check.settled.map(({ finding }) => finding);
  }
  const column = (heading: string, values: readonly string[]) => `${heading},n\n${values.map((value, index) => `"${value}",${index}`).join('\n')}\n`;
  const twenty = (value: (index: number) => string) => Array.from({ length: 20 }, (_, index) => value(index));

  it.each([
    ['ref', twenty((index) => nhsNumber(index).replace(/(\d{3})(\d{3})/, '$1 $2 ')), 'nhs-number'],
    ['where', twenty((index) => `SE${index + 1} 4AB`), 'postcode'],
    ['when', twenty((index) => `${index + 1}/03/2019`), 'full-date'],
    ['born', twenty((index) => `2019-03-${String(index + 1).padStart(2, '0')}`), 'full-date'],
    ['living in', twenty((index) => `SE${index + 1}`), 'outward-postcode'],
    ['Where the mother had her address', twenty((index) => `${index + 1} High Street`), 'address'],
    ['Mother surname', twenty((index) => `Person${index}`), 'name'],
    ['contact', twenty((index) => `020 7946 0${100 + index}`), 'telephone'],
    ['who', twenty((index) => `someone${index}@example.org`), 'e-mail'],
    ['eCDOP ID', twenty((index) => `A${index}`), 'case-number'],
    ['said', twenty((index) => `The baby was found by a relative in the early hours of the morning, number ${index}`), 'free-text'],
  ])('finds what “%s” holds', async (heading, values, kind) => {
    expect((await check(column(heading, values))).map((finding) => [finding.column, finding.kind])).toEqual([[heading, kind]]);
  });

  it.each([
    ['year of death', twenty((index) => String(2014 + (index % 5)))],
    ['count', twenty((index) => String(4_000_000_000 + index * 13))],
    ['category', twenty((index) => (index % 2 ? 'Chromosomal, genetic and congenital anomalies of every kind that is known' : 'Sudden unexpected, unexplained death in infancy, after a full investigation'))],
    ['lsoa11', twenty((index) => `E0100${3000 + index}`)],
    ['gestation', twenty((index) => String(22 + index))],
    ['quintile', twenty((index) => `Q${(index % 5) + 1}`)],
    ['Births > Joint registrations same address', twenty((index) => String(100 + index * 7))],
  ])('leaves “%s” alone', async (heading, values) => {
    expect(await check(column(heading, values))).toEqual([]);
  });

  it('never repeats a value of the column', async () => {
    expect(JSON.stringify(await check(column('who', twenty((index) => `someone${index}@example.org`))))).not.toContain('example.org');
  });

  it('finds nothing identifying in the example, and says how far its rows can be told apart', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('../samples/SYNTHETIC-infant-deaths-2014-2019.csv', import.meta.url)));
    const { check: done } = await readFile({ engine, readContents: readInNode }, { name: 'deaths.csv', size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, 'example');
    expect(done.settled).toEqual([]);
    expect(await anonymity(engine, 'example', ['borough'])).toMatchObject({ smallestClass: 93, rows: 198, uniqueRows: 0 });
    const many = await anonymity(engine, 'example', ['borough', 'year_of_death', 'ethnic_group', 'sex']);
    expect(many.smallestClass).toBe(1);
    expect(many.uniqueWithout[0]?.column).toBe('ethnic_group');
  });
});
