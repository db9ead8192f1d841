import { byarLower, byarUpper } from '../../shared/statistics/poisson-limits.ts';
import { wilsonLimits } from '../../shared/statistics/proportion.ts';
import { NoNumber } from './case-method.ts';
import type { Answer, CaseMethod } from './case-method.ts';
import { oneLevel } from './conventions.ts';
import { orNoNumber } from './or-no-number.ts';
import { numbers } from './read-case.ts';

type Side = 'lower' | 'upper';

/** Cases of one of Byar's limits of a column of counts. */
export function byarCases(side: Side): CaseMethod {
  return {
    name: `byars_${side}`,
    answer: ({ args, input }) => {
      const { confidence, open } = oneLevel(args);
      const limit = (count: number): number | null => (side === 'lower' ? byarLower(count, confidence) : byarUpper(count, confidence));
      const limits = numbers(input, 'x').map(limit);
      const openLimit = side === 'lower' ? null : Infinity;
      return { value: limits.map((each) => orNoNumber(open ? openLimit : each, "Byar's formula has no lower limit for so small a count.")) };
    },
  };
}

/** Cases of one of Wilson's limits of x among n. */
export function wilsonCases(side: Side): CaseMethod {
  return {
    name: `wilson_${side}`,
    answer: ({ args, input }) => {
      const { confidence, open } = oneLevel(args);
      const denominators = numbers(input, 'n');
      const limits = numbers(input, 'x').map((x, row) => limitOf(x, denominators[row] ?? NaN, confidence, side));
      // Rule "one scalar at confidence 1": the reference answers once there, however many rows it is given.
      return { value: open ? [side === 'lower' ? 0 : 1] : limits };
    },
  };
}

/** Rule "nothing among nothing has no proportion": the library refuses a denominator of 0, and the reference gives 0/0. */
function limitOf(x: number, n: number, confidence: number, side: Side): Answer {
  return x === 0 && n === 0 ? new NoNumber('There is nothing to take a proportion of.') : wilsonLimits(x, n, confidence)[side];
}
