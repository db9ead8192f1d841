import type { Policy, ProtectingPolicy, RoundCounts, WithholdAndRound, WithholdSmallCounts, WithholdTellingCounts } from './policy-kinds.ts';

const why = 'So small a count could let somebody recognise a child or a family.';

/** The rule as sentences for a table's foot, for readers who have never met a withheld number. */
export function policyStatement(policy: Policy): string {
  if (policy.kind === 'none') return `Small counts are not withheld. Reason given: ${policy.reason}`;
  return [...rule(policy), ...(policy.standing === 'as-published' ? ['This is the rule as its publisher applies it: a careful reader may still work some withheld or rounded counts out.'] : [])].join(' ');
}

/** The rule in a few words, for a label: "Counts of 1 to 4 withheld". */
export function policyInShort(policy: Policy): string {
  switch (policy.kind) {
    case 'none':
      return 'Small counts are shown';
    case 'withhold-small-counts':
      return `Counts of ${policy.from} to ${policy.to} withheld`;
    case 'withhold-and-round':
      return `Counts of ${policy.from} to ${policy.to} withheld, the rest rounded to ${policy.toNearest}`;
    case 'round-counts':
      return policy.toNearest === null ? 'Small counts rounded' : `Counts rounded to ${policy.toNearest}`;
  }
}

function rule(policy: ProtectingPolicy): readonly string[] {
  switch (policy.kind) {
    case 'withhold-small-counts':
      return [withheld(policy), why, ...whyTelling(policy), ...(policy.from > 0 ? [policy.wholeGroups === true ? 'Any other zero is shown.' : 'Zero is shown.'] : [])];
    case 'withhold-and-round':
      return [withheld(policy), why, ...whyTelling(policy), `Every other count is rounded to the nearest ${policy.toNearest}, and percentages and rates are worked out from the rounded counts, so parts may not add up to their totals.`];
    case 'round-counts':
      return [
        ...bandsInWords(policy),
        policy.toNearest === null ? 'Other counts are shown as they are.' : `Every count is rounded to the nearest ${policy.toNearest}, and percentages and rates are worked out from the rounded counts, so parts may not add up to their totals: a 0 may stand for a small number.`,
        '[c] means withheld to protect confidentiality: a number from which a rounded count could be worked out more closely.',
      ];
  }
}

function withheld({ from, to, wholeGroups = false, dominantShare }: WithholdSmallCounts | WithholdAndRound): string {
  const telling = [
    ...(wholeGroups ? ['one that is everybody in its group, whatever its size'] : []),
    ...(dominantShare === undefined ? [] : [`one of an area that makes more than ${dominantShare}% of a total`]),
  ];
  return `[c] means withheld to protect confidentiality: ${[`a count of ${from} to ${to}`, ...telling, 'or a number from which such a count could be worked out'].join(', ')}.`;
}

function whyTelling({ wholeGroups = false, dominantShare }: WithholdTellingCounts): readonly string[] {
  return [
    ...(wholeGroups ? ['A count that is everybody in a group tells something of each of them.'] : []),
    ...(dominantShare === undefined ? [] : ['A total that is nearly all one area tells mostly of that area, and those who know its count know the others.']),
  ];
}

function bandsInWords({ bands }: RoundCounts): readonly string[] {
  return bands.map(({ from, to, as }) => `A count of ${from} to ${to} is printed as ${as}.`);
}
