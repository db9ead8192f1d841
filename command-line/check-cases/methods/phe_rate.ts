import type { Estimate } from '../../../shared/statistics/estimate.ts';
import { rate } from '../../../shared/statistics/rate.ts';
import type { CaseMethod } from '../case-method.ts';
import { confidenceText, countMethodText, limitColumns, oneOrBothLevels, openCountLimits, requireKnownType, values } from '../conventions.ts';
import { countsOf } from '../counts.ts';
import { numberOrMissing } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'phe_rate',
  answer: (reference) => {
    requireKnownType(reference);
    const levels = oneOrBothLevels(reference.args);
    const multiplier = numberOrMissing(reference.args, 'multiplier') ?? 100_000;
    const { rows, columns } = countsOf(reference);
    const at = (confidence: number): readonly Estimate[] => rows.map(({ x, n }) => rate({ events: x, denominator: n, multiplier, confidence }));
    const estimates = at(0.95);
    return {
      ...columns,
      value: values(estimates),
      ...limitColumns(levels, at, openCountLimits),
      confidence: rows.map(() => confidenceText(levels)),
      statistic: rows.map(() => `rate per ${multiplier}`),
      method: estimates.map(countMethodText),
    };
  },
};
