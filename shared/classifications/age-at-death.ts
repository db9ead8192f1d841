import { bandedClassification, plainNumber, type Band } from './bands.ts';
import type { Classification } from './classification.ts';

/** The last day of the eighteenth year, counted from 0. */
const lastDay = 6573;
const years = (from: number, to: number): { from: number; to: number } => ({ from: Math.floor(from * 365.25), to: Math.floor((to + 1) * 365.25) - 1 });

const onsBands: readonly Band[] = [
  { code: 'early-neonatal', label: 'Early neonatal, 0 to 6 days', from: 0, to: 6, words: ['early neonatal', 'under 7 days', '<7 days', '0-6 days', 'under 1 week'] },
  { code: 'late-neonatal', label: 'Late neonatal, 7 to 27 days', from: 7, to: 27, words: ['late neonatal', '7-27 days', '7 days to under 28 days'] },
  { code: 'post-neonatal', label: 'Post-neonatal, 28 to 364 days', from: 28, to: 364, words: ['post-neonatal', 'postneonatal', 'post neonatal', '28-364 days', '28 days to under 1 year', '28 days - 364 days'] },
  { code: '1-4-years', label: '1 to 4 years', ...years(1, 4), from: 365, words: ['1-4', '1-4 years'] },
  { code: '5-9-years', label: '5 to 9 years', ...years(5, 9), words: ['5-9', '5-9 years'] },
  { code: '10-14-years', label: '10 to 14 years', ...years(10, 14), words: ['10-14', '10-14 years'] },
  { code: '15-17-years', label: '15 to 17 years', from: years(15, 17).from, to: lastDay, words: ['15-17', '15-17 years'] },
];

const reportBands: readonly Band[] = [
  { code: 'first-day', label: 'First day', from: 0, to: 0, words: ['day 1', 'within 24 hours', 'first 24 hours', 'under 1 day', '<1 day'] },
  { code: 'rest-of-28-days', label: 'Day 2 to day 28', from: 1, to: 27, words: ['2-28 days', '1-27 days', 'rest of first 28 days'] },
  { code: '29-365-days', label: 'Day 29 to day 365', from: 28, to: 364, words: ['29-365 days', '28-364 days', '29 days to 1 year'] },
];

/** Counts of the same children as the bands within them. */
const wider: readonly Band[] = [
  { code: 'neonatal', label: 'Neonatal, 0 to 27 days', from: 0, to: 27, words: ['neonatal', 'under 28 days', '<28 days', '0-27 days', 'first 28 days'] },
  { code: 'infant', label: 'Infant, under 1 year', from: 0, to: 364, words: ['infant', 'under 1', 'under 1 year', '<1 year', '0-364 days', 'total aged under 1 year'] },
];

const infantBands = onsBands.slice(0, 3);

/** How a file counts days: completed days of life, the first being 0, or days of life, the first being 1. */
export type DaysCountedFrom = 0 | 1;

/** Age at death in days; where a file counts the first day as 1, a 0 still falls in the first band. */
function ageList(id: string, name: string, bands: readonly Band[], source: string, definition: string, from: DaysCountedFrom): Classification {
  const counted = from === 0 ? 'Days are completed days of life: the day of birth is 0.' : 'Days are days of life: the day of birth is 1.';
  const read = (raw: string): number | null => {
    const days = plainNumber(raw.replace(/\s*days?$/i, ''));
    return days === null || days > lastDay + from ? null : Math.max(0, Math.floor(days) - from);
  };
  return bandedClassification({ id: from === 0 ? id : `${id}-from-1`, about: 'age at death', name: from === 0 ? name : `${name}, days counted from 1`, version: source, source, definition: `${definition} ${counted}`, bands, wider, read });
}

const counts: readonly DaysCountedFrom[] = [0, 1];

/** Bands of age at death: those of ONS for infants and for children, and those of the Lambeth report of 2020-21, each by either count of days. */
export const ageAtDeathLists: readonly Classification[] = counts.flatMap((from) => [
  ageList('age-at-death-ons', 'Age at death, infants (ONS)', infantBands, 'Office for National Statistics, child mortality', 'Early neonatal is under 7 completed days of life, late neonatal 7 to 27, post-neonatal 28 days to under a year.', from),
  ageList('age-at-death-children', 'Age at death, children to 17 years', onsBands, 'Office for National Statistics, and child death review bands', 'Infants by the bands of ONS, then 1 to 4, 5 to 9, 10 to 14 and 15 to 17 years.', from),
  ageList('age-at-death-report', 'Age at death, as the Lambeth report 2020-21', reportBands, 'Lambeth Safeguarding Children Partnership, annual report 2020-21', 'The first day, the rest of the first 28 days, and days 29 to 365; the first two together are the neonatal deaths.', from),
]);
