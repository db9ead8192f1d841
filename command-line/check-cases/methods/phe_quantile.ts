import { ArgumentError } from '../../../shared/statistics/argument-error.ts';
import { quantileGroups } from '../../../shared/statistics/quantile-groups.ts';
import { NoNumber } from '../case-method.ts';
import type { Answer, CaseMethod, ReferenceCase } from '../case-method.ts';
import { groupsOf, pick } from '../conventions.ts';
import { orNoNumber } from '../or-no-number.ts';
import { choice, column, labels, numberOrMissing, texts, yesOrNo } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'phe_quantile',
  answer: (reference) => {
    const { args, input, groupedBy } = reference;
    const values = column(input, 'values');
    const groups = numberOrMissing(args, 'nquantiles') ?? 10;
    const highestFirst = inversion(reference);
    const quantiles: Answer[] = values.map(() => new NoNumber('Not ranked.'));
    const areas = groupedBy === null ? [{ name: '', rows: [...values.keys()] }] : groupsOf(labels(input, groupedBy));
    for (const { rows } of areas) {
      quantileGroups({ values: pick(values, rows), groups, highestFirst: highestFirst(rows) }).forEach(({ group, reason }, position) => {
        quantiles[rows[position] ?? NaN] = orNoNumber(group, reason);
      });
    }
    return {
      ...(groupedBy === null ? {} : { [groupedBy]: labels(input, groupedBy) }),
      values: values.map((value) => orNoNumber(value, 'The value is missing.')),
      quantile: quantiles,
      nquantiles: values.map(() => groups),
    };
  },
};

/** Whether the highest values come first: one answer for all rows, or a column that must not change within a group. */
function inversion({ args, input }: ReferenceCase): (rows: readonly number[]) => boolean {
  if (choice(args, 'inverttype', ['logical', 'field'], 'logical') === 'logical') {
    const highestFirst = yesOrNo(args, 'invert', true);
    return () => highestFirst;
  }
  const flags = texts(input, typeof args.invert === 'string' ? args.invert : 'invert');
  return (rows) => {
    const [flag, ...others] = new Set(pick(flags, rows));
    if (others.length > 0) throw new ArgumentError('invert', [flag, ...others].join(' and '), 'it must be the same for all rows of a group');
    return flag === 'true';
  };
}
