import type { CaseResult, FileResult } from './runner.ts';

/** Cases that failed, over all files. */
export function failures(results: readonly FileResult[]): number {
  return results.reduce((total, { cases }) => total + count(cases, 'failed'), 0);
}

/** The report: a line a method, its failures and differences on purpose under it, and the totals last. */
export function describeResults(results: readonly FileResult[]): readonly string[] {
  const failed = failures(results);
  const ran = results.reduce((total, { cases }) => total + cases.length, 0);
  return [...results.flatMap(describeFile), `${ran - failed} passed, ${failed} failed`];
}

function describeFile({ name, cases }: FileResult): readonly string[] {
  const worst = cases.reduce((most, each) => Math.max(most, each.worst), 0);
  const line = [
    `${name}: ${cases.length} cases run`,
    `${count(cases, 'agreed')} agreed`,
    `${count(cases, 'differs on purpose')} differ on purpose`,
    `worst relative difference ${worst.toExponential(1)}`,
  ].join(', ');
  return [line, ...cases.filter(({ outcome }) => outcome !== 'agreed').flatMap(describeCase)];
}

function describeCase({ id, outcome, notes }: CaseResult): readonly string[] {
  const shown = notes.slice(0, 3).map((note) => `  ${id} ${outcome}: ${note}`);
  return notes.length > 3 ? [...shown, `  ${id}: and ${notes.length - 3} more`] : shown;
}

function count(cases: readonly CaseResult[], outcome: CaseResult['outcome']): number {
  return cases.filter((each) => each.outcome === outcome).length;
}
