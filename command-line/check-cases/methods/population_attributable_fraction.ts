import { requireSameLength } from '../../../shared/statistics/arguments.ts';
import { orderedAttributableFraction, populationAttributableFraction } from '../../../shared/statistics/attributable-fraction.ts';
import { valueAt } from '../../../shared/statistics/rows.ts';
import type { Answer, CaseMethod, Json } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, numberOrMissing, numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'population_attributable_fraction',
  answer: ({ input }) => ('population' in input ? orderedGroups(input) : twoByTwo(input)),
};

function twoByTwo(input: Readonly<Record<string, Json>>): Readonly<Record<string, Answer>> {
  const found = populationAttributableFraction({
    a: numberOrMissing(input, 'a'),
    b: numberOrMissing(input, 'b'),
    c: numberOrMissing(input, 'c'),
    d: numberOrMissing(input, 'd'),
  });
  const { value, lower, upper, reason } = found.fraction;
  return {
    prevalence: orNoNumber(found.prevalence, reason),
    risk_ratio: orNoNumber(found.riskRatio, reason),
    paf: orNoNumber(value, reason),
    case_exposure: orNoNumber(found.caseExposure, reason),
    attributable_fraction_exposed: orNoNumber(found.fractionAmongExposed, reason),
    attributable_cases: orNoNumber(found.attributableCases, reason),
    walter_lower: orNoNumber(lower, reason),
    walter_upper: orNoNumber(upper, reason),
    epir_wald_lower: orNoNumber(lower, reason),
    epir_wald_upper: orNoNumber(upper, reason),
    population_attributable_risk: orNoNumber(found.attributableRisk, reason),
  };
}

function orderedGroups(input: Readonly<Record<string, Json>>): Readonly<Record<string, Answer>> {
  const populations = numbers(input, 'population');
  const events = column(input, 'events');
  requireSameLength('events', events, 'population', populations);
  const found = orderedAttributableFraction(populations.map((population, group) => ({ population, events: valueAt(events, group) })));
  return {
    overall_rate: orNoNumber(found.overallRate, found.reason),
    reference_rate: orNoNumber(found.referenceRate, found.reason),
    paf: orNoNumber(found.fraction, found.reason),
    population_attributable_risk: orNoNumber(found.attributableRisk, found.reason),
    excess_events: orNoNumber(found.excessEvents, found.reason),
  };
}
