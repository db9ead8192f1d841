/** What is withheld and why, chosen for a whole workspace and printed on everything that leaves it. */
export type Policy = WithholdSmallCounts | NoProtection;

export interface WithholdSmallCounts {
  readonly kind: 'withhold-small-counts';
  readonly id: string;
  readonly name: string;
  /** Counts from this to that are withheld. Zero is shown unless `from` is 0. */
  readonly from: number;
  readonly to: number;
  /** Who uses this rule, and since when. */
  readonly source: string;
}

/** A person chose to publish small counts, and said why; the reason is printed on every figure. */
export interface NoProtection {
  readonly kind: 'none';
  readonly reason: string;
}

export const withhold1To4: WithholdSmallCounts = {
  kind: 'withhold-small-counts',
  id: 'withhold-1-to-4',
  name: 'Withhold counts of 1 to 4',
  from: 1,
  to: 4,
  source: 'Usual in child death overview panel reports; no national rule was found.',
};

/** The rule as a sentence for a table's foot. */
export function policyStatement(policy: Policy): string {
  switch (policy.kind) {
    case 'none':
      return `Small counts are not withheld. Reason given: ${policy.reason}`;
    case 'withhold-small-counts':
      return `[c] means withheld to protect confidentiality: a count of ${policy.from} to ${policy.to}, or a number from which such a count could be worked out.`;
  }
}
