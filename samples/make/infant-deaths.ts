import { makeClinicalProfiles } from './clinical-profiles.ts';
import { categoriesOfDeath } from './death-strata.ts';
import { makeCircumstances } from './circumstances.ts';
import { paired } from './lists.ts';
import type { LiveBirths } from './live-births.ts';
import type { Borough } from './population.ts';
import type { Random } from './random.ts';
import { makeRiskFactors } from './risk-factors.ts';
import type { SmallArea } from './small-areas.ts';

type YesOrNo = 'Yes' | 'No';

/** One row of the infant deaths file. */
export interface InfantDeath {
  readonly record: number;
  readonly year_of_death: number;
  readonly month_of_death: number;
  readonly borough: Borough;
  readonly lsoa11: string;
  readonly imd2019_quintile: number;
  readonly ethnic_group: string;
  readonly sex: string;
  readonly age_days: number;
  readonly gestation_weeks: number;
  readonly birthweight_grams: number;
  readonly category_of_death: string;
  readonly modifiable: YesOrNo;
  readonly sudden_unexpected: YesOrNo;
  readonly delayed_recognition: YesOrNo;
  readonly growth_restricted: YesOrNo;
  readonly safeguarding_issues: YesOrNo;
  readonly smoking_or_substance_misuse: YesOrNo;
  readonly parental_mental_health: YesOrNo;
  readonly insecure_housing: YesOrNo;
  readonly domestic_violence: YesOrNo;
  readonly unsafe_sleep: YesOrNo;
  readonly smoking: YesOrNo;
  readonly substance_misuse: YesOrNo;
}

export const infantDeathColumns = [
  'record', 'year_of_death', 'month_of_death', 'borough', 'lsoa11', 'imd2019_quintile', 'ethnic_group', 'sex', 'age_days',
  'gestation_weeks', 'birthweight_grams', 'category_of_death', 'modifiable', 'sudden_unexpected', 'delayed_recognition',
  'growth_restricted', 'safeguarding_issues', 'smoking_or_substance_misuse', 'parental_mental_health', 'insecure_housing',
  'domestic_violence', 'unsafe_sleep', 'smoking', 'substance_misuse',
] as const;

/** 198 made-up deaths with the margins of population.ts and death-strata.ts, in order of year and month. */
export function makeInfantDeaths(births: readonly LiveBirths[], areas: readonly SmallArea[], random: Random): InfantDeath[] {
  const profiles = makeClinicalProfiles(random);
  const factors = makeRiskFactors(profiles, random);
  const circumstances = makeCircumstances(births, random);
  const deaths = paired(paired(profiles, factors), circumstances).map(([[profile, factor], where]) => ({
    year_of_death: where.year,
    month_of_death: random.whole(1, 12),
    borough: where.borough,
    lsoa11: random.oneOf(areas.filter((area) => area.borough === where.borough && area.quintile === where.quintile)).code,
    imd2019_quintile: where.quintile,
    ethnic_group: where.ethnicGroup,
    sex: profile.sex,
    age_days: profile.ageDays,
    gestation_weeks: profile.gestationWeeks,
    birthweight_grams: profile.birthweightGrams,
    category_of_death: categoriesOfDeath[profile.category],
    modifiable: yesOrNo(profile.modifiable),
    sudden_unexpected: yesOrNo(profile.category === 'sudden'),
    delayed_recognition: yesOrNo(profile.delayedRecognition),
    growth_restricted: yesOrNo(profile.growthRestricted),
    safeguarding_issues: yesOrNo(factor.safeguardingIssues),
    smoking_or_substance_misuse: yesOrNo(factor.smokingOrSubstanceMisuse),
    parental_mental_health: yesOrNo(factor.parentalMentalHealth),
    insecure_housing: yesOrNo(factor.insecureHousing),
    domestic_violence: yesOrNo(factor.domesticViolence),
    unsafe_sleep: yesOrNo(factor.unsafeSleep),
    smoking: yesOrNo(factor.smoking),
    substance_misuse: yesOrNo(factor.substanceMisuse),
  }));
  return deaths
    .sort((a, b) => a.year_of_death - b.year_of_death || a.month_of_death - b.month_of_death)
    .map((death, index) => ({ record: index + 1, ...death }));
}

function yesOrNo(truth: boolean): YesOrNo {
  return truth ? 'Yes' : 'No';
}
