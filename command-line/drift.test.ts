import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driftBetween } from '../shared/dataset/drift.ts';
import { readFile } from '../shared/dataset/read-file.ts';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { nodeEngineFiles } from './engine-worker.ts';
import { readInNode } from './read-in-node.ts';

const before = 'year_of_death,borough,sex,gestation\n2018,Lambeth,Male,38\n2019,Southwark,Female,24\n';

describe('next year’s file', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });

  async function drift(text: string) {
    const read = (name: string, content: string) => {
      const bytes = new TextEncoder().encode(content);
      return readFile({ engine, readContents: readInNode }, { name: `${name}.csv`, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, name);
    };
    return driftBetween(engine, await read('before', before), await read('after', text));
  }

  it('differs in nothing where only years and rows are new', async () => {
    expect(await drift('year_of_death,borough,sex,gestation\n2019,Lambeth,Male,38\n2020,Southwark,Female,24\n2020,Lambeth,Female,24\n')).toEqual([]);
  });

  it('says which columns, types and groups changed', async () => {
    expect(await drift('year_of_death,borough,gestation,ward\n2019,Lambeth,38 weeks,A\n2020,Bromley,unknown,B\n')).toEqual([
      'No longer there: “sex”.',
      'New: “ward”.',
      '“gestation” was whole number and is text now.',
      '“borough” has groups that it did not have: “Bromley”.',
      '“borough” no longer has: “Southwark”.',
    ]);
  });

  it('says when a column looks identifying that did not before', async () => {
    expect(await drift('year_of_death,borough,sex,gestation,mother_name\n2019,Lambeth,Male,38,Jo\n2020,Southwark,Female,24,Al\n')).toEqual(['Looks identifying and did not before: “mother_name”.']);
  });
});
