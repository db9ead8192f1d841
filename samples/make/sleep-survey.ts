import { repeated, sortedBy } from './lists.ts';
import type { Random } from './random.ts';

/** An answer to "is this a risk for a sleeping baby?"; every item is one. Blank: the question was skipped. */
type Answer = 'Risk' | 'Not a risk' | '';

/** The eight items and how many of the 53 did not answer "Risk". The report prints the first three; the others are made up. */
const notRight = {
  sleeping_together_on_a_sofa: 1,
  baby_sleeping_on_the_front: 17,
  smoking_outside_the_bedroom: 15,
  soft_toys_and_pillows_in_the_cot: 11,
  hat_on_indoors: 6,
  overheated_room: 10,
  sharing_a_bed_after_alcohol: 3,
  own_room_before_six_months: 14,
} as const;
type Item = keyof typeof notRight;
const items: readonly Item[] = [
  'sleeping_together_on_a_sofa', 'baby_sleeping_on_the_front', 'smoking_outside_the_bedroom', 'soft_toys_and_pillows_in_the_cot',
  'hat_on_indoors', 'overheated_room', 'sharing_a_bed_after_alcohol', 'own_room_before_six_months',
];

/** One row of the sleep survey. */
export type SurveyResponse = Readonly<Record<Item, Answer>> & {
  readonly respondent: number;
  readonly items_right: number;
  readonly score_percent: number;
};

export const surveyColumns = ['respondent', ...items, 'items_right', 'score_percent'] as const;

/** How many of the eight items each respondent misses: 20 none, 15 one or two (75% or more), 18 three or four. */
const missesByRespondents: readonly (readonly [misses: number, respondents: number])[] = [[0, 20], [1, 9], [2, 6], [3, 16], [4, 2]];

/** 53 made-up respondents with both margins exact: items are handed, rarest last, to those with most left to miss. */
export function makeSleepSurvey(random: Random): SurveyResponse[] {
  const people = random
    .shuffled(missesByRespondents.flatMap(([misses, count]) => repeated(misses, count)))
    .map((left) => ({ left, missed: new Set<Item>() }));
  for (const item of sortedBy(items, (each) => -notRight[each])) {
    const mostLeft = sortedBy(random.shuffled(people), (person) => -person.left).slice(0, notRight[item]);
    for (const person of mostLeft) {
      person.left -= 1;
      person.missed.add(item);
    }
  }
  // The report's 27% fits 14 of 52, so one of the 15 who miss the smoking item skipped it.
  const skipped = random.oneOf(people.filter((person) => person.missed.has('smoking_outside_the_bedroom')));
  return people.map((person, index) => {
    const answer = (item: Item): Answer => {
      if (!person.missed.has(item)) return 'Risk';
      return item === 'smoking_outside_the_bedroom' && person === skipped ? '' : 'Not a risk';
    };
    const right = items.length - person.missed.size;
    return {
      respondent: index + 1,
      sleeping_together_on_a_sofa: answer('sleeping_together_on_a_sofa'),
      baby_sleeping_on_the_front: answer('baby_sleeping_on_the_front'),
      smoking_outside_the_bedroom: answer('smoking_outside_the_bedroom'),
      soft_toys_and_pillows_in_the_cot: answer('soft_toys_and_pillows_in_the_cot'),
      hat_on_indoors: answer('hat_on_indoors'),
      overheated_room: answer('overheated_room'),
      sharing_a_bed_after_alcohol: answer('sharing_a_bed_after_alcohol'),
      own_room_before_six_months: answer('own_room_before_six_months'),
      items_right: right,
      score_percent: (100 * right) / items.length,
    };
  });
}
