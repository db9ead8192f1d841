import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../command-line/engine-worker.ts';
import { readInNode } from '../../command-line/read-in-node.ts';
import type { GroupingId } from '../classifications/groupings.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Importer } from '../dataset/read-file.ts';
import type { Recipe } from '../dataset/recipe.ts';
import type { Dimension } from '../dataset/roles.ts';
import { openEngine } from '../engine/open-engine.ts';
import { figureOf, noteTexts, readTyped, tableTexts } from './figures.test-data.ts';
import type { RateSpec } from './spec.ts';

const rateBy = (by: Dimension, grouping: GroupingId = 'as-recorded'): RateSpec => ({ kind: 'rate', id: 'rate', deaths: 'deaths', births: 'births', filters: [], confidence: 0.95, by, grouping, multiplier: 1000 });
const sortedBy = (column: string, classification: string, overrides: readonly { raw: string; target: string | null }[] = []): Recipe => [{ step: 'mapping', mapping: { column, classification, overrides } }];

describe('the groups that deaths and live births share', () => {
  let importer: Importer;
  const read = (name: string, heading: string, counts: Readonly<Record<string, number>>, recipe: Recipe = []): Promise<Dataset> =>
    readTyped(importer, name, [`${heading},${name === 'deaths' ? 'deaths' : 'live_births'}`, ...Object.entries(counts).map(([value, count]) => `${value},${count}`)].join('\n'), recipe);
  const compare = async (spec: RateSpec, deaths: Promise<Dataset>, births: Promise<Dataset>) => {
    const figure = await figureOf(spec, importer.engine, [await deaths, await births]);
    return { figure, notes: noteTexts(figure), counts: tableTexts(figure).map((text) => text.split(' | ').slice(0, 3).join(' | ')) };
  };

  beforeAll(async () => { importer = { engine: await openEngine(nodeEngineFiles), readContents: readInNode }; });
  afterAll(async () => { await importer.engine.close(); });

  it('are the finest that NHS codes and labels of the 2011 census can both give, and the figure says what that put together', async () => {
    const { counts, notes, figure } = await compare(
      rateBy('ethnicGroup'),
      read('deaths', 'ethnic_group', { 'English / Welsh / Scottish / Northern Irish / British': 40, Arab: 6, 'Any other ethnic group': 7, African: 30, Pakistani: 9 }),
      read('births', 'ethnic_category', { A: 9000, S: 1500, N: 4000, J: 800, H: 600 }),
    );
    expect(counts).toEqual(['Indian | 0 | 600', 'Pakistani | 9 | 800', 'Black African | 30 | 4,000', 'White British | 40 | 9,000', 'Any other ethnic group | 13 | 1,500', 'All | 92 | 15,900']);
    expect(notes.join(' ')).toContain('Arab and Any other ethnic group as Any other ethnic group');
    expect(figure.words.definition).toContain('NHS codes');
  });

  it('are one for every spelling where both are sorted by the same list', async () => {
    const { counts, notes } = await compare(
      rateBy('ethnicGroup'),
      read('deaths', 'ethnic_group', { White: 40, 'Black or Black British': 30 }, sortedBy('ethnic_group', 'ethnic-broad-2011')),
      read('births', 'ethnic_group', { White: 9000, Black: 4000 }, sortedBy('ethnic_group', 'ethnic-broad-2011')),
    );
    expect(counts).toEqual(['Black | 30 | 4,000', 'White | 40 | 9,000', 'All | 70 | 13,000']);
    expect(notes).toEqual(['Deaths and live births do not spell every group alike. Both were sorted by “Five broad ethnic groups (2011 and 2021 census)” and are counted under its names.']);
  });

  it('keep the spelling that both files have, and need no words', async () => {
    const { counts, notes } = await compare(rateBy('ethnicGroup'), read('deaths', 'ethnic_group', { African: 30, Pakistani: 9 }), read('births', 'ethnic_group', { African: 4000, Pakistani: 800 }));
    expect([counts, notes]).toEqual([['African | 30 | 4,000', 'Pakistani | 9 | 800', 'All | 39 | 4,800'], []]);
  });

  it('are those of the fuller side where the other has too few to tell its list, and writes them alike', async () => {
    const births = { 'English / Welsh / Scottish / Northern Irish / British': 9000, African: 4000, Caribbean: 2000, Pakistani: 800, Indian: 600 };
    const { counts } = await compare(rateBy('ethnicGroup'), read('deaths', 'ethnic_group', { African: 30, Pakistani: 9 }), read('births', 'ethnic_group', births));
    expect(counts).toContain('African | 30 | 4,000');
    expect(counts).toContain('Pakistani | 9 | 800');
    expect(counts).toContain('Caribbean | 0 | 2,000');
  });

  it('are quintiles where deaths are recorded in deciles', async () => {
    const deciles = read('deaths', 'imd2019_decile', { 1: 11, 2: 12, 9: 6, 10: 7 }).then((dataset) => ({ ...dataset, roles: { ...dataset.roles, deprivationQuintile: { of: 'column', column: 'imd2019_decile' } as const } }));
    const { counts } = await compare(rateBy('deprivationQuintile'), deciles, read('births', 'imd2019_quintile', { 1: 5000, 5: 3000 }));
    expect(counts).toEqual(['Quintile 1, most deprived | 23 | 5,000', 'Quintile 5, least deprived | 13 | 3,000', 'All | 36 | 8,000']);
  });

  it('are compared by name with a warning where the two are of different releases of the index', async () => {
    const { counts, notes } = await compare(rateBy('deprivationQuintile'), read('deaths', 'imd2019_quintile', { 1: 11, 5: 7 }), read('births', 'imd2025_quintile', { 1: 5000, 5: 3000 }));
    expect(counts).toEqual(['Quintile 1, most deprived | 11 | 5,000', 'Quintile 5, least deprived | 7 | 3,000', 'All | 18 | 8,000']);
    expect(notes[0]).toContain('Compared by name alone: deaths are sorted by “Deprivation quintile, Index of Multiple Deprivation 2019”');
  });

  it('are not made where quintiles of one release meet deciles of another', async () => {
    const births = read('births', 'imd2025_quintile', { 1: 5000, 5: 3000 }, sortedBy('imd2025_quintile', 'imd-2025-decile'));
    await expect(compare(rateBy('deprivationQuintile'), read('deaths', 'imd2019_quintile', { 1: 11, 5: 7 }), births)).rejects.toThrow('have no group in common');
  });

  it('keep what no list knows in a row of its own, counted and out of the total', async () => {
    const { counts, notes } = await compare(rateBy('ethnicGroup'), read('deaths', 'ethnic_group', { African: 30, Pakistani: 9, 'Not stated': 8, Martian: 6, '': 2 }), read('births', 'ethnic_group', { African: 4000, Pakistani: 800 }));
    expect(counts).toEqual(['African | 30 | 4,000', 'Pakistani | 9 | 800', 'In no group | 16 | 0', 'All in a group | 39 | 4,800']);
    expect(notes).toEqual(['Some deaths have no known ethnic group: it is blank, not stated or not on the list. They stand under “In no group” and are not in the total.', 'In no group: 16 deaths.']);
  });

  it('say that there is something in no group without saying how much where that is withheld', async () => {
    const { counts, notes } = await compare(rateBy('ethnicGroup'), read('deaths', 'ethnic_group', { African: 30, Pakistani: 9, Martian: 3 }), read('births', 'ethnic_group', { African: 4000, Pakistani: 800, Unknown: 50 }));
    expect(counts).toContain('In no group | [c] | 50');
    expect(notes).toHaveLength(3);
    expect(notes.join(' ')).not.toMatch(/\[c\]|\b3\b/);
    expect(notes.at(-1)).toBe('In no group: 50 live births.');
  });

  it.each(['as-recorded', 'ethnic-broad-2011'] as const)('follow what a person decided of single values, grouped %s', async (grouping) => {
    const overrides = [{ raw: 'Martian', target: 'Black' }, { raw: 'White', target: null }];
    const { counts } = await compare(
      rateBy('ethnicGroup', grouping),
      read('deaths', 'ethnic_group', { White: 40, Black: 30, Martian: 6 }, sortedBy('ethnic_group', 'ethnic-broad-2011', overrides)),
      read('births', 'ethnic_group', { White: 9000, Black: 4000 }, sortedBy('ethnic_group', 'ethnic-broad-2011')),
    );
    expect(counts[0]).toBe('Black | 36 | 4,000');
    expect(counts).toContain('In no group | 40 | 0');
  });

  it('are not split by a filter that knows one spelling and not the other', async () => {
    const deaths = () => read('deaths', 'ethnic_group', { African: 30, Pakistani: 9 }, sortedBy('ethnic_group', 'ethnic-census-2011'));
    const births = () => read('births', 'ethnic_category', { N: 4000, J: 800 });
    const filtered = (oneOf: readonly string[]): RateSpec => ({ ...rateBy('ethnicGroup'), filters: [{ dimension: 'ethnicGroup', oneOf }] });
    await expect(compare(filtered(['African', 'J', 'Pakistani']), deaths(), births())).rejects.toThrow('lets “African” through and not “N”, but for the deaths and the live births together they are one group, “Black African”. Let both through or neither.');
    expect((await compare(filtered(['Pakistani', 'J']), deaths(), births())).counts).toEqual(['Pakistani | 9 | 800', 'All | 9 | 800']);
  });
});
