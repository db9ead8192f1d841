import { poissonDispersion } from '../../../shared/statistics/dispersion.ts';
import { NoNumber, type CaseMethod } from '../case-method.ts';
import { column, numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'poisson_dispersion',
  answer: ({ input }) => {
    const { test, reason } = poissonDispersion({
      counts: column(input, 'count'),
      ...('exposure' in input ? { exposures: numbers(input, 'exposure') } : {}),
    });
    const no = new NoNumber(String(reason));
    return {
      chisq: test?.chiSquare ?? no,
      df: test?.degreesOfFreedom ?? no,
      p_over: test?.moreVariation ?? no,
      p_under: test?.lessVariation ?? no,
      p_two_sided: test?.twoSided ?? no,
      dispersion_ratio: test?.ratio ?? no,
      deviance: test?.deviance ?? no,
      p_deviance: test?.devianceTail ?? no,
    };
  },
};
