import { customPolicy, presets, type Policy } from '../../shared/disclosure/policy.ts';

/** A rule as it is being chosen. */
export interface PolicyDraft {
  /** The id of a preset, or "custom" or "none". */
  readonly rule: string;
  /** Of a rule of one's own. */
  readonly from: number;
  readonly to: number;
  /** 0 for no rounding. */
  readonly toNearest: number;
  /** Whether a count that is all of its group is withheld whatever its size. */
  readonly wholeGroups: boolean;
  /** The percentage of a total above which an area is withheld; 0 for none. */
  readonly dominantShare: number;
  /** Why small counts may be shown. */
  readonly reason: string;
}

const first: PolicyDraft = { rule: 'none', from: 1, to: 4, toNearest: 0, wholeGroups: false, dominantShare: 0, reason: '' };

export function draftOf(policy: Policy): PolicyDraft {
  if (policy.kind === 'none') return { ...first, reason: policy.reason };
  if (presets.some(({ id }) => id === policy.id)) return { ...first, rule: policy.id };
  const { wholeGroups = false, dominantShare = 0 } = policy.kind === 'round-counts' ? {} : policy;
  return { ...first, rule: 'custom', wholeGroups, dominantShare, ...('from' in policy ? { from: policy.from, to: policy.to } : {}), ...('toNearest' in policy && policy.toNearest !== null ? { toNearest: policy.toNearest } : {}) };
}

/** The rule that was chosen, or what is still wrong with it, as a sentence. */
export function policyOf({ rule, from, to, toNearest, wholeGroups, dominantShare, reason }: PolicyDraft): { readonly policy: Policy } | { readonly problem: string } {
  const preset = presets.find(({ id }) => id === rule);
  if (preset) return { policy: preset };
  if (rule === 'none') return reason.trim() === '' ? { problem: 'Write why, and who agreed to it.' } : { policy: { kind: 'none', reason: reason.trim() } };
  if (to < from) return { problem: 'The largest count withheld must not be below the smallest.' };
  if (toNearest === 1) return { problem: 'Rounding to 1 changes nothing: give 0 for no rounding, or a number from 2 up.' };
  if (dominantShare !== 0 && !(dominantShare >= 50 && dominantShare <= 99)) return { problem: 'The share of a total above which an area is withheld must be from 50% to 99%: give 0 for none.' };
  return { policy: customPolicy({ from, to, toNearest: toNearest === 0 ? null : toNearest, wholeGroups, dominantShare: dominantShare === 0 ? null : dominantShare }) };
}
