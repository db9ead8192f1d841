import { perinatalPeriods, periodsOfRisk, type FetoInfantCounts, type PeriodExcess, type PeriodOfRisk } from '../../../shared/statistics/perinatal-periods.ts';
import { ArgumentError } from '../../../shared/statistics/argument-error.ts';
import type { Answer, CaseMethod, Json } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { number } from '../read-case.ts';

const referenceNames: Readonly<Record<PeriodOfRisk, string>> = {
  'maternal health and prematurity': 'maternal_health_prematurity',
  'maternal care': 'maternal_care',
  'newborn care': 'newborn_care',
  'infant health': 'infant_health',
};

export const method: CaseMethod = {
  name: 'ppor_map',
  answer: ({ input }) => {
    const map = perinatalPeriods({ study: counts(input, 'study'), reference: counts(input, 'reference') });
    const cells = (of: (cell: PeriodExcess) => number | null): Readonly<Record<string, Answer>> =>
      Object.fromEntries(periodsOfRisk.map((period) => [referenceNames[period], orNoNumber(of(map.periods[period]), 'The populations have the same rate.')]));
    return {
      study_denominator: map.denominator,
      study_deaths: cells((cell) => cell.deaths),
      study_rate: cells((cell) => cell.rate.value),
      study_total_rate: orNoNumber(map.totalRate.value, map.totalRate.reason),
      reference_rate: cells((cell) => cell.referenceRate.value),
      excess_rate: cells((cell) => cell.excessRate),
      excess_total: map.totalExcessRate,
      excess_deaths: cells((cell) => cell.excessDeaths),
      excess_share_pct: cells((cell) => cell.shareOfExcess),
      enough_data: map.enoughData,
    };
  },
};

function counts(input: Readonly<Record<string, Json>>, name: string): FetoInfantCounts {
  const population = input[name];
  if (!isNamedParts(population)) throw new ArgumentError(name, JSON.stringify(population), 'it must hold births and deaths');
  const deaths = (age: string): FetoInfantCounts['fetal'] => ({ under1500: number(population, `${age}_lbw`), from1500: number(population, `${age}_nbw`) });
  return { liveBirths: number(population, 'live_births'), fetal: deaths('fetal'), neonatal: deaths('neonatal'), postneonatal: deaths('postneonatal') };
}

function isNamedParts(json: Json | undefined): json is Readonly<Record<string, Json>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
