import { describe, expect, it } from 'vitest';
import { readCsv, type CsvRow } from './csv.ts';
import { categoriesOfDeath } from './death-strata.ts';
import { readSample } from './sample-files.ts';

const times = readCsv(readSample('SYNTHETIC-review-times-2014-2019.csv'));
const deaths = readCsv(readSample('SYNTHETIC-infant-deaths-2014-2019.csv'));

const days = (from: string | undefined, to: string | undefined): string => String((Date.parse(to ?? '') - Date.parse(from ?? '')) / 86_400_000);
const toReview = (row: CsvRow): number => Number(row.days_death_to_review);
const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
};

describe('the synthetic review times', () => {
  it('are those of the infant deaths, record by record', () => {
    const shared = ['record', 'year_of_death', 'month_of_death', 'borough', 'ethnic_group', 'imd2019_quintile', 'category_of_death'];
    const only = (rows: readonly CsvRow[]) => rows.map((row) => shared.map((column) => row[column]));
    expect(only(times)).toEqual(only(deaths));
  });

  it('count days between the dates, and write month and year apart from them', () => {
    for (const row of times) {
      const record = `record ${row.record ?? ''}`;
      expect(row.days_death_to_notification, record).toBe(days(row.date_of_death, row.date_of_notification));
      expect(row.days_notification_to_review, record).toBe(days(row.date_of_notification, row.date_of_review));
      expect(row.days_death_to_review, record).toBe(days(row.date_of_death, row.date_of_review));
      for (const event of ['death', 'notification', 'review']) {
        expect(row[`date_of_${event}`]?.slice(0, 7), record).toBe(`${row[`year_of_${event}`] ?? ''}-${(row[`month_of_${event}`] ?? '').padStart(2, '0')}`);
      }
    }
  });

  it('follow each other: death, notice within three weeks, review on a Thursday before the report year ends', () => {
    for (const row of times) {
      expect(Number(row.days_death_to_notification) >= 0 && Number(row.days_death_to_notification) <= 21, `record ${row.record ?? ''}`).toBe(true);
      expect(new Date(row.date_of_review ?? '').getUTCDay(), `record ${row.record ?? ''}`).toBe(4);
      expect((row.date_of_review ?? '') <= '2021-03-31', `record ${row.record ?? ''}`).toBe(true);
    }
    expect(times.filter((row) => Number(row.days_death_to_notification) <= 3)).toHaveLength(167);
  });

  it('are half within 256 days, and longer where an inquest comes first', () => {
    expect(median(times.map(toReview))).toBe(256);
    const sudden = times.filter((row) => row.category_of_death === categoriesOfDeath.sudden).map(toReview);
    expect(median(sudden)).toBeGreaterThan(256);
    expect(Math.min(...sudden)).toBeGreaterThan(220);
  });

  it('put deaths and reviews on two clocks: the numbers of a year differ', () => {
    const inYear = (column: string) => ['2014', '2015', '2016', '2017', '2018', '2019', '2020'].map((year) => times.filter((row) => row[column] === year).length);
    expect(inYear('year_of_death')).toEqual([31, 38, 26, 36, 35, 32, 0]);
    expect(inYear('year_of_review')).toEqual([12, 29, 35, 31, 37, 30, 24]);
  });
});
