import type { Countable } from './counts.ts';

interface CountedWords {
  /** "deaths", in the middle of a sentence. */
  readonly plural: string;
  /** "Deaths", over a column. */
  readonly heading: string;
}

/** What is counted, in words. */
export const countedWords: Readonly<Record<Countable, CountedWords>> = {
  rows: { plural: 'records', heading: 'Records' },
  deaths: { plural: 'deaths', heading: 'Deaths' },
  liveBirths: { plural: 'live births', heading: 'Live births' },
  events: { plural: 'events', heading: 'Events' },
  population: { plural: 'residents', heading: 'Residents' },
  totalBirths: { plural: 'total births', heading: 'Total births' },
  fetalDeaths: { plural: 'fetal deaths', heading: 'Fetal deaths' },
  standardPopulation: { plural: 'standard population', heading: 'Standard population' },
};
