import { ArgumentError } from '../../../shared/statistics/argument-error.ts';
import { contingencyTable } from '../../../shared/statistics/contingency-table.ts';
import { goodnessOfFit } from '../../../shared/statistics/goodness-of-fit.ts';
import type { Answer, CaseMethod, Json } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'chisq_goodness_of_fit',
  answer: ({ input }) => (input.rows === undefined ? groups(input) : table(input.rows)),
};

function groups(input: Readonly<Record<string, Json>>): Readonly<Record<string, Answer>> {
  const fit = goodnessOfFit({ observed: numbers(input, 'observed'), base: numbers(input, 'proportion') });
  const cell = (number: number | undefined): Answer => orNoNumber(number ?? null, fit.reason);
  return {
    expected: fit.groups.map(({ expected }) => expected),
    chisq: cell(fit.test?.chiSquare),
    df: cell(fit.test?.degreesOfFreedom),
    p: cell(fit.test?.p),
    residual: fit.groups.map(({ residual }) => residual),
    standardised_residual: fit.groups.map(({ standardisedResidual }) => standardisedResidual),
    min_expected: cell(fit.test?.smallestExpected),
    cells_below_5: cell(fit.test?.expectedBelow5),
  };
}

function table(rows: Json): Readonly<Record<string, Answer>> {
  if (!Array.isArray(rows)) throw new ArgumentError('rows', JSON.stringify(rows), 'it must be a list of rows');
  const { test, cramersV, fisher, reason } = contingencyTable(rows.map((row: Json) => numbers({ row }, 'row')));
  const cell = (number: number | undefined): Answer => orNoNumber(number ?? null, reason);
  return {
    chisq: cell(test?.chiSquare),
    df: cell(test?.degreesOfFreedom),
    p: cell(test?.p),
    min_expected: cell(test?.smallestExpected),
    cramers_v: orNoNumber(cramersV, reason),
    fisher_p: orNoNumber(fisher.p, fisher.reason),
  };
}
