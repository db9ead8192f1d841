import { clockOfHeading } from './clocks.ts';
import type { DatasetColumn } from './dataset.ts';
import { roleRules } from './role-proposals/role-rules.ts';
import { sharedRoles, type ColumnSource, type Role, type Roles, type SharedRole } from './roles.ts';
import { isNumeric, type ValueType } from './types/column-type.ts';

/** Columns that only a table with one row for each death has. */
const oneRowOneDeath = [/^yearofdeath$/, /^dateofdeath$/, /^monthofdeath$/, /^age(at)?(death)?(in)?days$/, /^ageatdeath$/, /^categoryofdeath$/];

/** What each column is likely to be, from its heading and type alone; the person confirms or changes it. */
export function proposeRoles(columns: readonly DatasetColumn[]): Roles {
  const taken = new Set<string>();
  const sources: [Role | SharedRole, Roles[Role | SharedRole]][] = [];
  for (const { role, headings } of roleRules) {
    const suiting = headings.flatMap((pattern) => columns.filter((column) => !taken.has(column.name) && suits(column, role) && pattern.test(plainHeading(column.name))));
    const [first] = suiting;
    if (!first) continue;
    const found = isShared(role) ? suiting.map(({ name }) => name) : [first.name];
    found.forEach((name) => taken.add(name));
    sources.push([role, isShared(role) ? { of: 'columns', columns: found } : columnSource(role, first.name)]);
  }
  if (columns.some(({ name }) => isRecordOfDeath(name)) && !sources.some(([role]) => role === 'deaths')) sources.push(['deaths', { of: 'rows' }]);
  return Object.fromEntries(sources);
}

/** A column in a role; a year or a date is on the clock that its heading names. */
export function columnSource(role: Role | SharedRole, column: string): ColumnSource {
  const clock = hasClock(role) ? clockOfHeading(column) : null;
  return { of: 'column', column, ...(clock === null ? {} : { clock }) };
}

/** Whether a role is played by a year or a date, which are on a clock. */
export function hasClock(role: Role | SharedRole): boolean {
  return role === 'year' || role === 'financialYear' || role === 'date';
}

/** Whether a heading is one that only a table with one row for each death has. */
export function isRecordOfDeath(heading: string): boolean {
  return oneRowOneDeath.some((pattern) => pattern.test(plainHeading(heading)));
}

/** A heading in lower case with all but letters, digits and apostrophes taken out. */
export function plainHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9']/g, '');
}

/** Whether a column can play a role at all: counts and years must be whole numbers, populations and weights numbers. */
export function roleSuits({ type }: { readonly type: ValueType }, role: Role): boolean {
  switch (role) {
    case 'year':
    case 'deaths':
    case 'liveBirths':
    case 'events':
    case 'totalBirths':
    case 'fetalDeaths':
    case 'ageAtDeathDays':
      return type === 'whole number' || type === 'year';
    case 'population':
    case 'standardPopulation':
      return isNumeric(type) && type !== 'percentage';
    case 'area':
    case 'ethnicGroup':
    case 'deprivationQuintile':
    case 'deprivationDecile':
    case 'date':
    case 'financialYear':
    case 'gestation':
    case 'birthweight':
    case 'sex':
    case 'smallArea':
    case 'causeCategory':
    case 'modifiability':
    case 'pathwayStage':
      return true;
  }
}

function suits(column: DatasetColumn, role: Role | SharedRole): boolean {
  return isShared(role) ? isNumeric(column.type) : roleSuits(column, role);
}

function isShared(role: Role | SharedRole): role is SharedRole {
  return sharedRoles.some((shared) => shared === role);
}
