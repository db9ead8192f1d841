import { gammaPoisson } from '../../../shared/statistics/shrinkage/gamma-poisson.ts';
import { drawnTowards, marshallRates } from '../../../shared/statistics/shrinkage/marshall.ts';
import { stabilisedRates, stabilisedRatios } from '../../../shared/statistics/shrinkage/stabilised.ts';
import type { Estimate } from '../../../shared/statistics/estimate.ts';
import type { Answer, CaseMethod, DifferenceOnPurpose, Json, ReferenceCase } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { numbers } from '../read-case.ts';

const noExcessVariance: DifferenceOnPurpose = {
  name: 'no excess variance',
  why: 'the areas vary no more than Poisson counts, so the gamma distribution is a point: the reference stops at a large shape, ours is infinite and gives no interval',
  applies: ({ input }) => {
    const { events, expected } = eventsAndExpected(input);
    return events.reduce((sum, count, area) => sum + (count - Number(expected[area])) ** 2 - count, 0) <= 0;
  },
  fields: ['gamma_shape', 'gamma_rate', 'gamma_95_lower', 'gamma_95_upper'],
};

export const method: CaseMethod = {
  name: 'empirical_bayes',
  answer: ({ input }) => {
    const { events, births, overall, expected } = eventsAndExpected(input);
    const marshall = marshallRates({ events, denominators: births });
    const gamma = gammaPoisson({ observed: events, expected });
    const poisson = stabilisedRatios({ observed: events, expected });
    const logistic = stabilisedRates({ events, births });
    const fitted = (number: number | null | undefined): Answer => orNoNumber(number ?? null, 'Nothing can be fitted.');
    return {
      overall_rate: overall,
      expected,
      marshall_a: marshall.variance,
      marshall_rate: marshall.rates.map((rate) => orNoNumber(rate, marshall.reason)),
      // Rule "spdep keeps a negative variance": ours is 0 then, and every area at the average.
      spdep_rate: births.map((denominator, area) => drawnTowards({ average: overall, variance: marshall.momentVariance, rate: Number(events[area]) / denominator, denominator })),
      gamma_shape: fitted(gamma.shape),
      gamma_rate: fitted(gamma.rate),
      gamma_poisson_ratio: values(gamma.ratios),
      gamma_poisson_rate_per_1000: values(gamma.ratios, 1000 * overall),
      gamma_95_lower: gamma.ratios.map(({ lower, reason }) => orNoNumber(lower, reason)),
      gamma_95_upper: gamma.ratios.map(({ upper, reason }) => orNoNumber(upper, reason)),
      poisson_lognormal: { sd: fitted(poisson.model?.deviation), intercept: fitted(poisson.model?.intercept), ratio: values(poisson.areas) },
      logistic_normal: {
        sd: fitted(logistic.model?.deviation),
        intercept: fitted(logistic.model?.intercept),
        stabilised_rate: values(logistic.areas),
        stabilised_smr: values(logistic.areas, 1 / overall),
        stabilised_adjusted_rate_per_1000: values(logistic.areas, 1000),
      },
    };
  },
  tolerance: (field, { expected }) => {
    if (field.startsWith('poisson_lognormal') || field.startsWith('logistic_normal')) return modelTolerance(field, expected ?? {});
    if (field.startsWith('gamma_poisson')) return 1e-5;
    return field.startsWith('gamma') ? 1e-4 : undefined;
  },
  differences: [noExcessVariance],
};

/** 1e-3 of the number; of a deviation or intercept next to 0, where there is nothing to be relative to, 1e-3 of the log scale that it is on. */
function modelTolerance(field: string, expected: Readonly<Record<string, Json>>): number {
  const [model = '', parameter = ''] = field.split('.');
  const parts = expected[model];
  const cell = parts !== null && typeof parts === 'object' && parameter in parts ? (parts as Readonly<Record<string, Json>>)[parameter] : undefined;
  return typeof cell === 'number' && cell !== 0 && Math.abs(cell) < 1e-3 ? 1e-3 / Math.abs(cell) : 1e-3;
}

/** Events and births, and the events expected of each area at the overall rate. */
function eventsAndExpected(input: ReferenceCase['input']): Readonly<Record<'events' | 'births' | 'expected', readonly number[]>> & { readonly overall: number } {
  const events = numbers(input, 'o');
  const births = numbers(input, 'n');
  const overall = sum(events) / sum(births);
  return { events, births, overall, expected: births.map((count) => count * overall) };
}

function sum(column: readonly number[]): number {
  return column.reduce((all, cell) => all + cell, 0);
}

function values(estimates: readonly Estimate[], scale = 1): readonly Answer[] {
  return estimates.map(({ value, reason }) => orNoNumber(value === null ? null : value * scale, reason));
}
