import type { Estimate } from '../../../shared/statistics/estimate.ts';
import { proportion } from '../../../shared/statistics/proportion.ts';
import type { CaseMethod } from '../case-method.ts';
import { confidenceText, limitColumns, oneOrBothLevels, requireKnownType, values } from '../conventions.ts';
import { countsOf } from '../counts.ts';
import { numberOrMissing } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'phe_proportion',
  answer: (reference) => {
    requireKnownType(reference);
    // Only here may the reference be asked for no confidence at all, and then it has no limits.
    const levels = reference.args.confidence === null ? [] : oneOrBothLevels(reference.args);
    const multiplier = numberOrMissing(reference.args, 'multiplier') ?? 1;
    const { rows, columns } = countsOf(reference);
    const at = (confidence: number): readonly Estimate[] => rows.map(({ x, n }) => proportion({ events: x, of: n, multiplier, confidence }));
    return {
      ...columns,
      value: values(at(0.95)),
      ...limitColumns(levels, at, () => ({ lower: 0, upper: multiplier })),
      confidence: rows.map(() => confidenceText(levels)),
      statistic: rows.map(() => (multiplier === 100 ? 'percentage' : `proportion of ${multiplier}`)),
      method: rows.map(() => 'Wilson'),
    };
  },
};
