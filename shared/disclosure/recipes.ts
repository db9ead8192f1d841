import { countLimits } from '../statistics/poisson-limits.ts';
import { wilsonLimits } from '../statistics/proportion.ts';

/** What a recipe works from: the numbers that a derived number is made of, and for a limit whose it is. */
export interface Ingredients {
  readonly from: readonly number[];
  readonly limit: { readonly side: 'lower' | 'upper'; readonly confidence: number } | null;
}

/** How a derived number follows from its sources; null where it does not apply. */
export interface Recipe {
  readonly of: (ingredients: Ingredients) => number | null;
  /** Whether the first source is a count of events, on which few make the result unreliable. */
  readonly countsEvents: boolean;
}

const multipliers = [1, 100, 1_000, 10_000, 100_000];

/** Every recipe by which the analyses derive a number from counts. Which one a column follows is found by trying it on the exact numbers. */
export const recipes: readonly Recipe[] = [
  ...multipliers.map((multiplier): Recipe => ({ countsEvents: true, of: ({ from: [events, of], limit }) => (limit === null ? quotient(events, of, multiplier) : null) })),
  ...multipliers.map((multiplier): Recipe => ({ countsEvents: true, of: ({ from: [events, of], limit }) => (limit === null ? null : quotient(eventLimit(events, limit), of, multiplier)) })),
  ...multipliers.map((multiplier): Recipe => ({ countsEvents: true, of: ({ from: [events, of], limit }) => (limit === null ? null : shareLimit(events, of, limit, multiplier)) })),
  { countsEvents: false, of: ({ from: [part, whole], limit }) => (limit === null ? quotient(whole, part, 1) : null) },
  { countsEvents: false, of: ({ from: [all, part, whole], limit }) => (limit === null && all !== undefined && part !== undefined && whole !== undefined ? quotient(all * part, whole, 1) : null) },
];

/** The recipe that gives every one of the numbers from its ingredients; null where none does, or where the numbers cannot tell. */
export function recipeFor(samples: readonly { readonly ingredients: Ingredients; readonly result: number }[]): Recipe | null {
  if (!samples.some(({ result }) => result !== 0)) return null;
  return recipes.find(({ of }) => samples.every(({ ingredients, result }) => same(of(ingredients), result))) ?? null;
}

function same(one: number | null, other: number): boolean {
  return one !== null && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
}

function quotient(top: number | null | undefined, bottom: number | undefined, multiplier: number): number | null {
  return top === null || top === undefined || bottom === undefined || bottom === 0 ? null : (top / bottom) * multiplier;
}

function eventLimit(events: number | undefined, { side, confidence }: NonNullable<Ingredients['limit']>): number | null {
  return events === undefined || events < 0 ? null : countLimits(events, confidence)[side];
}

function shareLimit(events: number | undefined, of: number | undefined, { side, confidence }: NonNullable<Ingredients['limit']>, multiplier: number): number | null {
  return events === undefined || of === undefined || of <= 0 || events < 0 || events > of ? null : wilsonLimits(events, of, confidence)[side] * multiplier;
}
