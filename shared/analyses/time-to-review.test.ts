import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedNotes, computedRows, contextOf, openImporter, readSample } from '../../command-line/example.test-data.ts';
import { readCsv } from '../../samples/make/csv.ts';
import type { Importer } from '../dataset/read-file.ts';
import { withhold1To4 } from '../disclosure/policy.ts';
import { protect } from '../disclosure/protect.ts';
import { cellAt, type Figure } from '../figures/figure.ts';
import { sentenceText } from '../figures/wording.ts';
import type { AnalysisContext } from './analysis.ts';
import { figureOf, readTyped, tableTexts } from './figures.test-data.ts';
import { gallery } from './gallery.ts';
import { headlineOf, makeFigure } from './index.ts';
import type { TimeToReviewSpec } from './spec.ts';

const file = 'SYNTHETIC-review-times-2014-2019.csv';
const spec: TimeToReviewSpec = { kind: 'time-to-review', id: 'time', records: 'times', filters: [], confidence: 0.95, time: { of: 'days', column: 'days_death_to_review' }, from: 'death', to: 'review', target: 365 };
const keep = (column: string) => ({ step: 'identifier', decision: { column, to: 'keep', reason: 'A test of dates.' } }) as const;

describe('the time from death to review', () => {
  let importer: Importer;
  let context: AnalysisContext;
  const days = readCsv(readFileSync(new URL(`../../samples/${file}`, import.meta.url), 'utf8')).map((row) => Number(row.days_death_to_review)).toSorted((one, other) => one - other);
  const numberAt = (figure: Figure, row: string, column: string) => {
    const cell = cellAt(figure, { row, column });
    return cell.kind === 'number' ? cell.value : null;
  };

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [await readSample(importer, 'times', file), await readSample(importer, 'dated', file, {}, [keep('date_of_death'), keep('date_of_notification'), keep('date_of_review')])]);
  });
  afterAll(async () => { await importer.engine.close(); });

  it('has its median, quartiles and share within the target from the records, in bands that make the whole', async () => {
    const figure = await makeFigure(spec, context);
    const middle = ((days[98] ?? 0) + (days[99] ?? 0)) / 2;
    expect(numberAt(figure, 'median', 'days')).toBe(middle);
    expect(numberAt(figure, 'lower-quartile', 'days')).toBeCloseTo((days[49] ?? 0) + 0.25 * ((days[50] ?? 0) - (days[49] ?? 0)), 9);
    const within = days.filter((count) => count <= 365).length;
    expect([numberAt(figure, 'within-target', 'count'), numberAt(figure, 'within-target', 'share')]).toEqual([within, (100 * within) / 198]);
    expect(figure.rows.filter(({ role }) => role === 'group').map(({ id, label }) => [label, numberAt(figure, id, 'count')])).toEqual([
      ['Up to 90 days', days.filter((count) => count <= 90).length], ['91 to 180 days', days.filter((count) => count > 90 && count <= 180).length], ['181 to 270 days', days.filter((count) => count > 180 && count <= 270).length],
      ['271 to 365 days', days.filter((count) => count > 270 && count <= 365).length], ['366 to 545 days', days.filter((count) => count > 365 && count <= 545).length], ['More than 545 days', days.filter((count) => count > 545).length],
    ]);
    expect(figure.words.definition).toContain('when the death happened to when the review was completed');
    expect(sentenceText(figure, headlineOf(protect(figure, withhold1To4)))).toMatch(/^Days from death to review: half took up to \d+, and [\d.]+% were within the target of 365 days$/);
  });

  it('is the same from dates, where they were kept', async () => {
    const dated = await makeFigure({ ...spec, records: 'dated', time: { of: 'dates', from: 'date_of_death', to: 'date_of_review' } }, context);
    expect(computedRows(dated)).toEqual(computedRows(await makeFigure(spec, context)));
  });

  it('is asked of a table by its columns of days, else of dates', () => {
    const [times, dated] = context.datasets;
    const asked = (datasets: AnalysisContext['datasets']) => gallery({ datasets, filters: [], ethnicGrouping: 'as-recorded' }).filter(({ id }) => id.startsWith('time-'));
    expect(asked(times ? [times] : []).map(({ spec: own, missing }) => [own?.kind === 'time-to-review' && own.time, missing])).toEqual([
      [{ of: 'days', column: 'days_death_to_review' }, []], [{ of: 'days', column: 'days_death_to_notification' }, []], [{ of: 'days', column: 'days_notification_to_review' }, []],
    ]);
    expect(asked(dated ? [{ ...dated, roles: {} }] : [])[0]?.spec).toMatchObject({ time: { of: 'dates', from: 'date_of_death', to: 'date_of_review' } });
    expect(asked([]).map(({ spec: own, missing }) => [own, missing.length])).toEqual([[null, 1], [null, 1], [null, 1]]);
  });

  it('counts apart what has no review yet, or one before the death, and gives no quartile of a few', async () => {
    const table = await readTyped(importer, 'few', `record,year_of_death,days_death_to_review\n${[100, 120, 200, 210, 215, 300, 310].map((count, place) => `${place},2019,${count}`).join('\n')}\n8,2019,\n9,2019,-3\n`);
    const figure = await makeFigure({ ...spec, records: 'few' }, contextOf(importer, [table]));
    expect(computedRows(figure)).toContain('Not known | 2 | [z] | [z] | [z]');
    expect(computedRows(figure)).toContain('Median: half took up to | [z] | [z] | [z] | [u]');
    expect(computedNotes(figure)[0]).toContain('has no review yet');
    const published = await figureOf({ ...spec, records: 'few' }, importer.engine, [table]);
    expect(tableTexts(published).some((row) => /\| [1-4] \|/.test(row))).toBe(false);
  });
});
