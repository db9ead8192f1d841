import { ArgumentError } from '../argument-error.ts';
import { defaultConfidence, requireSameLength, type Count } from '../arguments.ts';
import { valueAt } from '../rows.ts';
import { relativeRateIndex, type RelativeRate } from './relative-rate-index.ts';

/** How many of each group reach one stage of a pathway: referral, plan, court. */
export interface Stage {
  readonly name: string;
  readonly counts: readonly Count[];
}

export interface StageOnStage {
  readonly from: string;
  readonly to: string;
  /** For each group, against the reference. */
  readonly groups: readonly RelativeRate[];
}

/**
 * Relative rate indices from each stage of a pathway to the next, so that a disproportion is seen at the stage where it arises.
 *
 * Those who reach a stage are the people at risk of the next. Source: OJJDP, DMC manual (2009); Uhrig (Ministry of Justice, 2016).
 * Throws ArgumentError: fewer than two stages, stages with unequal groups, and as `relativeRateIndex`.
 * Example: referrals 100 and 100, plans 50 and 25 with the first group as reference: the second is 0.5.
 */
export function stageOnStage({ stages, reference, confidence = defaultConfidence }: { readonly stages: readonly Stage[]; readonly reference: number; readonly confidence?: number }): readonly StageOnStage[] {
  if (stages.length < 2) throw new ArgumentError('stages', stages.length, 'give at least two stages');
  return stages.slice(1).map((stage, place) => {
    const before = valueAt(stages, place);
    requireSameLength(stage.name, stage.counts, before.name, before.counts);
    const groups = stage.counts.map((events, group) => {
      const base = valueAt(before.counts, group);
      // Without its base a group has no rate at this stage, whatever its count.
      return base === null ? { events: null, base: 0 } : { events, base };
    });
    return { from: before.name, to: stage.name, groups: relativeRateIndex({ groups, reference, confidence }) };
  });
}
