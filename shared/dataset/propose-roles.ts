import { clockOfHeading } from './clocks.ts';
import type { ColumnSource, Role, SharedRole } from './roles.ts';
import { isNumeric, type ValueType } from './types/column-type.ts';

/** Columns that only a table with one row for each death has. */
const oneRowOneDeath = [/^yearofdeath$/, /^dateofdeath$/, /^monthofdeath$/, /^age(at)?(death)?(in)?days$/, /^ageatdeath$/, /^categoryofdeath$/];

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
