import { poissonDispersion } from '../../../shared/statistics/dispersion.ts';
import type { Answer, CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'poisson_dispersion',
  answer: ({ input }) => {
    const { test, reason } = poissonDispersion({
      counts: column(input, 'count'),
      ...('exposure' in input ? { exposures: numbers(input, 'exposure') } : {}),
    });
    const cell = (number: number | undefined): Answer => orNoNumber(number ?? null, reason);
    return {
      chisq: cell(test?.chiSquare),
      df: cell(test?.degreesOfFreedom),
      p_over: cell(test?.moreVariation),
      p_under: cell(test?.lessVariation),
      p_two_sided: cell(test?.twoSided),
      dispersion_ratio: cell(test?.ratio),
      deviance: cell(test?.deviance),
      p_deviance: cell(test?.devianceTail),
    };
  },
};
