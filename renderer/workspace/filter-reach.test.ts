import { describe, expect, it } from 'vitest';
import { datasetFor } from '../../shared/dataset/dataset.test-data.ts';
import type { RateSpec } from '../../shared/analyses/spec.ts';
import type { Filter } from '../../shared/dataset/filter.ts';
import { withinReach } from './filter-reach.ts';

const column = (name: string) => ({ of: 'column', column: name }) as const;
const deaths = datasetFor({ name: 'deaths', roles: { year: column('year'), causeCategory: column('category'), deaths: { of: 'rows' } } });
const births = datasetFor({ name: 'births', roles: { year: column('year'), liveBirths: column('births') } });
const years: Filter = { dimension: 'year', from: 2015, to: 2017 };
const category: Filter = { dimension: 'causeCategory', oneOf: ['Infection'] };
const factor: Filter = { dimension: 'factors', columns: ['smoking'], match: 'any', oneOf: ['Yes'] };
const rate: RateSpec = { kind: 'rate', id: 'rate-by-year', deaths: 'deaths', births: 'births', by: 'year', grouping: 'as-recorded', multiplier: 1000, confidence: 0.95, filters: [years, category, factor] };

describe('how far filters reach', () => {
  it('a rate goes without those that the births do not record, and names them and the file', () => {
    const { spec, notFollowed } = withinReach(rate, [deaths, births]);
    expect(spec.filters).toEqual([years]);
    expect(notFollowed).toEqual([{ filter: category, fileName: births.source.fileName }, { filter: factor, fileName: deaths.source.fileName }]);
  });

  it('a figure of deaths alone follows what deaths record', () => {
    const { spec, notFollowed } = withinReach({ kind: 'distribution', id: 'deaths-by-year', records: 'deaths', counting: 'deaths', by: 'year', list: 'as-recorded', confidence: 0.95, filters: [years, category] }, [deaths, births]);
    expect([spec.filters, notFollowed]).toEqual([[years, category], []]);
  });
});
