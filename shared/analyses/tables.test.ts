import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedNotes, computedRows, contextOf, openImporter, readBirths, readDeaths, readSample } from '../../command-line/example.test-data.ts';
import type { Importer } from '../dataset/read-file.ts';
import { cellAt, type Figure } from '../figures/figure.ts';
import { columnOf } from '../figures/wording.ts';
import type { AnalysisContext } from './analysis.ts';
import { readTyped } from './figures.test-data.ts';
import { makeFigure } from './index.ts';
import type { CrossTabulationSpec, DisproportionalitySpec } from './spec.ts';

const numberAt = (figure: Figure, row: string, column: string) => {
  const cell = cellAt(figure, { row, column });
  return cell.kind === 'number' ? cell.value : null;
};

function expectSumsToHold(figure: Figure): void {
  for (const relation of figure.arithmetic) {
    if (relation.kind !== 'sum' || 'outside' in relation.total) continue;
    const parts = relation.parts.map(({ row, column }) => numberAt(figure, row, column) ?? 0);
    expect([relation.total, numberAt(figure, relation.total.row, relation.total.column)]).toEqual([relation.total, parts.reduce((sum, part) => sum + part, 0)]);
  }
}

describe('tables of the example', () => {
  let importer: Importer;
  let context: AnalysisContext;

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [await readDeaths(importer), await readBirths(importer), await readSample(importer, 'stages', 'lambeth-disproportionality-2020-21.csv')]);
  });
  afterAll(async () => { await importer.engine.close(); });

  describe('ethnic group by quintile', () => {
    const spec: CrossTabulationSpec = { kind: 'cross-tabulation', id: 'cross', records: 'deaths', counting: 'deaths', filters: [], confidence: 0.95, rows: { by: 'ethnicGroup', list: 'ethnic-broad-2011' }, columns: { by: 'deprivationQuintile', list: 'as-recorded' }, show: 'counts' };

    it('has both margins of the whole, and lists the sum of every row and column', async () => {
      const figure = await makeFigure(spec, context);
      expect(computedRows(figure).at(-1)).toBe('All | 63 | 96 | 31 | 8 | 198');
      expect(computedRows(figure).map((row) => row.split(' | ')[0])).toEqual(['Asian', 'Black', 'Mixed', 'White', 'Other', 'All']);
      expect(figure.arithmetic.filter(({ kind }) => kind === 'sum')).toHaveLength(6 + 5);
      expectSumsToHold(figure);
    });

    it('gives shares of each row, drawn as one bar a row', async () => {
      const figure = await makeFigure({ ...spec, show: 'shares' }, context);
      const black = [0, 1, 2, 3].map((place) => numberAt(figure, 'Black', `share-${place}`) ?? NaN);
      expect(black.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
      expect(figure.chart).toMatchObject({ form: 'stacked', rows: ['Asian', 'Black', 'Mixed', 'White', 'Other'] });
    });

    it('gives rates where the births have both, in every group that has births', async () => {
      const figure = await makeFigure({ ...spec, show: 'rates', births: 'births' }, context);
      expect(numberAt(figure, 'total', 'rate-total')).toBeCloseTo((198 / 52_272) * 1000, 9);
      expect(numberAt(figure, 'total', 'births-4')).toBe(818);
      expect(figure.chart).toMatchObject({ form: 'heat', columns: [{ value: 'rate-0', beside: 'count-0' }, {}, {}, {}, {}] });
      expectSumsToHold(figure);
      await expect(makeFigure({ ...spec, show: 'rates' }, context)).rejects.toThrow('Rates need a table of births');
    });

    it('says of each count which records it counts', async () => {
      const cell = cellAt(await makeFigure({ ...spec, rows: { by: 'area', list: 'as-recorded' } }, context), { row: 'Lambeth', column: 'count-0' });
      expect(cell.kind === 'number' && cell.counted).toEqual({ dataset: 'deaths', filters: [{ dimension: 'area', oneOf: ['Lambeth'] }, { dimension: 'deprivationQuintile', oneOf: ['1'] }] });
    });

    it('keeps what is blank in the margins, in a row of its own', async () => {
      const odd = await readTyped(importer, 'odd', 'borough,sex,deaths\nLambeth,Female,6\nLambeth,Male,7\n,Female,5\nSouthwark,,9\n');
      const figure = await makeFigure({ ...spec, records: 'odd', rows: { by: 'area', list: 'as-recorded' }, columns: { by: 'sex', list: 'as-recorded' } }, contextOf(importer, [odd]));
      expect(computedRows(figure)).toEqual(['Lambeth | 6 | 7 | 0 | 13', 'Southwark | 0 | 0 | 9 | 9', 'Not known | 5 | 0 | 0 | 5', 'All | 11 | 7 | 9 | 27']);
    });
  });

  describe('the pathway', () => {
    const column = (name: string, label: string, kind: 'flow' | 'stock') => ({ of: 'column', column: name, label, kind }) as const;
    const spec: DisproportionalitySpec = {
      kind: 'disproportionality', id: 'pathway', records: 'stages', filters: [], confidence: 0.95, by: 'ethnicGroup', list: 'as-recorded', values: 'shares', reference: 'White', multiplier: 10_000, show: 'representation',
      population: { column: 'population_share', label: 'Children in the population' },
      stages: [column('referrals', 'Referrals', 'flow'), column('child_and_family_assessments', 'Assessments', 'flow'), column('section_47_enquiries', 'Section 47 enquiries', 'flow'), column('child_in_need_plans', 'Child in need plans', 'stock'), column('child_protection_plans', 'Child protection plans', 'stock'), column('children_looked_after', 'Children looked after', 'stock')],
    };
    const stagesOf = (figure: Figure, group: string) => {
      const measure = figure.columns.find(({ id, label }) => id.startsWith('measure-') && label.startsWith(`${group}:`))?.id ?? '';
      return figure.rows.filter(({ role }) => role === 'group').map(({ id }) => numberAt(figure, id, measure)?.toFixed(columnOf(figure, measure).decimals));
    };

    it('gives the representation ratios worked out from the report, stage by stage', async () => {
      const figure = await makeFigure(spec, context);
      expect(stagesOf(figure, 'Black')).toEqual(['1.35', '1.49', '1.54', '1.35', '1.35', '1.43']);
      expect(stagesOf(figure, 'White')).toEqual(['0.47', '0.44', '0.53', '0.58', '0.58', '0.69']);
    });

    it('gives rates relative to a chosen reference, and stage on stage', async () => {
      expect(stagesOf(await makeFigure({ ...spec, show: 'relative-rate' }, context), 'Black')).toEqual(['2.86', '3.34', '2.92', '2.32', '2.32', '2.06']);
      expect(stagesOf(await makeFigure({ ...spec, show: 'stage-on-stage' }, context), 'Black').slice(1)).toEqual(['1.17', '0.87', '0.79', '1.00', '0.89']);
      await expect(makeFigure({ ...spec, reference: 'Green' }, context)).rejects.toThrow('“Green” is no group');
    });

    it('names stages as flow or stock, and says that printed shares do not make 100 and have no interval', async () => {
      const figure = await makeFigure(spec, context);
      expect(figure.rows.map(({ label }) => label)).toContain('Referrals (flow)');
      const notes = computedNotes(figure).join(' ');
      expect(notes).toContain('Referrals 94');
      expect(notes).toContain('no number to give an interval');
    });

    it('shows the composition with the population first', async () => {
      const figure = await makeFigure({ ...spec, show: 'composition' }, context);
      expect(figure.chart).toMatchObject({ form: 'stacked', rows: ['population', 'stage-0', 'stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'] });
      expect(computedRows(figure)[0]).toContain('Children in the population');
    });

    it('shows the stages that DfE publishes, the others as not available, where there is no population', async () => {
      const dfe = await readSample(importer, 'dfe', 'dfe-children-by-stage-and-ethnic-group-2021-2024.csv');
      const stages = [column('referrals', 'Referrals', 'flow'), column('children_in_need', 'Children in need', 'stock'), column('child_protection_plans', 'Child protection plans', 'stock'), column('children_looked_after', 'Children looked after', 'stock')];
      const national: DisproportionalitySpec = { ...spec, records: 'dfe', values: 'counts', population: null, stages, filters: [{ dimension: 'year', from: 2021, to: 2021 }] };
      const figure = await makeFigure({ ...national, show: 'stage-on-stage' }, contextOf(importer, [dfe]));
      expect(stagesOf(figure, 'White')).toEqual([undefined, undefined, '1.00', '1.00']);
      expect(stagesOf(figure, 'Black')[2]).toBe(((2670 / 32_640) / (36_150 / 264_900)).toFixed(2));
      expect(computedRows(figure)[0]).toMatch(/^Referrals \(flow\) \| \[x\]/);
      await expect(makeFigure(national, contextOf(importer, [dfe]))).rejects.toThrow('has no population');
    });

    it('gives rates per 10,000 from counts in a long table', async () => {
      const long = await readTyped(importer, 'long', 'ethnic_group,stage,number,residents\nBlack,Referrals,300,12000\nWhite,Referrals,200,18000\nBlack,Plans,60,12000\nWhite,Plans,40,18000\n');
      const dataset = { ...long, roles: { ethnicGroup: { of: 'column', column: 'ethnic_group' }, pathwayStage: { of: 'column', column: 'stage' }, events: { of: 'column', column: 'number' } } } as const;
      const figure = await makeFigure({ ...spec, records: 'long', values: 'counts', show: 'rate', population: { column: 'residents', label: 'Residents' }, stages: [{ of: 'value', value: 'Referrals', label: 'Referrals', kind: 'flow' }] }, contextOf(importer, [dataset]));
      expect([stagesOf(figure, 'Black'), stagesOf(figure, 'White')]).toEqual([['250.0'], ['111.1']]);
    });
  });
});
