import { poissonDispersion } from '../../../shared/statistics/dispersion.ts';
import type { Answer, CaseMethod, ReferenceCase } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'poisson_dispersion',
  answer: ({ input }) => {
    const { test, reason } = poissonDispersion({
      counts: column(input, 'count'),
      ...exposuresOf(input),
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

/** The reference gives no exposures where they are equal, and otherwise calls them exposure or n. */
function exposuresOf(input: ReferenceCase['input']): { readonly exposures?: readonly number[] } {
  const name = ['exposure', 'n'].find((each) => each in input);
  return name === undefined ? {} : { exposures: numbers(input, name) };
}
