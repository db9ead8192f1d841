export type { NoProtection, Policy, ProtectingPolicy, RoundCounts, Standing, WithholdAndRound, WithholdSmallCounts } from './policy-kinds.ts';
export { policyInShort, policyStatement } from './policy-words.ts';
export { cdc, customPolicy, hes, hesAsPublished, nomis, nomisAsPublished, openSafely, presets, withhold0To4, withhold1To4 } from './presets.ts';
export { readingOf, type Reading } from './reading.ts';
