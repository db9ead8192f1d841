import { NoNumber } from './case-method.ts';
import type { Answer, Json } from './case-method.ts';

/** How one field of ours stands against the reference's. */
export interface Comparison {
  /** The largest relative difference among its numbers; against a reference of 0, the difference itself. */
  readonly worst: number;
  /** A sentence for each cell that disagrees, naming it. */
  readonly problems: readonly string[];
}

/** The relative tolerance where the reference's notes ask for no other. */
export const usualTolerance = 1e-9;

/** Compares one field, cell by cell. `field` names it in the problems: "lowercl", or "poisson_lognormal.variance" for a part. */
export function compareField(field: string, expected: Json, answer: Answer | undefined, tolerance: (field: string) => number): Comparison {
  if (answer === undefined) return { worst: 0, problems: [`${field}: not compared, as ours has no such field`] };
  if (isList(expected)) return compareLists(field, expected, answer, tolerance);
  if (expected !== null && typeof expected === 'object') return compareParts(field, expected, answer, tolerance);
  if (expected === null || expected === 'NaN') {
    if (answer instanceof NoNumber) return answer.reason === '' ? wrong(field, expected, 'no number, but without a reason') : agrees;
    return wrong(field, expected, answer);
  }
  const number = expected === 'Inf' ? Infinity : expected === '-Inf' ? -Infinity : expected;
  if (typeof number !== 'number' || !Number.isFinite(number)) return answer === number ? agrees : wrong(field, expected, answer);
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return wrong(field, expected, answer);
  const worst = relativeDifference(answer, number);
  return worst <= tolerance(field) ? { worst, problems: [] } : { worst, problems: wrong(field, expected, answer).problems };
}

/** |ours − theirs| ÷ |theirs|, or the plain difference where theirs is 0. */
export function relativeDifference(ours: number, theirs: number): number {
  const difference = Math.abs(ours - theirs);
  return theirs === 0 ? difference : difference / Math.abs(theirs);
}

function compareLists(field: string, expected: readonly Json[], answer: Answer, tolerance: (field: string) => number): Comparison {
  if (!isList(answer)) return wrong(field, `${expected.length} cells`, answer);
  if (answer.length !== expected.length) return wrong(field, `${expected.length} cells`, `${answer.length} cells`);
  return together(
    expected.map((cell, index) => {
      const { worst, problems } = compareField(field, cell, answer[index], tolerance);
      return { worst, problems: problems.map((problem) => `[${index + 1}] ${problem}`) };
    }),
  );
}

function compareParts(field: string, expected: Readonly<Record<string, Json>>, answer: Answer, tolerance: (field: string) => number): Comparison {
  if (typeof answer !== 'object' || isList(answer) || answer instanceof NoNumber) return wrong(field, 'named parts', answer);
  return together(Object.entries(expected).map(([name, part]) => compareField(`${field}.${name}`, part, answer[name], tolerance)));
}

const agrees: Comparison = { worst: 0, problems: [] };

function wrong(field: string, expected: Json, answer: Answer): Comparison {
  const ours = answer instanceof NoNumber ? `no number (${answer.reason})` : typeof answer === 'number' ? String(answer) : JSON.stringify(answer);
  return { worst: 0, problems: [`${field}: reference ${JSON.stringify(expected)}, ours ${ours}`] };
}

export function together(parts: readonly Comparison[]): Comparison {
  return { worst: parts.reduce((most, { worst }) => Math.max(most, worst), 0), problems: parts.flatMap(({ problems }) => problems) };
}

function isList<Value>(value: Value): value is Extract<Value, readonly unknown[]> {
  return Array.isArray(value);
}
