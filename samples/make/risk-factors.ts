import type { ClinicalProfile } from './clinical-profiles.ts';
import { sortedBy } from './lists.ts';
import type { Random } from './random.ts';

/** Factors in the child's family and home that the report compares between modifiable and other deaths. */
export interface RiskFactors {
  readonly safeguardingIssues: boolean;
  /** Smoking, or misuse of alcohol or drugs: either of the two columns below. */
  readonly smokingOrSubstanceMisuse: boolean;
  readonly parentalMentalHealth: boolean;
  readonly insecureHousing: boolean;
  readonly domesticViolence: boolean;
  readonly unsafeSleep: boolean;
  readonly smoking: boolean;
  readonly substanceMisuse: boolean;
}

type Death = ClinicalProfile & {
  /** How hard the family's life is, in [0, 1): what makes factors come together. */
  readonly adversity: number;
};

/** The factors of every death, in the same order: the printed prevalence among the 30 modifiable and the 168 others, exactly. */
export function makeRiskFactors(profiles: readonly ClinicalProfile[], random: Random): RiskFactors[] {
  const deaths = profiles.map((profile) => ({ ...profile, adversity: random.fraction() }));
  const modifiable = deaths.filter((death) => death.modifiable);
  const others = deaths.filter((death) => !death.modifiable);
  const choose = (count: number, from: readonly Death[]): Death[] => mostLikely(count, from, random);
  const both = (count: number, countOfOthers: number): Set<Death> => new Set([...choose(count, modifiable), ...choose(countOfOthers, others)]);

  const inflicted = modifiable.filter((death) => death.category === 'inflicted');
  const safeguarding = new Set([...inflicted, ...choose(15 - inflicted.length, modifiable.filter((death) => death.category !== 'inflicted')), ...choose(14, others)]);

  // 11 of the 13 sudden deaths have a listed risk, and they are the modifiable ones: 10 by smoking or substances, 9 by unsafe sleep.
  const sudden = modifiable.filter((death) => death.category === 'sudden');
  const suddenExposed = choose(10, sudden);
  const suddenUnexposed = sudden.filter((death) => !suddenExposed.includes(death));
  const exposed = new Set([
    ...suddenExposed,
    ...choose(15, modifiable.filter((death) => death.category !== 'sudden')),
    ...choose(28, others.filter((death) => death.category !== 'sudden')),
  ]);
  const unsafeSleep = new Set([...suddenUnexposed, ...choose(8, suddenExposed)]);

  const mentalHealth = both(15, 28);
  const housing = both(15, 28);
  const violence = both(15, 28);
  return deaths.map((death) => {
    const kind = random.fraction();
    return {
      safeguardingIssues: safeguarding.has(death),
      smokingOrSubstanceMisuse: exposed.has(death),
      parentalMentalHealth: mentalHealth.has(death),
      insecureHousing: housing.has(death),
      domesticViolence: violence.has(death),
      unsafeSleep: unsafeSleep.has(death),
      smoking: exposed.has(death) && kind < 0.85,
      substanceMisuse: exposed.has(death) && kind >= 0.6,
    };
  });
}

/** The deaths with the greatest sum of adversity and chance: factors cluster without one deciding the next. */
function mostLikely(count: number, deaths: readonly Death[], random: Random): Death[] {
  return sortedBy(deaths, (death) => -(death.adversity + random.fraction())).slice(0, count);
}
