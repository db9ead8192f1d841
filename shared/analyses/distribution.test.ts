import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Importer } from '../dataset/read-file.ts';
import { cellAt } from '../figures/figure.ts';
import type { AnalysisContext } from './analysis.ts';
import { computedNotes, computedRows, contextOf, openImporter, readDeaths, readSample } from '../../command-line/example.test-data.ts';
import { readTyped } from './figures.test-data.ts';
import { makeFigure, missingRoles } from './index.ts';
import type { DistributionSpec } from './spec.ts';

describe('how deaths are distributed', () => {
  let importer: Importer;
  let context: AnalysisContext;
  const spec = (changes: Partial<DistributionSpec>): DistributionSpec => ({ kind: 'distribution', id: 'distribution', records: 'deaths', counting: 'deaths', filters: [], confidence: 0.95, by: 'year', list: 'as-recorded', ...changes });
  const rowsOf = async (changes: Partial<DistributionSpec>) => computedRows(await makeFigure(spec(changes), context));

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [await readDeaths(importer), await readSample(importer, 'bands', 'SYNTHETIC-births-by-gestation-and-birthweight-2014-2019.csv')]);
  });
  afterAll(async () => { await importer.engine.close(); });

  it('gives each year and the average of 33 that the report prints', async () => {
    expect((await rowsOf({})).slice(-2)).toEqual(['All | 198 | 100.0', 'Average of 6 years | 33 | [z]']);
  });

  it('puts the first day inside the first 28 days: 23%, 67% and 33% of 198', async () => {
    expect(await rowsOf({ by: 'ageAtDeathDays', list: 'age-at-death-report' })).toEqual(['First day | 46 | 23.2', 'Day 2 to day 28 | 86 | 43.4', 'Day 29 to day 365 | 66 | 33.3', 'Neonatal, 0 to 27 days | 132 | 66.7', 'All | 198 | 100.0']);
  });

  it('names the peaks at 23 weeks and at term, and shows every week between', async () => {
    const figure = await makeFigure(spec({ by: 'gestation', list: 'completed-weeks' }), context);
    expect(computedNotes(figure)[0]).toBe('Two peaks: 23 weeks is the largest single week below 37, with 16 deaths; 37 weeks and over has 107, several weeks together, in which most babies are born.');
    expect(figure.chart).toMatchObject({ form: 'histogram', rows: Array.from({ length: 21 }, (_, index) => String(22 + index)), beside: null });
  });

  it('says that the order reverses where the births of each band are known', async () => {
    const figure = await makeFigure(spec({ by: 'gestation', list: 'gestation-weeks', births: 'bands' }), context);
    expect(computedNotes(figure)[0]).toBe('The order reverses. Most are in 37 to 41 weeks, 105, because most babies are born there: 2.2 per 1,000. The highest rate is in 22 to 23 weeks, 694.4 per 1,000.');
    expect(figure.chart).toMatchObject({ form: 'histogram', beside: { value: 'rate', reference: { at: { row: 'total', column: 'rate' } } } });
    expect(computedRows(figure)).toContain('37 to 41 weeks | 105 | 53.0 | 47,400 | 2.2 | 1.8 to 2.7');
    expect(computedRows(figure).at(-1)).toBe('All | 198 | 100.0 | 52,272 | 3.8 | 3.3 to 4.4');
  });

  it('sorts the causes by the ten categories, and follows its filters', async () => {
    const rows = await rowsOf({ by: 'causeCategory', list: 'category-of-death-ten', filters: [{ dimension: 'modifiability', oneOf: ['Yes'] }] });
    expect(rows).toContain('Sudden unexpected, unexplained death | 11 | 36.7');
    expect(rows).toContain('Perinatal/neonatal event | 9 | 30.0');
    expect(rows.at(-1)).toBe('All | 30 | 100.0');
  });

  it('keeps what is blank or not on the list in the total, in a row of its own', async () => {
    const odd = await readTyped(importer, 'odd', 'age_days,deaths\n0,3\n5,4\n400,2\n,6\n');
    const figure = await makeFigure(spec({ records: 'odd', by: 'ageAtDeathDays', list: 'age-at-death-report' }), contextOf(importer, [odd]));
    expect(computedRows(figure)).toEqual(['First day | 3 | 20.0', 'Day 2 to day 28 | 4 | 26.7', 'Day 29 to day 365 | 0 | 0.0', 'Not known | 8 | 53.3', 'Neonatal, 0 to 27 days | 7 | 46.7', 'All | 15 | 100.0']);
    expect(computedNotes(figure)).toEqual(['“Not known” is blank, not stated or not on the list: it is in the total and in no group.']);
  });

  it('lists every sum, and says of each count which records it counts', async () => {
    const figure = await makeFigure(spec({ by: 'ageAtDeathDays', list: 'age-at-death-report' }), context);
    expect(figure.arithmetic.filter(({ kind }) => kind === 'sum')).toHaveLength(2);
    for (const relation of figure.arithmetic) {
      if (relation.kind !== 'sum' || 'outside' in relation.total) continue;
      const value = (at: { row: string; column: string }) => { const cell = cellAt(figure, at); return cell.kind === 'number' ? cell.value : NaN; };
      expect(value(relation.total)).toBe(relation.parts.reduce((sum, part) => sum + value(part), 0));
    }
    const firstDay = cellAt(figure, { row: 'First day', column: 'count' });
    expect(firstDay.kind === 'number' && firstDay.counted).toEqual({ dataset: 'deaths', filters: [{ dimension: 'ageAtDeathDays', oneOf: ['0'] }] });
  });

  it('says which column is missing before it is asked', () => {
    expect(missingRoles(spec({ by: 'gestation', list: 'completed-weeks', births: 'deaths' }), context.datasets)).toEqual(['SYNTHETIC-infant-deaths-2014-2019.csv has nothing for live births. Choose its column under Data.']);
  });
});
