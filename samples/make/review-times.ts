import { categoriesOfDeath } from './death-strata.ts';
import type { InfantDeath } from './infant-deaths.ts';
import type { Random } from './random.ts';

/** One row of the review times file. Dates are written year, month, day. */
export interface ReviewTimes {
  readonly record: number;
  readonly year_of_death: number;
  readonly month_of_death: number;
  readonly borough: string;
  readonly ethnic_group: string;
  readonly imd2019_quintile: number;
  readonly category_of_death: string;
  readonly date_of_death: string;
  readonly date_of_notification: string;
  readonly year_of_notification: number;
  readonly month_of_notification: number;
  readonly date_of_review: string;
  readonly year_of_review: number;
  readonly month_of_review: number;
  readonly days_death_to_notification: number;
  readonly days_notification_to_review: number;
  readonly days_death_to_review: number;
}

export const reviewTimesColumns = [
  'record', 'year_of_death', 'month_of_death', 'borough', 'ethnic_group', 'imd2019_quintile', 'category_of_death', 'date_of_death',
  'date_of_notification', 'year_of_notification', 'month_of_notification', 'date_of_review', 'year_of_review', 'month_of_review',
  'days_death_to_notification', 'days_notification_to_review', 'days_death_to_review',
] as const;

/** The shortest and the longest time in days from notification to the review's being ready, by what has to be waited for: an inquest, a prosecution. */
const preparation = {
  soon: [75, 400],
  'after an inquest': [220, 430],
} as const;
const afterAnInquest: readonly string[] = [categoriesOfDeath.sudden, categoriesOfDeath.inflicted, categoriesOfDeath.trauma];

/** The times of the deaths, in the same order: the day within the month at random, notice mostly within days, review by a panel that meets on Thursdays. */
export function makeReviewTimes(deaths: readonly InfantDeath[], random: Random): ReviewTimes[] {
  return deaths.map((death) => {
    const daysInMonth = new Date(Date.UTC(death.year_of_death, death.month_of_death, 0)).getUTCDate();
    const died = dayNumber(death.year_of_death, death.month_of_death, random.whole(1, daysInMonth));
    const late = random.fraction();
    const notified = died + (late < 0.8 ? random.whole(0, 3) : random.whole(4, 21));
    const [shortest, longest] = preparation[afterAnInquest.includes(death.category_of_death) ? 'after an inquest' : 'soon'];
    const reviewed = nextThursday(notified + shortest + Math.floor((longest - shortest) * (random.fraction() + random.fraction()) / 2));
    return {
      record: death.record,
      year_of_death: death.year_of_death,
      month_of_death: death.month_of_death,
      borough: death.borough,
      ethnic_group: death.ethnic_group,
      imd2019_quintile: death.imd2019_quintile,
      category_of_death: death.category_of_death,
      date_of_death: written(died),
      date_of_notification: written(notified),
      year_of_notification: dateOf(notified).getUTCFullYear(),
      month_of_notification: dateOf(notified).getUTCMonth() + 1,
      date_of_review: written(reviewed),
      year_of_review: dateOf(reviewed).getUTCFullYear(),
      month_of_review: dateOf(reviewed).getUTCMonth() + 1,
      days_death_to_notification: notified - died,
      days_notification_to_review: reviewed - notified,
      days_death_to_review: reviewed - died,
    };
  });
}

const millisecondsInDay = 86_400_000;

/** Days since 1970, so that dates can be subtracted. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsInDay;
}

function dateOf(day: number): Date {
  return new Date(day * millisecondsInDay);
}

function written(day: number): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** Day 0 of 1970 was a Thursday. */
function nextThursday(day: number): number {
  return 7 * Math.ceil(day / 7);
}
