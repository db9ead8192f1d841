/** One cell of a case file as JSON holds it: "NaN", "Inf" and "-Inf" are strings, a missing value is null. */
export type Json = number | string | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One case of a case file. Fields beyond these (a seed, a legacy name) stay readable through `raw`. */
export interface ReferenceCase {
  readonly id: string;
  /** The reference function's arguments; empty where the file has none. */
  readonly args: Readonly<Record<string, Json>>;
  /** The columns or single numbers that the reference was given. */
  readonly input: Readonly<Record<string, Json>>;
  /** The column by which the reference grouped its rows; null when it did not. */
  readonly groupedBy: string | null;
  /** What the reference answered, field by field; null when it stopped with an error. */
  readonly expected: Readonly<Record<string, Json>> | null;
  readonly raw: Readonly<Record<string, Json>>;
}

/** Ours has no number here, and this is the sentence that says why. It agrees with a missing or NaN cell. */
export class NoNumber {
  constructor(readonly reason: string) {}
}

/** Our answer for one field, in the shape of the reference's: a cell, a column, or named parts. */
export type Answer = number | string | boolean | NoNumber | readonly Answer[] | { readonly [name: string]: Answer };

/** Where the reference has a slip, or a rule that we do not follow: recognised by the arguments, never by an id. */
export interface DifferenceOnPurpose {
  readonly name: string;
  readonly why: string;
  readonly applies: (reference: ReferenceCase) => boolean;
  /** The fields in which ours may differ then; every other field is compared as usual. */
  readonly fields: readonly string[];
}

/** How the cases of one file are answered by this library. */
export interface CaseMethod {
  /** The `function` that the case file names. */
  readonly name: string;
  /** Our answer to every field of `expected`. Throws ArgumentError where the arguments break the method's rules. */
  readonly answer: (reference: ReferenceCase) => Readonly<Record<string, Answer>>;
  /** Relative tolerance of a field, given its name (parts as "outer.inner"); 1e-9 where this is left out or says undefined. */
  readonly tolerance?: (field: string, reference: ReferenceCase) => number | undefined;
  /** Fields that are not compared, each with the reason: the reference's own rounding. */
  readonly exempt?: Readonly<Record<string, string>>;
  readonly differences?: readonly DifferenceOnPurpose[];
}
