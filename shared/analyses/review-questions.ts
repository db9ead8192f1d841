import { clockOfHeading, type Clock } from '../dataset/clocks.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { columnsOf } from '../dataset/roles.ts';
import type { Draft } from './gallery.ts';
import type { QuestionsAbout } from './presets.ts';
import type { TimeToReviewSpec } from './spec.ts';

type Stretch = Pick<TimeToReviewSpec, 'from' | 'to' | 'target'>;

/** Usual targets: notice by the second day, a review within a year. Source: child death review statutory and operational guidance (England). */
const targets = { notification: 2, review: 365 } as const;

/** How long notification and review take, from columns of days or, where they were kept, of dates. */
export function reviewQuestions(datasets: readonly Dataset[], filters: QuestionsAbout['filters']): readonly Draft[] {
  const asked = (id: string, stretch: Stretch): TimeToReviewSpec | null => {
    for (const dataset of datasets) {
      const time = timeOf(dataset, stretch);
      if (time !== null) return { kind: 'time-to-review', id, records: dataset.name, filters, confidence: 0.95, time, ...stretch };
    }
    return null;
  };
  return [
    { id: 'time-to-review', question: 'How long does a review take from death?', needs: 'Deaths with the days, or the dates, from death to review.', spec: asked('time-to-review', { from: 'death', to: 'review', target: targets.review }) },
    { id: 'time-to-notification', question: 'How soon is a death notified?', needs: 'Deaths with the days, or the dates, from death to notification.', spec: asked('time-to-notification', { from: 'death', to: 'notification', target: targets.notification }) },
    { id: 'time-from-notification', question: 'How long does a review take once notified?', needs: 'Deaths with the days, or the dates, from notification to review.', spec: asked('time-from-notification', { from: 'notification', to: 'review', target: targets.review }) },
  ];
}

function timeOf({ roles, columns }: Dataset, { from, to }: Stretch): TimeToReviewSpec['time'] | null {
  const days = roles.reviewDays ? columnsOf(roles.reviewDays).find((column) => isBetween(column, from, to)) : undefined;
  if (days !== undefined) return { of: 'days', column: days };
  const dateOf = (clock: Clock) => columns.find(({ name, type }) => type === 'date' && clockOfHeading(name) === clock)?.name;
  const [first, last] = [dateOf(from), dateOf(to)];
  return first === undefined || last === undefined ? null : { of: 'dates', from: first, to: last };
}

/** "days_death_to_review" is from death to review. */
function isBetween(heading: string, from: Clock, to: Clock): boolean {
  const [start = '', end = ''] = heading.toLowerCase().split(/[^a-z]to[^a-z]/);
  return clockOfHeading(start) === from && clockOfHeading(end) === to;
}
