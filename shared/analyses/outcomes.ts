import type { Dataset } from '../dataset/dataset.ts';
import type { Filter } from '../dataset/filter.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { spellingsOf } from './counts.ts';
import { ownGroups } from './lists.ts';

/** What a rate counts, and among what. Source: ONS, child mortality statistics. */
export const outcomeIds = ['infant', 'neonatal', 'early-neonatal', 'post-neonatal', 'stillbirth', 'perinatal'] as const;
export type OutcomeId = (typeof outcomeIds)[number];

export interface Outcome {
  /** "Infant mortality rate". */
  readonly rateName: string;
  /** Over the counts: "Deaths". */
  readonly heading: string;
  readonly definition: string;
  /** Bands of ONS that deaths of the live-born fall in; all of them where null, none where empty. */
  readonly ages: readonly string[] | null;
  /** Whether stillbirths are counted, and then are in the denominator too: a rate per total births. */
  readonly withFetal: boolean;
}

const [early, late, post] = ['Early neonatal, 0 to 6 days', 'Late neonatal, 7 to 27 days', 'Post-neonatal, 28 to 364 days'];

export const outcomes: Readonly<Record<OutcomeId, Outcome>> = {
  infant: { rateName: 'Infant mortality rate', heading: 'Deaths', definition: 'Deaths under one year of age of babies born alive', ages: null, withFetal: false },
  neonatal: { rateName: 'Neonatal mortality rate', heading: 'Neonatal deaths', definition: 'Deaths under 28 days of age, the day of birth among them, of babies born alive', ages: [early, late], withFetal: false },
  'early-neonatal': { rateName: 'Early neonatal mortality rate', heading: 'Early neonatal deaths', definition: 'Deaths under 7 days of age, the day of birth among them, of babies born alive', ages: [early], withFetal: false },
  'post-neonatal': { rateName: 'Post-neonatal mortality rate', heading: 'Post-neonatal deaths', definition: 'Deaths from 28 days to under one year of age of babies born alive', ages: [post], withFetal: false },
  stillbirth: { rateName: 'Stillbirth rate', heading: 'Stillbirths', definition: 'Stillbirths at 24 or more completed weeks', ages: [], withFetal: true },
  perinatal: { rateName: 'Perinatal mortality rate', heading: 'Perinatal deaths', definition: 'Stillbirths at 24 or more completed weeks, and deaths under 7 days of age of babies born alive', ages: [early], withFetal: true },
};

/** The list in whose bands the ages are. */
const bands = 'age-at-death-ons';

/** The filter that lets through the deaths of an outcome's ages, by the values as the file has them. Rejects with an AnalysisError where none is in a known band. */
export async function ageFilter({ ages, rateName }: Outcome, deaths: Dataset, context: AnalysisContext): Promise<readonly Filter[]> {
  if (ages === null) return [];
  const { groupOf } = ownGroups(deaths, 'ageAtDeathDays', bands);
  const values = await spellingsOf(context, deaths, 'ageAtDeathDays');
  if (!values.some((raw) => groupOf(raw) !== null)) throw new AnalysisError(`No age at death in ${deaths.source.fileName} is in days or in a band of ONS, so there is no ${rateName.toLowerCase()}. Choose another column under Data.`);
  return [{ dimension: 'ageAtDeathDays', oneOf: values.filter((raw) => ages.includes(groupOf(raw) ?? '')) }];
}
