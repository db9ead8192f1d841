import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedNotes, computedRows, contextOf, openImporter, readBirths, readDeaths, readSample } from '../../command-line/example.test-data.ts';
import type { Importer } from '../dataset/read-file.ts';
import { cellAt } from '../figures/figure.ts';
import type { AnalysisContext } from './analysis.ts';
import { readTyped } from './figures.test-data.ts';
import { makeFigure, missingRoles } from './index.ts';
import type { InequalitySpec, RateSpec } from './spec.ts';

describe('rates of the example', () => {
  let importer: Importer;
  let context: AnalysisContext;
  const rateSpec = (changes: Partial<RateSpec> = {}): RateSpec => ({ kind: 'rate', id: 'rate', deaths: 'deaths', births: 'births', filters: [], confidence: 0.95, by: 'year', grouping: 'as-recorded', multiplier: 1000, ...changes });

  beforeAll(async () => {
    importer = await openImporter();
    const fetal = await readSample(importer, 'fetal', 'SYNTHETIC-fetal-deaths-2014-2019.csv', { fetalDeaths: { of: 'rows' }, year: { of: 'column', column: 'year_of_birth' } });
    const areas = await readSample(importer, 'areas', 'ons-infant-deaths-by-area-2010-2017.csv', { year: { of: 'column', column: 'year' }, area: { of: 'column', column: 'area_name' }, deaths: { of: 'column', column: 'infant_deaths' }, liveBirths: { of: 'column', column: 'live_births' } });
    context = contextOf(importer, [await readDeaths(importer), await readBirths(importer), fetal, areas]);
  });
  afterAll(async () => { await importer.engine.close(); });

  it('gives ONS’s 3.80 per 1,000 (3.10 to 4.61) for Lambeth and Southwark in 2014 to 2016, as a rolling period of three years', async () => {
    const filters: RateSpec['filters'] = [{ dimension: 'year', from: 2014, to: 2016 }, { dimension: 'area', oneOf: ['Lambeth', 'Southwark'] }];
    const figure = await makeFigure(rateSpec({ deaths: 'areas', births: 'areas', filters, rolling: 3 }), context);
    expect(computedRows(figure)).toContain('2014 to 2016 | 103 | 27,094 | 3.8 | 3.1 to 4.6');
    const cell = cellAt(figure, { row: '2014 to 2016', column: 'rate' });
    expect(cell.kind === 'number' && cell.value).toBeCloseTo(3.8016, 4);
  });

  it('pools rolling periods, draws them alone, and says that they overlap', async () => {
    const figure = await makeFigure(rateSpec({ rolling: 3 }), context);
    expect(figure.chart).toMatchObject({ rows: ['2014 to 2016', '2015 to 2017', '2016 to 2018', '2017 to 2019'] });
    expect(computedRows(figure)).toContain('2014 to 2016 | 95 | 27,094 | 3.5 | 2.8 to 4.3');
    expect(computedNotes(figure)[0]).toContain('neighbours share 2 of their years');
    expect(figure.arithmetic).toContainEqual({ kind: 'sum', total: { row: '2015 to 2017', column: 'deaths' }, parts: ['2015', '2016', '2017'].map((row) => ({ row, column: 'deaths' })) });
  });

  it('compares areas with a benchmark in words, and quotes the cells it judges by', async () => {
    const filters: RateSpec['filters'] = [{ dimension: 'year', from: 2014, to: 2014 }, { dimension: 'area', oneOf: ['Lambeth', 'Southwark', 'Birmingham', 'Bradford', 'Bromley', 'Leeds'] }];
    const notes = computedNotes(await makeFigure(rateSpec({ deaths: 'areas', births: 'areas', by: 'area', filters, benchmark: { label: 'England and Wales 2014', value: 3.6 } }), context));
    expect(notes).toContain('Birmingham: worse, 7.3 (6.0 to 8.7).');
    expect(notes.some((note) => note.startsWith('Leeds:'))).toBe(false);
    expect(notes.join(' ')).toContain('With 6 comparisons at 95%');
  });

  it('counts neonatal deaths by age, the first day among them', async () => {
    const figure = await makeFigure(rateSpec({ outcome: 'neonatal' }), context);
    expect(computedRows(figure).at(-1)).toBe('All | 132 | 52,272 | 2.5 | 2.1 to 3.0');
    expect(figure.words.subtitle).toContain('Neonatal mortality rate by year');
  });

  it('divides stillbirths and perinatal deaths by total births, and says so', async () => {
    const [stillbirths, perinatal] = [await makeFigure(rateSpec({ outcome: 'stillbirth', fetal: 'fetal' }), context), await makeFigure(rateSpec({ outcome: 'perinatal', fetal: 'fetal' }), context)];
    const [still, all] = [stillbirths, perinatal].map((figure) => {
      const [deaths, births] = ['deaths', 'births'].map((column) => cellAt(figure, { row: 'total', column }));
      return { deaths: deaths?.kind === 'number' ? deaths.value : NaN, births: births?.kind === 'number' ? births.value : NaN };
    });
    expect(still?.births).toBe(52_272 + (still?.deaths ?? NaN));
    expect(all?.births).toBe(still?.births);
    expect(all?.deaths).toBeGreaterThan(still?.deaths ?? NaN);
    expect(perinatal.columns.map(({ label }) => label)).toContain('Rate per 1,000 total births');
    await expect(makeFigure(rateSpec({ outcome: 'stillbirth' }), context)).rejects.toThrow('counts stillbirths');
  });

  it('says what an outcome lacks', () => {
    expect(missingRoles(rateSpec({ outcome: 'perinatal', fetal: 'births' }), context.datasets)).toEqual(['SYNTHETIC-live-births-2014-2019.csv has nothing for stillbirths or fetal deaths. Choose its column under Data.']);
  });

  describe('across deprivation', () => {
    const spec: InequalitySpec = { kind: 'inequality', id: 'gap', deaths: 'deaths', births: 'births', filters: [], confidence: 0.95, by: 'deprivationQuintile', multiplier: 1000 };

    it('give the gap, ratio, slope and relative index, and say what of it not to trust', async () => {
      const figure = await makeFigure(spec, context);
      const rows = computedRows(figure);
      expect(rows[0]).toMatch(/^Quintile 1, most deprived \| 63 \| 12,524 \| 5.0 \| 3.9 to 6.4 \|/);
      expect(rows.find((row) => row.startsWith('Gap and ratio'))).toMatch(/\| \[z\] \| \[z\] \| 5\.0 \| 3\.8 to 6\.3 \| \[x\] \|/);
      expect(rows.at(-1)).toMatch(/^Slope over all groups: SII and RII \| \[z\] \| \[z\] \| \d/);
      expect(computedNotes(figure).join(' ')).toContain('Quintile 5, least deprived has less than 5% of the live births');
      expect(computedNotes(figure).join(' ')).toContain('Quintile 5, least deprived: 0 deaths, so a ratio to it has no upper limit');
    });

    it('agree with R’s glm: RII and SII turned so that more means more among the deprived', async () => {
      const table = await readTyped(importer, 'bands', 'imd_quintile,deaths,live_births\n1,67,9223\n2,143,22732\n3,26,5143\n4,86,27840\n5,29,9729\n');
      const figure = await makeFigure({ ...spec, deaths: 'bands', births: 'bands' }, contextOf(importer, [table]));
      expect(computedRows(figure).at(-1)).toBe('Slope over all groups: SII and RII | [z] | [z] | 6.1 | 4.1 to 8.1 | 3.65 | 2.47 to 5.40');
    });

    it('are turned round where the file’s 1 is the least deprived', async () => {
      const text = 'imd_quintile,deaths,live_births\n1,29,9729\n2,86,27840\n3,26,5143\n4,143,22732\n5,67,9223\n';
      const table = await readTyped(importer, 'turned', text, [{ step: 'mapping', mapping: { column: 'imd_quintile', classification: 'imd-quintile-1-least', overrides: [] } }]);
      const figure = await makeFigure({ ...spec, deaths: 'turned', births: 'turned' }, contextOf(importer, [table]));
      expect(computedRows(figure)[0]).toMatch(/^Quintile 1, most deprived \| 67 \| 9,223/);
      expect(computedRows(figure).at(-1)).toContain('| 6.1 | 4.1 to 8.1 | 3.65 |');
    });
  });
});
