import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classificationById } from '../../classifications/classifications.ts';
import type { Classification } from '../../classifications/classification.ts';
import { deprivationOfArea } from '../../classifications/small-areas/deprivation-of-area.ts';
import { loadImdRanks } from '../../classifications/small-areas/imd-ranks.ts';
import { commonMapping } from './common-mapping.ts';
import { deprivationOfColumn } from './deprivation-of-column.ts';
import { mappingWords, mapValues } from './map-values.ts';
import { withOverride, withoutOverride } from './mapping-choice.ts';
import type { Ask } from '../types/column-forms.ts';
import { rawFromTextQuery } from '../../engine/raw-table-query.ts';
import type { Engine } from '../../engine/engine.ts';
import { openEngine } from '../../engine/open-engine.ts';
import { readSample } from '../../../samples/make/sample-files.ts';
import { nodeEngineFiles } from '../../../command-line/engine-worker.ts';

let engine: Engine;
const ask: Ask = async (statement) => (await engine.query(statement)).rows;
const list = (id: string): Classification => {
  const found = classificationById(id);
  if (!found) throw new Error(id);
  return found;
};

async function table(name: string, text: string): Promise<void> {
  const columns = (text.split('\n')[0] ?? '').split(',');
  await engine.addFile(`${name}.csv`, new TextEncoder().encode(text));
  await engine.query(rawFromTextQuery(name, { file: `${name}.csv`, delimiter: ',', columns, headerLines: 1, decimalComma: false }));
  await engine.removeFile(`${name}.csv`);
}

beforeAll(async () => {
  engine = await openEngine(nodeEngineFiles);
  await table('deaths', readSample('SYNTHETIC-infant-deaths-2014-2019.csv'));
  await table('births', readSample('SYNTHETIC-live-births-2014-2019.csv'));
  await table('mixed', 'ethnicity,n\nA,5\nNGW,1\n,2\nBAME,3\nAll,11\nA,1\nZ,1\n');
});
afterAll(async () => { await engine.close(); });

describe('mapping the values of a column', () => {
  it('gives every row one place: a category, unmatched or blank', async () => {
    const mapping = await mapValues(ask, 'mixed', 'ethnicity', list('ethnic-broad-2011'));
    expect(mapping.rows.map(({ raw, count, target, by }) => [raw, count, target, by])).toEqual([['A', 2, 'White', 'list'], ['All', 1, 'All', 'list'], ['BAME', 1, 'Other than White', 'list'], ['NGW', 1, null, null], ['Z', 1, 'Unknown', 'list']]);
    expect(mapping).toMatchObject({ unmatched: { rows: 1, values: 1 }, blank: 1, unlisted: 0, total: 7, version: '2011 and 2021 census' });
    expect(mapping.categories.reduce((sum, { count }) => sum + count, 0) + mapping.unmatched.rows + mapping.blank).toBe(mapping.total);
    expect(mappingWords(mapping)).toBe('5 of 7 rows are sorted by “Five broad ethnic groups (2011 and 2021 census)”. 1 row with 1 value not on the list is kept apart as unmatched. 1 row is blank. 1 row has a label that takes in more than one group, so no group counts it. 1 row is for everybody, and not a group.');
  });

  it('follows a person over the list, can put a value among the unmatched, and can take it back', async () => {
    const overrides = withOverride(withOverride([], 'NGW', 'Other'), 'A', null);
    const mapping = await mapValues(ask, 'mixed', 'ethnicity', list('ethnic-broad-2011'), overrides);
    expect(mapping.rows.filter(({ raw }) => ['NGW', 'A'].includes(raw)).map(({ raw, target, by }) => [raw, target, by])).toEqual([['A', null, 'person'], ['NGW', 'Other', 'person']]);
    expect(mapping.unmatched).toEqual({ rows: 2, values: 1 });
    expect(withoutOverride(overrides, 'A')).toEqual([{ raw: 'NGW', target: 'Other' }]);
  });

  it('says when a list no longer has what a value was sorted into', async () => {
    const mapping = await mapValues(ask, 'mixed', 'ethnicity', list('ethnic-broad-2011'), [{ raw: 'NGW', target: 'Nowhere' }]);
    expect(mapping.rows.find(({ raw }) => raw === 'NGW')).toMatchObject({ target: null, by: null, note: expect.stringContaining('Choose again') as unknown });
  });

  it('looks up deprivation from small areas as the file itself has it', async () => {
    const mapping = await mapValues(ask, 'deaths', 'lsoa11', deprivationOfArea(await loadImdRanks('2019'), 'quintile'));
    const recorded = await mapValues(ask, 'deaths', 'imd2019_quintile', list('imd-2019-quintile'));
    expect(mapping.categories).toEqual(recorded.categories);
    expect(mapping.unmatched.rows).toBe(0);
  });
});

describe('a column of small areas', () => {
  it('is looked up in the index of its own census, and the other one gives a warning with counts', async () => {
    const fitting = await deprivationOfColumn(ask, 'deaths', 'lsoa11');
    expect([fitting.vintage.verdict, fitting.release, fitting.warning]).toEqual(['2011', '2019', null]);
    const wrong = await deprivationOfColumn(ask, 'deaths', 'lsoa11', '2025');
    expect(wrong.warning).toContain(`${fitting.vintage.rows.only2011} rows have LSOAs of 2011 and would stay unmatched`);
  });

  it('that holds none is not looked up', async () => {
    expect(await deprivationOfColumn(ask, 'deaths', 'borough')).toMatchObject({ vintage: { verdict: 'none' }, release: null });
  });
});

describe('two lists', () => {
  it('says why two releases of the deprivation index cannot be set against each other', () => {
    expect(commonMapping({ classification: list('imd-2019-quintile'), overrides: [] }, { classification: list('imd-2025-quintile'), overrides: [] })).toEqual({ possible: false, why: expect.stringContaining('no group in common') as unknown });
  });
});
