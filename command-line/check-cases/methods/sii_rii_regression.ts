import { requireSameLength } from '../../../shared/statistics/arguments.ts';
import { linearGradient, modelGradient } from '../../../shared/statistics/inequality/regression.ts';
import { relativeRanks } from '../../../shared/statistics/inequality/relative-rank.ts';
import { valueAt } from '../../../shared/statistics/rows.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, number, numbers } from '../read-case.ts';

/** A rule of the reference: its fits stop when the deviance changes by less than this. */
const tolerance = 1e-14;

export const method: CaseMethod = {
  name: 'sii_rii_regression',
  answer: ({ input }) => {
    const populations = numbers(input, 'population');
    const events = column(input, 'events');
    requireSameLength('events', events, 'population', populations);
    const groups = populations.map((population, group) => ({ population, events: valueAt(events, group) }));
    const multiplier = number(input, 'multiplier');
    const linear = linearGradient({ groups, multiplier });
    const poisson = modelGradient({ groups, multiplier, model: 'Poisson', tolerance });
    const logistic = modelGradient({ groups, multiplier, model: 'logistic', tolerance });
    const { relativeIndex, slopeIndex, model } = poisson;
    return {
      ridit: relativeRanks(populations).map(({ rank }) => rank),
      wls_intercept: orNoNumber(linear.intercept, linear.reason),
      wls_sii: orNoNumber(linear.slopeIndex, linear.reason),
      wls_rii_ratio: orNoNumber(linear.ratioOfEnds, linear.reason),
      wls_rii_over_mean: orNoNumber(linear.slopeOverMean, linear.reason),
      poisson_log_rii: orNoNumber(model?.slope ?? null, relativeIndex.reason),
      poisson_se: orNoNumber(relativeIndex.standardError, relativeIndex.reason),
      poisson_rii: orNoNumber(relativeIndex.value, relativeIndex.reason),
      poisson_rii_lower: orNoNumber(relativeIndex.lower, relativeIndex.reason),
      poisson_rii_upper: orNoNumber(relativeIndex.upper, relativeIndex.reason),
      poisson_sii: orNoNumber(slopeIndex.value, slopeIndex.reason),
      poisson_sii_se_delta: orNoNumber(slopeIndex.standardError, slopeIndex.reason),
      poisson_deviance: orNoNumber(model?.deviance ?? null, relativeIndex.reason),
      quasi_dispersion: orNoNumber(model?.dispersion ?? null, relativeIndex.reason),
      logit_or: orNoNumber(logistic.relativeIndex.value, logistic.relativeIndex.reason),
      logit_se: orNoNumber(logistic.relativeIndex.standardError, logistic.relativeIndex.reason),
      logit_sii: orNoNumber(logistic.slopeIndex.value, logistic.slopeIndex.reason),
    };
  },
};
