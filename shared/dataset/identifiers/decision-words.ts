import type { IdentifierDecision } from '../recipe.ts';
import { kinds } from './kinds.ts';
import type { SettledColumn } from './settle-identifiers.ts';

/** What was done with a column, after its name: "left out", "kept as months". */
export function decisionWords(decision: IdentifierDecision): string {
  switch (decision.to) {
    case 'leave-out':
      return 'left out';
    case 'month':
      return 'kept as months';
    case 'year':
      return 'kept as years';
    case 'age-in-days':
      return `kept as days of age, counted from ${decision.from}`;
    case 'keep':
      return `kept whole: ${decision.reason}`;
  }
}

/** "2 columns look identifying: dob (left out), date_of_death (kept as months)." Null where none does. */
export function settledInWords(settled: readonly SettledColumn[]): string | null {
  if (settled.length === 0) return null;
  const each = settled.map(({ finding, decision }) => `${finding.column} (${decisionWords(decision)})`).join(', ');
  return settled.length === 1 ? `One column looks identifying: ${each}.` : `${settled.length} columns look identifying: ${each}.`;
}

/** "NHS numbers, full postcodes, … and free text": everything that is looked for. */
export function lookedFor(): string {
  return new Intl.ListFormat('en-GB').format(Object.values(kinds).map(({ words }) => words));
}
