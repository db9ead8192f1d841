import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedNotes, contextOf, openImporter, readBirths, readDeaths, readSample } from '../../command-line/example.test-data.ts';
import { readCsv } from '../../samples/make/csv.ts';
import type { Importer } from '../dataset/read-file.ts';
import { withhold1To4 } from '../disclosure/policy.ts';
import { protect } from '../disclosure/protect.ts';
import { cellAt, type Figure } from '../figures/figure.ts';
import { sentenceText } from '../figures/wording.ts';
import type { AnalysisContext } from './analysis.ts';
import { readTyped, tableTexts } from './figures.test-data.ts';
import { headlineOf, makeFigure } from './index.ts';
import type { ControlChartSpec, ShrunkenRateSpec } from './spec.ts';

const common = { filters: [], confidence: 0.95 } as const;

describe('small areas, and sums over years', () => {
  let importer: Importer;
  let context: AnalysisContext;
  const numberAt = (figure: Pick<Figure, 'id' | 'rows'>, row: string, column: string) => {
    const cell = cellAt(figure, { row, column });
    return cell.kind === 'number' ? cell.value : null;
  };

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [await readDeaths(importer), await readBirths(importer), await readSample(importer, 'areas', 'ons-infant-deaths-by-area-2010-2017.csv')]);
  });
  afterAll(async () => { await importer.engine.close(); });

  describe('a stabilised rate', () => {
    const spec: ShrunkenRateSpec = { kind: 'shrunken-rate', id: 'shrunken', ...common, deaths: 'areas', births: 'areas', by: 'area', multiplier: 1000 };

    it('is that of the worked example: 2, 9, 4 and 20 with 8 expected in each', async () => {
      const typed = await readTyped(importer, 'four', 'borough,deaths,live_births\nLambeth,2,8000\nBromley,9,8000\nSutton,4,8000\nCroydon,20,8000\n');
      const figure = await makeFigure({ ...spec, deaths: 'four', births: 'four' }, contextOf(importer, [typed]));
      // 35 deaths in 32,000 births, 8.75 expected in each: (2 + s)/(8.75 + r) of 1.09 per 1,000, with s and r of best fit.
      expect((numberAt(figure, 'Lambeth', 'shrunken') ?? 0) / (35 / 32)).toBeCloseTo((2 + 1.9031) / (8.75 + 1.7400 * (8 / 8.75) * (8.75 / 8) ** 2), 3);
      for (const area of ['Lambeth', 'Bromley', 'Sutton', 'Croydon']) {
        const [rate, shrunken] = [numberAt(figure, area, 'rate') ?? 0, numberAt(figure, area, 'shrunken') ?? 0];
        expect(Math.abs(shrunken - 35 / 32)).toBeLessThan(Math.abs(rate - 35 / 32));
      }
    });

    it('draws areas of few births nearer to all than areas of many, and draws at most forty', async () => {
      const figure = await makeFigure({ ...spec, filters: [{ dimension: 'year', from: 2014, to: 2014 }] }, context);
      const all = numberAt(figure, 'total', 'rate') ?? 0;
      const kept = (area: string) => ((numberAt(figure, area, 'shrunken') ?? 0) - all) / ((numberAt(figure, area, 'rate') ?? 0) - all);
      expect(kept('Birmingham')).toBeGreaterThan(1.3 * kept('Bromley'));
      expect(figure.chart.form === 'interval' && figure.chart.rows).toHaveLength(40);
      expect(computedNotes(figure).join(' ')).toContain('The chart has the 40 with the most live births');
    });

    it('is withheld with its count, because the count follows from it', async () => {
      const figure = protect(await makeFigure({ ...spec, filters: [{ dimension: 'year', from: 2014, to: 2014 }] }, context), withhold1To4);
      const hidden = figure.rows.filter(({ role, cells }) => role === 'group' && cells.deaths?.kind === 'withheld');
      expect(hidden.length).toBeGreaterThan(0);
      for (const { cells } of hidden) expect([cells.rate?.kind, cells.shrunken?.kind, cells.lower?.kind]).toEqual(['withheld', 'withheld', 'withheld']);
      expect(sentenceText(figure, headlineOf(figure))).toMatch(/^Of \d+ shown, \d+ stand above and \d+ below the rate of all/);
    });
  });

  describe('a CUSUM of years', () => {
    const spec: ControlChartSpec = { kind: 'control-chart', id: 'sums', ...common, deaths: 'deaths', births: 'births', chart: 'cusum', multiplier: 1000 };
    const rising = 'year,deaths,live_births\n2014,20,10000\n2015,20,10000\n2016,20,10000\n2017,45,10000\n2018,45,10000\n2019,45,10000\n';

    it('has no signal in the example', async () => {
      const figure = await makeFigure(spec, context);
      expect(figure.chart).toMatchObject({ form: 'control', signals: [] });
      expect(numberAt(figure, '2014', 'threshold')).toBeCloseTo(2 / Math.log(1.5), 12);
    });

    it('signals a rise that lasts, once the sum passes its limit', async () => {
      const typed = await readTyped(importer, 'rising', rising);
      const figure = await makeFigure({ ...spec, deaths: 'rising', births: 'rising' }, contextOf(importer, [typed]));
      // 32.5 expected a year: 45 is 45 − 32.5 × 0.5/ln 1.5 = 4.92 beyond the reference, and the limit is 4.93.
      expect(numberAt(figure, '2017', 'sum')).toBeCloseTo(45 - (32.5 * 0.5) / Math.log(1.5), 9);
      expect(figure.chart.form === 'control' && figure.chart.signals.map(({ row }) => row)).toEqual(['2018', '2019']);
    });

    it.each(['u', 'cusum'] as const)('keeps no signal of a year that is withheld (%s)', async (chart) => {
      const typed = await readTyped(importer, `few-${chart}`, 'year,deaths,live_births\n2014,10,10000\n2015,10,10000\n2016,4,10\n2017,10,10000\n2018,10,10000\n');
      const options = chart === 'cusum' ? { cusum: { rateRatio: 1.5, threshold: 0.5 } } : {};
      const figure = await makeFigure({ ...spec, chart, ...options, deaths: typed.name, births: typed.name }, contextOf(importer, [typed]));
      expect(figure.chart.form === 'control' && figure.chart.signals.map(({ row }) => row)).toContain('2016');
      const published = protect(figure, withhold1To4);
      const withheld = published.rows.filter(({ cells }) => (cells.sum ?? cells.rate)?.kind === 'withheld').map(({ id }) => id);
      expect(withheld).toContain('2016');
      expect(published.chart.form === 'control' && published.chart.signals.filter(({ row }) => withheld.includes(row))).toEqual([]);
    });
  });

  describe('national and local quintiles', () => {
    const places = readCsv(readFileSync(new URL('../../samples/make/lsoa-lambeth-southwark.csv', import.meta.url), 'utf8'));

    it('stand side by side with their shares of small areas, which for local ones are a fifth each', async () => {
      const figure = await makeFigure({ kind: 'quintiles-compared', id: 'quintiles', ...common, records: 'deaths' }, context);
      const column = (id: string) => ['1', '2', '3', '4', '5'].map((row) => numberAt(figure, row, id) ?? 0);
      expect(column('national-deaths')).toEqual([63, 96, 31, 8, 0]);
      expect(column('national-areas').reduce((sum, count) => sum + count, 0)).toBe(places.length);
      expect(numberAt(figure, '1', 'national-area-share')).toBeCloseTo(21.5, 1);
      expect(column('national-areas').at(-1)).toBe(6);
      expect(column('local-areas').every((count) => Math.abs(count - places.length / 5) < 1)).toBe(true);
      expect(column('local-deaths').reduce((sum, count) => sum + count, 0)).toBe(198);
      expect(figure.words.definition).toContain('Local fifths of the 344 LSOAs (2011) of Lambeth and Southwark');
    });

    it('withhold small counts on either side', async () => {
      const figure = protect(await makeFigure({ kind: 'quintiles-compared', id: 'quintiles', ...common, records: 'deaths', filters: [{ dimension: 'year', from: 2014, to: 2014 }] }, context), withhold1To4);
      for (const row of tableTexts(figure)) expect(row).not.toMatch(/^[^|]+\| [1-4] \|/);
    });
  });
});
