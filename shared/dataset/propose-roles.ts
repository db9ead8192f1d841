import type { DatasetColumn } from './dataset.ts';
import { dimensions, measures, type Role, type RoleSource, type Roles } from './roles.ts';

/** Column names, with anything but letters and digits taken out, that say what a column is; the first pattern that fits wins. */
const namePatterns: Record<Role, readonly RegExp[]> = {
  year: [/^year(of(death|birth|registration))?$/, /^(death|birth|calendar|registration)year$/, /^timeperiod$/],
  area: [/^(borough|area|areaname|localauthority|la|laname|district|areacode)$/],
  ethnicGroup: [/^(baby'?s?|child)?(ethnicgroup|ethnicity|ethniccategory)$/],
  deprivationQuintile: [/^(imd|deprivation)[0-9]*quintile$/, /^quintile$/, /^imdq[0-9]*$/],
  deaths: [/^(infant)?deaths$/, /^deathcount$/],
  liveBirths: [/^livebirths?$/, /^births$/],
};

/** Columns that only a table with one row for each death has. */
const oneRowOneDeath = [/^yearofdeath$/, /^dateofdeath$/, /^monthofdeath$/, /^age(at)?(death)?(in)?days$/, /^ageatdeath$/, /^categoryofdeath$/];

/** What each column is likely to be, from its name and type; the person confirms or changes it. */
export function proposeRoles(columns: readonly DatasetColumn[]): Roles {
  const byColumn = [...dimensions, ...measures].flatMap((role): [Role, RoleSource][] => {
    const column = namePatterns[role].map((pattern) => columns.find((candidate) => roleSuits(candidate, role) && pattern.test(plain(candidate.name)))).find((found) => found !== undefined);
    return column ? [[role, { of: 'column', column: column.name }]] : [];
  });
  const recordsOfDeaths = columns.some(({ name }) => oneRowOneDeath.some((pattern) => pattern.test(plain(name))));
  const deaths: [Role, RoleSource][] = recordsOfDeaths && !byColumn.some(([role]) => role === 'deaths') ? [['deaths', { of: 'rows' }]] : [];
  return Object.fromEntries([...byColumn, ...deaths]);
}

/** Whether a column can play a role at all: counts and years must be whole numbers. */
export function roleSuits(column: DatasetColumn, role: Role): boolean {
  switch (role) {
    case 'year':
    case 'deaths':
    case 'liveBirths':
      return column.type === 'whole number';
    case 'area':
    case 'ethnicGroup':
    case 'deprivationQuintile':
      return true;
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9']/g, '');
}
