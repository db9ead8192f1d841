/** What a year or a date is the year or date of. Deaths notified, registered and reviewed in a year are different deaths. */
export const clocks = ['death', 'birth', 'registration', 'notification', 'review'] as const;
export type Clock = (typeof clocks)[number];

export const clockWords: Readonly<Record<Clock, string>> = {
  death: 'when the death happened',
  birth: 'when the child was born',
  registration: 'when it was registered',
  notification: 'when it was notified',
  review: 'when the review was completed',
};

const headings: readonly (readonly [Clock, RegExp])[] = [
  ['notification', /notif/],
  ['registration', /regist/],
  ['review', /review|panel|cdop|closed|completed|meeting/],
  ['death', /death|died|dod/],
  ['birth', /birth|born|dob/],
];

/** The clock that a heading names; null where it names none, or "month" and "year" alone. */
export function clockOfHeading(heading: string): Clock | null {
  const plain = heading.toLowerCase().replace(/[^a-z]/g, '');
  return headings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/**
 * What a figure must say when what it counts and what it divides by are on these clocks; null where they go together: a rate of the
 * deaths of a year over the births of that year is the usual one of ONS.
 */
export function clockWarning(counted: Clock | null, denominator: Clock | null): string | null {
  if (counted === null || denominator === null || counted === denominator || (counted === 'death' && denominator === 'birth')) return null;
  if (counted === 'registration' && denominator === 'birth') return 'Deaths are counted in the year they were registered, births in the year of birth. Late registrations move deaths from one year to the next.';
  return `Two clocks: what is counted is placed by ${clockWords[counted]}, what it is divided by, by ${clockWords[denominator]}. The two are not the same children. Choose columns on one clock, or say so beside the figure.`;
}
