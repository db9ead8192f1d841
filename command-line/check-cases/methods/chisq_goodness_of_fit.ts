import { ArgumentError } from '../../../shared/statistics/argument-error.ts';
import { contingencyTable } from '../../../shared/statistics/contingency-table.ts';
import { goodnessOfFit } from '../../../shared/statistics/goodness-of-fit.ts';
import { NoNumber, type Answer, type CaseMethod, type Json } from '../case-method.ts';
import { numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'chisq_goodness_of_fit',
  answer: ({ input }) => (input.rows === undefined ? groups(input) : table(input.rows)),
};

function groups(input: Readonly<Record<string, Json>>): Readonly<Record<string, Answer>> {
  const fit = goodnessOfFit({ observed: numbers(input, 'observed'), base: numbers(input, 'proportion') });
  const no = new NoNumber(String(fit.reason));
  return {
    expected: fit.groups.map(({ expected }) => expected),
    chisq: fit.test?.chiSquare ?? no,
    df: fit.test?.degreesOfFreedom ?? no,
    p: fit.test?.p ?? no,
    residual: fit.groups.map(({ residual }) => residual),
    standardised_residual: fit.groups.map(({ standardisedResidual }) => standardisedResidual),
    min_expected: fit.test?.smallestExpected ?? no,
    cells_below_5: fit.test?.expectedBelow5 ?? no,
  };
}

function table(rows: Json): Readonly<Record<string, Answer>> {
  if (!Array.isArray(rows)) throw new ArgumentError('rows', JSON.stringify(rows), 'it must be a list of rows');
  const { test, cramersV, fisher, reason } = contingencyTable(rows.map((row: Json) => numbers({ row }, 'row')));
  const no = new NoNumber(String(reason));
  return {
    chisq: test?.chiSquare ?? no,
    df: test?.degreesOfFreedom ?? no,
    p: test?.p ?? no,
    min_expected: test?.smallestExpected ?? no,
    cramers_v: cramersV ?? no,
    fisher_p: fisher.p ?? new NoNumber(String(fisher.reason)),
  };
}
