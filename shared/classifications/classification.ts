/** What a classification sorts. Only lists about the same thing can be brought together. */
export const subjects = ['ethnic group', 'deprivation', 'age at death', 'gestation', 'birthweight', 'sex', 'category of death', 'modifiability', 'area'] as const;
export type Subject = (typeof subjects)[number];

/** A published list with its version, and where each raw value belongs in it. Plain and pure: no table, no engine. */
export interface Classification {
  /** Stable: a changed list gets a new id. "ethnic-census-2011". */
  readonly id: string;
  readonly about: Subject;
  /** "Ethnic group, 18 groups of the 2011 census". */
  readonly name: string;
  /** "2011 census", "Index of Multiple Deprivation 2019". */
  readonly version: string;
  readonly source: string;
  /** What a figure says about its groups, one sentence or two. */
  readonly definition: string;
  /** In the order in which they are shown. */
  readonly categories: readonly Category[];
  /** Where a raw value belongs; null where the list does not know it. Never guesses. */
  readonly match: (raw: string) => Match | null;
}

export interface Category {
  readonly code: string;
  readonly label: string;
  readonly kind: CategoryKind;
  /** The smallest parts of the subject that it covers, by names shared with other lists about it; empty for totals and unknown. */
  readonly parts: readonly string[];
}

/**
 * group: one of the list's own. broader: a known label that takes in more than one group, so that no group can have its count.
 * total: everybody. unknown: not stated, not known or not recorded.
 */
export type CategoryKind = 'group' | 'broader' | 'total' | 'unknown';

export interface Match {
  readonly code: string;
  /** Why a person should look at this one, in a sentence; null where the answer is plain. */
  readonly note: string | null;
}

/** The code that a raw value was given before, or that the list gives it. */
export function plainMatch(code: string): Match {
  return { code, note: null };
}

export function categoryOf({ categories }: Classification, code: string): Category | null {
  return categories.find((category) => category.code === code) ?? null;
}

/** The list's own groups, in their order. */
export function groupsOf({ categories }: Classification): readonly Category[] {
  return categories.filter(({ kind }) => kind === 'group');
}
