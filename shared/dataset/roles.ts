/** The parts that a column can play. Analyses ask for roles, never for column names. */
export const dimensions = ['year', 'area', 'ethnicGroup', 'deprivationQuintile'] as const;
export type Dimension = (typeof dimensions)[number];

export const measures = ['deaths', 'liveBirths'] as const;
export type Measure = (typeof measures)[number];

export type Role = Dimension | Measure;

export const roleWords: Record<Role, { readonly name: string; readonly explanation: string }> = {
  year: { name: 'Year', explanation: 'The year of death, or the year of birth in a table of births.' },
  area: { name: 'Area', explanation: 'The borough or other area of usual residence.' },
  ethnicGroup: { name: 'Ethnic group', explanation: "The baby's ethnic group, as recorded." },
  deprivationQuintile: {
    name: 'Deprivation quintile',
    explanation: 'Fifths of small areas in England by the Index of Multiple Deprivation: 1 is the most deprived, 5 the least.',
  },
  deaths: { name: 'Deaths', explanation: 'What counts as a death: each row, or a column that holds how many.' },
  liveBirths: { name: 'Live births', explanation: 'The denominator: each row, or a column that holds how many.' },
};

/** What plays a role in one dataset. A measure can be played by the rows themselves: one row, one death. */
export type RoleSource = { readonly of: 'column'; readonly column: string } | { readonly of: 'rows' };

export type Roles = Readonly<Partial<Record<Role, RoleSource>>>;
