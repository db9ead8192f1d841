import { dropColumnsQuery } from '../../engine/drop-query.ts';
import { ageInDaysQuery, coarsenedDateQuery, renameColumnQuery, unreadDatesQuery } from '../../engine/identifying-columns-query.ts';
import type { Engine } from '../../engine/engine.ts';
import type { IdentifierDecision } from '../recipe.ts';
import type { IdentifierFinding } from './find-identifiers.ts';

/** What became of one column that looks identifying. */
export interface SettledColumn {
  readonly finding: IdentifierFinding;
  readonly decision: IdentifierDecision;
  /** Cells of a date that could not be read and were left blank. */
  readonly unread: number;
}

export interface SettledTable {
  /** The columns that are left, by their names as they now are. */
  readonly columns: readonly string[];
  readonly settled: readonly SettledColumn[];
}

export const ageInDays = 'age_in_days';

/**
 * Leaves every identifying column out of a table in the engine, but for those that a person decided otherwise about. Afterwards no
 * value of a column left out is in the engine, and of a coarsened date only its month, year or days of age.
 */
export async function settleIdentifiers(engine: Pick<Engine, 'query'>, table: string, columns: readonly string[], findings: readonly IdentifierFinding[], decisions: readonly IdentifierDecision[]): Promise<SettledTable> {
  const settled: SettledColumn[] = [];
  let left = [...columns];
  const decided = findings.map((finding) => ({ finding, decision: decisions.find(({ column }) => column === finding.column) ?? ({ column: finding.column, to: 'leave-out' } as const) }));
  // Ages first: the dates that they are counted from are left out or coarsened after them.
  decided.sort((one, other) => Number(other.decision.to === 'age-in-days') - Number(one.decision.to === 'age-in-days'));
  for (const { finding, decision } of decided) {
    const { column } = finding;
    const isDate = decision.to === 'month' || decision.to === 'year' || decision.to === 'age-in-days';
    const unread = isDate ? Number((await engine.query(unreadDatesQuery(table, column))).rows[0]?.unread ?? 0) : 0;
    switch (decision.to) {
      case 'leave-out':
        await engine.query(dropColumnsQuery(table, [column]));
        left = left.filter((other) => other !== column);
        break;
      case 'month':
      case 'year':
        await engine.query(coarsenedDateQuery(table, column, decision.to));
        break;
      case 'age-in-days': {
        await engine.query(ageInDaysQuery(table, column, decision.from));
        const name = unusedName(ageInDays, left);
        await engine.query(renameColumnQuery(table, column, name));
        left = left.map((other) => (other === column ? name : other));
        break;
      }
      case 'keep':
        break;
    }
    settled.push({ finding, decision, unread });
  }
  return { columns: left, settled };
}

/** Headings of dates of birth, from which ages can be counted. */
const bornOn = /birth|dob|born/i;

/** The column with dates of birth that ages at the dates of another column can be counted from; null when there is none. */
export function birthColumnFor(finding: IdentifierFinding, findings: readonly IdentifierFinding[]): string | null {
  if (finding.kind !== 'full-date' || bornOn.test(finding.column)) return null;
  return findings.find(({ kind, column }) => kind === 'full-date' && bornOn.test(column))?.column ?? null;
}

function unusedName(wanted: string, taken: readonly string[]): string {
  for (let place = 1; ; place += 1) {
    const name = place === 1 ? wanted : `${wanted}_${place}`;
    if (!taken.some((other) => other.toLowerCase() === name)) return name;
  }
}
