import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../command-line/engine-worker.ts';
import { readInNode } from '../../command-line/read-in-node.ts';
import type { Importer } from '../dataset/read-file.ts';
import type { Recipe } from '../dataset/recipe.ts';
import { openEngine } from '../engine/open-engine.ts';
import { figureOf, noteTexts, readTyped, tableTexts } from './figures.test-data.ts';
import type { RateSpec } from './spec.ts';

const byYear: RateSpec = { kind: 'rate', id: 'rate', deaths: 'deaths', births: 'births', filters: [], confidence: 0.95, by: 'year', grouping: 'as-recorded', multiplier: 1000 };

describe('what a figure says of the tables that it is made from', () => {
  let importer: Importer;
  const figure = async (spec: RateSpec, deaths: string, births: string, recipe: Recipe = []) =>
    figureOf(spec, importer.engine, [await readTyped(importer, 'deaths', deaths), await readTyped(importer, 'births', births, recipe)]);

  beforeAll(async () => { importer = { engine: await openEngine(nodeEngineFiles), readContents: readInNode }; });
  afterAll(async () => { await importer.engine.close(); });

  it('warns where deaths are placed by when they were reviewed and births by when they were born', async () => {
    const made = await figure(byYear, 'review_year,deaths\n2018,21\n2019,25\n', 'year_of_birth,live_births\n2018,4000\n2019,4100\n');
    expect(noteTexts(made)).toContain('Two clocks: what is counted is placed by when the review was completed, what it is divided by, by when the child was born. The two are not the same children. Choose columns on one clock, or say so beside the figure.');
  });

  it('says nothing of clocks where deaths of a year are divided by births of that year', async () => {
    const made = await figure(byYear, 'year_of_death,deaths\n2018,21\n2019,25\n', 'year_of_birth,live_births\n2018,4000\n2019,4100\n');
    expect(noteTexts(made)).toEqual([]);
  });

  const bySex = 'year,sex,live_births\n2018,Female,1000\n2018,Male,3000\n2018,Persons,4000\n2019,Female,1100\n2019,Male,3000\n2019,Persons,4100\n';

  it('says which rows it left out as sums of others', async () => {
    const made = await figure(byYear, 'year_of_death,deaths\n2018,21\n2019,25\n', bySex);
    expect(noteTexts(made)).toContain('Left out, so that nothing is counted twice: 2 rows of births.csv that are sums of others (Persons).');
    expect(tableTexts(made).at(-1)).toMatch(/^All \| 46 \| 8,100 \|/);
  });

  it('says which sums of others it counted because a person wanted them', async () => {
    const made = await figure(byYear, 'year_of_death,deaths\n2018,21\n2019,25\n', bySex, [{ step: 'totals', summed: true }]);
    expect(noteTexts(made).join()).toContain('Counted beside their parts, as chosen under Data: 2 rows of births.csv');
    expect(tableTexts(made).at(-1)).toMatch(/^All \| 46 \| 16,200 \|/);
  });
});
