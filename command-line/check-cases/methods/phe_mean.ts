import { mean } from '../../../shared/statistics/mean.ts';
import type { MeanEstimate } from '../../../shared/statistics/mean.ts';
import { NoNumber } from '../case-method.ts';
import type { CaseMethod } from '../case-method.ts';
import { confidenceText, groupsOf, limitColumns, oneOrBothLevels, pick, requireKnownType, values } from '../conventions.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, labels } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'phe_mean',
  answer: (reference) => {
    const { args, input, groupedBy } = reference;
    requireKnownType(reference);
    const levels = oneOrBothLevels(args);
    const all = column(input, 'values');
    const groups = groupedBy === null ? [{ name: '', rows: [...all.keys()] }] : groupsOf(labels(input, groupedBy));
    const at = (confidence: number): readonly MeanEstimate[] => groups.map(({ rows }) => mean({ values: pick(all, rows), confidence }));
    const means = at(0.95);
    const spread = ({ standardDeviation, reason }: MeanEstimate) => orNoNumber(standardDeviation, reason);
    return {
      ...(groupedBy === null ? {} : { [groupedBy]: groups.map(({ name }) => name) }),
      value_sum: means.map(({ sum, reason }) => orNoNumber(sum, reason)),
      value_count: means.map(({ rows }) => rows),
      stdev: means.map(spread),
      value: values(means),
      ...limitColumns(levels, at, (_, group) => openLimits(means[group]?.standardDeviation ?? 0)),
      confidence: means.map(() => confidenceText(levels)),
      statistic: means.map(() => 'mean'),
      method: means.map(() => "Student's t-distribution"),
    };
  },
};

/** At confidence 1 the limits run to infinity on both sides, unless the values do not vary at all. */
function openLimits(standardDeviation: number) {
  const none = new NoNumber('Values that do not vary have no limits at confidence 1.');
  return standardDeviation > 0 ? { lower: -Infinity, upper: Infinity } : { lower: none, upper: none };
}
