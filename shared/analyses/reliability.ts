import type { Mark, MissingCell } from '../figures/cell.ts';

/** Whether a rate is worth reading, apart from whether a person can be found. Source: ONS mortality statistics user guide (FOI/2021/3301). */
export const fewestToCalculate = 3;
export const fewestToRely = 20;

/** No rate on 1 or 2 deaths; a rate of none is a finding, and is shown with its upper limit. */
export function tooFewToCalculate(deaths: number): MissingCell | null {
  return deaths > 0 && deaths < fewestToCalculate ? { kind: 'missing', symbol: 'u', reason: `Fewer than ${fewestToCalculate} deaths: too few to calculate a rate.` } : null;
}

export function reliabilityMarks(deaths: number): readonly Mark[] {
  return deaths < fewestToRely ? ['u'] : [];
}
