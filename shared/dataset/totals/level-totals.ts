import { blankPatternsQuery, constantsQuery } from '../../engine/totals-query.ts';
import { noName, type RowGroup } from '../../engine/row-group.ts';
import type { Ask } from '../types/column-forms.ts';
import type { Found } from './find-totals.ts';
import { checkSums, mostlyRight, type TableFacts } from './table-facts.ts';
import { totalReason } from './total-rows.ts';

const enoughSums = 3;
const mostPatterns = 24;

/** Rows of a wider level: a region has no local authority, a country has no region. The cells that are blank tell the levels apart. */
export async function levelTotals(ask: Ask, facts: TableFacts, known: readonly RowGroup[]): Promise<readonly Found[]> {
  const partly = facts.dimensions.filter(({ blank, values }) => blank > 0 || values?.some((value) => noName.includes(value.toLowerCase())) === true).map(({ column }) => column);
  if (partly.length === 0) return [];
  const patterns = (await ask(blankPatternsQuery(facts.table, partly))).map(({ pattern }) => String(pattern));
  if (patterns.length < 2 || patterns.length > mostPatterns) return [];
  const found: Found[] = [];
  // From the narrowest level up, so that a total is checked against parts that are no totals themselves, or against the level just below.
  for (const pattern of patterns.toSorted((one, other) => blanks(one) - blanks(other))) {
    const below = patterns.filter((other) => other !== pattern && isNarrower(other, pattern)).toSorted((one, other) => blanks(one) - blanks(other));
    const total = await levelTotal(ask, facts, partly, pattern, below, known);
    if (total !== null) found.push(total);
  }
  return found;
}

async function levelTotal(ask: Ask, facts: TableFacts, partly: readonly string[], pattern: string, below: readonly string[], known: readonly RowGroup[]): Promise<Found | null> {
  const totals = groupOf(partly, pattern);
  const columns = facts.dimensions.map(({ column }) => column);
  for (const narrower of below) {
    const parts = groupOf(partly, narrower);
    const [above = {}, beneath = {}] = await Promise.all([totals, parts].map(async (group) => (await ask(constantsQuery(facts.table, columns, group)))[0] ?? {}));
    // A column that names the level, such as "Regional", is one word in each and another in the other.
    const names = columns.filter((_, place) => above[`${place}`] !== null && beneath[`${place}`] !== null && above[`${place}`] !== beneath[`${place}`]);
    const keys = columns.filter((column) => !names.includes(column) && !isBlank(partly, pattern, column));
    const check = await checkSums(ask, facts, { keys, totals, parts, except: known });
    const name = names[0] === undefined ? null : String(above[`${columns.indexOf(names[0])}`]);
    const lacking = partly.filter((column) => isBlank(partly, pattern, column) && !isBlank(partly, narrower, column));
    if (!mostlyRight(check) || (name === null && check.agreed < enoughSums)) continue;
    const label = name ?? `no ${lacking.at(-1) ?? ''}`;
    return { label, where: totals, partsWhere: parts, evidence: name === null ? 'sum' : 'label and sum', checked: check.checked, agreed: check.agreed, gapped: check.gapped, reason: totalReason(label, `the rows that have a “${lacking.at(-1) ?? ''}”`, check) };
  }
  return null;
}

function groupOf(partly: readonly string[], pattern: string): RowGroup {
  return partly.map((column, place) => ({ column, test: pattern.charAt(place) === '1' ? 'blank' : 'filled' }));
}

function isBlank(partly: readonly string[], pattern: string, column: string): boolean {
  return pattern.charAt(partly.indexOf(column)) === '1';
}

function blanks(pattern: string): number {
  return pattern.replaceAll('0', '').length;
}

/** Whether one level is filled wherever the other is, and somewhere more. */
function isNarrower(one: string, other: string): boolean {
  return Array.from(one).every((bit, place) => bit === '0' || other.charAt(place) === '1') && blanks(one) < blanks(other);
}
