import type { Classification } from '../../classifications/classification.ts';
import { coarsestCommon, commonLabel, whyNotCommon } from '../../classifications/coarsest-common.ts';
import { sorter, type Override } from './mapping-choice.ts';

/** One side of a rate: the list that its column is sorted by, and the person's overrides. */
export interface MappedSide {
  readonly classification: Classification;
  readonly overrides: readonly Override[];
}

export type CommonMapping =
  | {
      readonly possible: true;
      /** The common groups in the order in which they are shown. */
      readonly labels: readonly string[];
      /** The common group of a raw value of either side; null for one that no common group holds. */
      readonly first: (raw: string) => string | null;
      readonly second: (raw: string) => string | null;
      /** What bringing the two together did, a sentence each. */
      readonly words: readonly string[];
    }
  | { readonly possible: false; readonly why: string };

/** Brings the two sides of a rate to the coarsest common list, or says why they cannot be. */
export function commonMapping(first: MappedSide, second: MappedSide): CommonMapping {
  const common = coarsestCommon(first.classification, second.classification);
  if (common === null) return { possible: false, why: whyNotCommon(first.classification, second.classification) };
  const groupOn = (side: 'first' | 'second', { classification, overrides }: MappedSide) => {
    const sort = sorter(classification, overrides);
    return (raw: string): string | null => {
      const { target } = sort(raw);
      return target === null ? null : commonLabel(common, side, target);
    };
  };
  return { possible: true, labels: common.groups.map(({ label }) => label), first: groupOn('first', first), second: groupOn('second', second), words: common.words };
}
