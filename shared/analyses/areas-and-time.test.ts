import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedNotes, computedRows, contextOf, openImporter, readBirths, readDeaths, readSample } from '../../command-line/example.test-data.ts';
import type { Importer } from '../dataset/read-file.ts';
import { withhold1To4 } from '../disclosure/policy.ts';
import { protect } from '../disclosure/protect.ts';
import { cellAt, type Figure } from '../figures/figure.ts';
import { sentenceText } from '../figures/wording.ts';
import type { AnalysisContext } from './analysis.ts';
import { readTyped } from './figures.test-data.ts';
import { headlineOf, makeFigure } from './index.ts';
import type { ControlChartSpec, FunnelSpec, PerinatalPeriodsSpec, PublishedTableSpec, StandardisedRateSpec } from './spec.ts';

const numberAt = (figure: Figure, row: string, column: string) => {
  const cell = cellAt(figure, { row, column });
  return cell.kind === 'number' ? cell.value : null;
};
const twoTables = { deaths: 'deaths', births: 'births', filters: [], confidence: 0.95 } as const;

describe('areas, time and published tables', () => {
  let importer: Importer;
  let context: AnalysisContext;

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [
      await readDeaths(importer), await readBirths(importer),
      await readSample(importer, 'fetal', 'SYNTHETIC-fetal-deaths-2014-2019.csv', { fetalDeaths: { of: 'rows' }, year: { of: 'column', column: 'year_of_birth' } }),
      await readSample(importer, 'bands', 'SYNTHETIC-births-by-gestation-and-birthweight-2014-2019.csv'),
      await readSample(importer, 'times', 'SYNTHETIC-review-times-2014-2019.csv', { date: { of: 'column', column: 'date_of_death' }, deaths: { of: 'rows' } }, [{ step: 'identifier', decision: { column: 'date_of_death', to: 'keep', reason: 'A test of gaps between deaths.' } }]),
      await readSample(importer, 'areas', 'ons-infant-deaths-by-area-2010-2017.csv', { year: { of: 'column', column: 'year' }, area: { of: 'column', column: 'area_name' }, deaths: { of: 'column', column: 'infant_deaths' }, liveBirths: { of: 'column', column: 'live_births' } }),
      await readSample(importer, 'sen', 'lambeth-special-educational-needs-2020-21.csv'),
    ]);
  });
  afterAll(async () => { await importer.engine.close(); });

  it('puts areas in a funnel and names those that chance does not explain, as their limits say', async () => {
    const spec: FunnelSpec = { kind: 'funnel', id: 'funnel', ...twoTables, deaths: 'areas', births: 'areas', by: 'area', multiplier: 1000, filters: [{ dimension: 'year', from: 2014, to: 2014 }, { dimension: 'area', oneOf: ['Lambeth', 'Southwark', 'Birmingham', 'Bradford', 'Bromley', 'Leeds', 'Bristol, City of'] }] };
    const figure = await makeFigure(spec, context);
    expect(computedNotes(figure)[0]).toBe('Birmingham: above the 99.8% limits, 7.3.');
    for (const row of figure.rows.filter(({ role }) => role === 'group')) {
      const [rate, upper, lower] = ['rate', 'upper-95', 'lower-95'].map((column) => numberAt(figure, row.id, column));
      const outside = (rate ?? 0) > (upper ?? Infinity) || (rate ?? 0) < (lower ?? -Infinity);
      expect([row.label, outside]).toEqual([row.label, computedNotes(figure).some((note) => note.startsWith(`${row.label}:`) && note.includes('limits'))]);
    }
    expect(figure.chart).toMatchObject({ form: 'funnel', size: 'births', reference: { at: { row: 'total', column: 'rate' } } });
  });

  describe('a control chart', () => {
    const spec = (chart: ControlChartSpec['chart'], deaths: string): ControlChartSpec => ({ kind: 'control-chart', id: 'control', ...twoTables, deaths, chart, multiplier: 1000 });

    it('of years has three-sigma limits about the rate of all years, and no signal in the example', async () => {
      const figure = await makeFigure(spec('u', 'deaths'), context);
      const average = 198 / 52_272;
      expect(numberAt(figure, '2014', 'upper')).toBeCloseTo((average + 3 * Math.sqrt(average / 9175)) * 1000, 9);
      expect(figure.chart).toMatchObject({ form: 'control', signals: [] });
      expect(computedNotes(figure)[0]).toContain('No sign of a shift');
    });

    it('of days or births between deaths has a point a death, all of which the policy withholds', async () => {
      for (const chart of ['t', 'g'] as const) {
        const figure = await makeFigure(spec(chart, 'times'), context);
        expect(figure.rows.length).toBeGreaterThan(150);
        const published = protect(figure, withhold1To4);
        expect(published.rows.filter(({ id }) => cellAt(published, { row: id, column: 'between' }).kind === 'number')).toEqual([]);
        expect(sentenceText(published, headlineOf(published))).toContain('No point can be shown');
      }
    });

    it('says that full dates are needed', async () => {
      await expect(makeFigure(spec('t', 'deaths'), context)).rejects.toThrow('full dates are needed');
    });
  });

  it('maps perinatal periods of risk that add up, against a reference group', async () => {
    const spec: PerinatalPeriodsSpec = { kind: 'perinatal-periods', id: 'periods', ...twoTables, births: 'bands', fetal: 'fetal', reference: { label: 'Southwark', filters: [{ dimension: 'area', oneOf: ['Southwark'] }] } };
    const figure = await makeFigure(spec, context);
    const groups = figure.rows.filter(({ role }) => role === 'group').map(({ id }) => id);
    for (const column of ['deaths', 'rate', 'excess']) {
      const parts = groups.reduce((sum, id) => sum + (numberAt(figure, id, column) ?? NaN), 0);
      expect(parts).toBeCloseTo(numberAt(figure, 'total', column) ?? NaN, 9);
    }
    expect((await makeFigure({ ...spec, reference: { label: 'itself', filters: [] } }, context)).rows.map(({ id }) => id)).toHaveLength(5);
    expect(numberAt(await makeFigure({ ...spec, reference: { label: 'itself', filters: [] } }, context), 'total', 'excess')).toBeCloseTo(0, 12);
  });

  it('standardises directly and indirectly over another breakdown', async () => {
    const table = await readTyped(importer, 'two', 'borough,sex,deaths,live_births\nNorth,Female,20,1000\nNorth,Male,30,3000\nSouth,Female,40,4000\nSouth,Male,10,2000\n');
    const spec: StandardisedRateSpec = { kind: 'standardised-rate', id: 'standard', ...twoTables, deaths: 'two', births: 'two', groups: { by: 'area', list: 'as-recorded' }, over: { by: 'sex', list: 'as-recorded' }, method: 'direct', multiplier: 1000 };
    const direct = await makeFigure(spec, contextOf(importer, [table]));
    expect(numberAt(direct, 'North', 'standardised')).toBeCloseTo((5000 * 0.02 + 5000 * 0.01) / 10_000 * 1000, 9);
    expect(numberAt(direct, 'total', 'standardised')).toBeCloseTo(10, 9);
    const indirect = await makeFigure({ ...spec, method: 'indirect' }, contextOf(importer, [table]));
    expect(numberAt(indirect, 'South', 'standardised')).toBeCloseTo(50 / (4000 * 60 / 5000 + 2000 * 40 / 5000), 9);
    expect(numberAt(indirect, 'total', 'standardised')).toBeCloseTo(1, 9);
  });

  describe('a published table', () => {
    const spec: PublishedTableSpec = {
      kind: 'published-table', id: 'published', records: 'sen', filters: [], confidence: 0.95, title: 'Pupils with special educational needs', publisher: 'Lambeth Safeguarding Children Partnership', definition: 'pupils with special educational needs.', denominator: 'Pupils on roll by school type.',
      rowHeading: 'School type', labels: ['school_type'], columns: [{ column: 'pupils_with_sen', label: 'Pupils with SEN (%)', measure: 'percentage', decimals: 1, drawn: true }],
    };

    it('is charted as printed, with a comparator as a line, and says whose it is', async () => {
      const rows = computedRows(await makeFigure(spec, context));
      expect(rows.slice(0, 3)).toEqual(['Primary | 15.9', 'Secondary | 18.1', 'PRU | 59.7']);
      const england = rows[3]?.split(' | ')[0] ?? '';
      const figure = await makeFigure({ ...spec, comparator: england }, context);
      expect(figure.words.subtitle).toBe('Pupils with special educational needs, as published by Lambeth Safeguarding Children Partnership');
      expect(figure.chart).toMatchObject({ rows: ['row-1', 'row-2', 'row-3'], reference: { at: { row: 'row-4', column: 'pupils_with_sen' }, label: england } });
    });

    it('keeps its marks: withheld, unavailable, unreliable', async () => {
      const marked = await readTyped(importer, 'marked', 'group,rate\nA,4.1\nB,[c]\nC,[x]\nD,3.2 [u]\nE,2.5\nF,2.2\n');
      const figure = await makeFigure({ ...spec, records: 'marked', labels: ['group'], columns: [{ column: 'rate', label: 'Rate', measure: 'rate', decimals: 1, drawn: true }] }, contextOf(importer, [marked]));
      expect(computedRows(figure)).toEqual(['A | 4.1', 'B | [c]', 'C | [x]', 'D | 3.2 [u]', 'E | 2.5', 'F | 2.2']);
    });
  });
});
