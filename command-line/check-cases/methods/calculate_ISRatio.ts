import { standardisedRatio } from '../../../shared/statistics/standardised-ratio.ts';
import type { CaseMethod } from '../case-method.ts';
import { numberOrMissing, texts } from '../read-case.ts';
import { indirectCases } from '../standardised-cases.ts';

export const method: CaseMethod = {
  name: 'calculate_ISRatio',
  answer: (reference) => {
    const multiplier = numberOrMissing(reference.args, 'refvalue') ?? 1;
    const columns = indirectCases(reference, (standardisation) => standardisedRatio({ ...standardisation, multiplier }));
    const areas = new Set(texts(reference.input, 'area'));
    return { ...columns, statistic: [...areas].map(() => `indirectly standardised ratio x ${multiplier}`) };
  },
};
