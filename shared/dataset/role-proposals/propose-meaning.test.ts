import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../../command-line/engine-worker.ts';
import { readSample } from '../../../samples/make/sample-files.ts';
import { rawFromTextQuery } from '../../engine/raw-table-query.ts';
import type { Engine } from '../../engine/engine.ts';
import { openEngine } from '../../engine/open-engine.ts';
import { columnForms } from '../types/column-forms.ts';
import { proposeMeaning, type ProposedMeaning } from './propose-meaning.ts';

let engine: Engine;
beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
afterAll(async () => { await engine.close(); });

async function meaningOf(text: string): Promise<ProposedMeaning> {
  const columns = (text.split('\n')[0] ?? '').split(',');
  await engine.addFile('sample.csv', new TextEncoder().encode(text));
  await engine.query(rawFromTextQuery('sample', { file: 'sample.csv', delimiter: ',', columns, headerLines: 1, decimalComma: false }));
  await engine.removeFile('sample.csv');
  return proposeMeaning((await columnForms(async (statement) => (await engine.query(statement)).rows, 'sample', columns)).columns);
}

const column = (name: string) => ({ of: 'column', column: name });
const lists = ({ meanings }: ProposedMeaning) => Object.fromEntries(meanings.flatMap(({ column: name, classification }) => (name !== null && classification ? [[name, classification.classification.id]] : [])));

describe('what the sample files mean', () => {
  it('is found for every column of single deaths but the number of the record', async () => {
    const meaning = await meaningOf(readSample('SYNTHETIC-infant-deaths-2014-2019.csv'));
    expect(meaning.roles).toEqual({
      year: { ...column('year_of_death'), clock: 'death' },
      date: { ...column('month_of_death'), clock: 'death' },
      area: column('borough'),
      smallArea: column('lsoa11'),
      deprivationQuintile: column('imd2019_quintile'),
      ethnicGroup: column('ethnic_group'),
      sex: column('sex'),
      ageAtDeathDays: column('age_days'),
      gestation: column('gestation_weeks'),
      birthweight: column('birthweight_grams'),
      causeCategory: column('category_of_death'),
      modifiability: column('modifiable'),
      deaths: { of: 'rows' },
      factors: { of: 'columns', columns: ['sudden_unexpected', 'delayed_recognition', 'growth_restricted', 'safeguarding_issues', 'smoking_or_substance_misuse', 'parental_mental_health', 'insecure_housing', 'domestic_violence', 'unsafe_sleep', 'smoking', 'substance_misuse'] },
    });
    expect(lists(meaning)).toEqual({
      imd2019_quintile: 'imd-2019-quintile', ethnic_group: 'ethnic-census-2011', sex: 'sex-nhs', age_days: 'age-at-death-ons', gestation_weeks: 'gestation-weeks', birthweight_grams: 'birthweight-grams', category_of_death: 'category-of-death-ten', modifiable: 'modifiability-three',
    });
  });

  it('is found for births, for areas and for stages of the pathway', async () => {
    expect((await meaningOf(readSample('SYNTHETIC-live-births-2014-2019.csv'))).roles).toEqual({ year: column('year'), area: column('borough'), ethnicGroup: column('ethnic_group'), deprivationQuintile: column('imd2019_quintile'), liveBirths: column('live_births') });
    expect((await meaningOf(readSample('ons-infant-deaths-by-area-2010-2017.csv'))).roles).toEqual({ year: column('year'), area: column('area_name'), deaths: column('infant_deaths'), liveBirths: column('live_births') });
    const stages = await meaningOf(readSample('lambeth-disproportionality-2020-21.csv'));
    expect(stages.roles.pathwayStages?.columns).toHaveLength(6);
    expect(lists(stages)).toEqual({ ethnic_group: 'ethnic-broad-2011' });
  });
});
