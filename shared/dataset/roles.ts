import type { Clock } from './clocks.ts';

/** The parts that a column can play. Analyses ask for roles, never for column names. */
export const dimensions = ['year', 'area', 'ethnicGroup', 'deprivationQuintile'] as const;
export type Dimension = (typeof dimensions)[number];

export const measures = ['deaths', 'liveBirths'] as const;
export type Measure = (typeof measures)[number];

/** What else a column can say of a record. */
export const describingRoles = ['date', 'financialYear', 'ageAtDeathDays', 'gestation', 'birthweight', 'sex', 'smallArea', 'deprivationDecile', 'causeCategory', 'modifiability', 'pathwayStage'] as const;
export type DescribingRole = (typeof describingRoles)[number];

/** What else can be counted, or divided by. */
export const countingRoles = ['events', 'population', 'totalBirths', 'fetalDeaths', 'standardPopulation'] as const;
export type CountingRole = (typeof countingRoles)[number];

/** The parts by which records of one table can be sorted and filtered; deaths and births share the dimensions alone. */
export const breakdowns = [...dimensions, 'date', 'financialYear', 'ageAtDeathDays', 'gestation', 'birthweight', 'sex', 'deprivationDecile', 'causeCategory', 'modifiability', 'pathwayStage'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** Parts that several columns play together, one each. */
export const sharedRoles = ['factors', 'pathwayStages', 'reviewDays'] as const;
export type SharedRole = (typeof sharedRoles)[number];

/** A part that one column, or the rows themselves, can play. */
export type Role = Dimension | Measure | DescribingRole | CountingRole;

export const roles: readonly Role[] = [...dimensions, ...measures, ...describingRoles, ...countingRoles];

interface RoleWords {
  readonly name: string;
  readonly explanation: string;
}

export const roleWords: Record<Role | SharedRole, RoleWords> = {
  year: { name: 'Year', explanation: 'The year of death, or the year of birth in a table of births.' },
  area: { name: 'Area', explanation: 'The borough or other area of usual residence.' },
  ethnicGroup: { name: 'Ethnic group', explanation: "The baby's ethnic group, as recorded." },
  deprivationQuintile: {
    name: 'Deprivation quintile',
    explanation: 'Fifths of small areas in England by the Index of Multiple Deprivation: 1 is the most deprived, 5 the least.',
  },
  deaths: { name: 'Deaths', explanation: 'What counts as a death: each row, or a column that holds how many.' },
  liveBirths: { name: 'Live births', explanation: 'The denominator: each row, or a column that holds how many.' },
  date: { name: 'Month or date', explanation: 'The month or day of what is counted, on the clock that it says.' },
  financialYear: { name: 'Financial year', explanation: 'A year from April to March, such as 2019/20: two calendar years have a part in it, so it never stands for one.' },
  ageAtDeathDays: { name: 'Age at death in days', explanation: 'Days lived. Say whether the day of birth is day 0, as ONS counts, or day 1.' },
  gestation: { name: 'Gestation', explanation: 'Weeks of pregnancy at birth, completed weeks.' },
  birthweight: { name: 'Birthweight', explanation: 'Weight at birth in grams.' },
  sex: { name: 'Sex', explanation: 'Sex as recorded.' },
  smallArea: { name: 'Small area', explanation: 'The LSOA or MSOA of usual residence, from which deprivation is looked up.' },
  deprivationDecile: { name: 'Deprivation decile', explanation: 'Tenths of small areas in England: 1 is the most deprived, 10 the least. Quintiles are pairs of deciles.' },
  causeCategory: { name: 'Category of death', explanation: 'The primary category that the review gave, of the ten.' },
  modifiability: { name: 'Modifiability', explanation: 'Whether modifiable factors were identified, were not, or could not be judged.' },
  pathwayStage: { name: 'Stage of the pathway', explanation: 'The stage that a row counts: referral, assessment, enquiry, plan, looked after.' },
  events: { name: 'Other events', explanation: 'What is counted where it is not deaths: each row, or a column that holds how many.' },
  population: { name: 'Population', explanation: 'Residents, the denominator of rates per population.' },
  totalBirths: { name: 'Total births', explanation: 'Live births and stillbirths together, the denominator of stillbirth and perinatal rates.' },
  fetalDeaths: { name: 'Stillbirths or fetal deaths', explanation: 'Stillbirths at 24 weeks or later: each row, or a column that holds how many.' },
  standardPopulation: { name: 'Standard population', explanation: 'The weight of each group in the standard population of a standardised rate.' },
  factors: { name: 'Factors', explanation: 'Columns that each say whether one factor was present.' },
  pathwayStages: { name: 'Stages of the pathway, a column each', explanation: 'Columns that each hold the count or the share of one stage.' },
  reviewDays: { name: 'Days to notification and review', explanation: 'Columns that each hold the days from death, or notification, to notification or review: safer to keep than the dates.' },
};

/** What plays a role in one dataset. A measure can be played by the rows themselves: one row, one death. The clock is that of a year or date. */
export type RoleSource = ColumnSource | { readonly of: 'rows' };

export interface ColumnSource {
  readonly of: 'column';
  readonly column: string;
  readonly clock?: Clock;
}

export interface ColumnsSource {
  readonly of: 'columns';
  readonly columns: readonly string[];
}

export type Roles = Readonly<Partial<Record<Role, RoleSource>>> & Readonly<Partial<Record<SharedRole, ColumnsSource>>>;

/** Whether the rows themselves can play a role, one for each row. */
export function rowsCanPlay(role: Role): boolean {
  return role === 'deaths' || role === 'liveBirths' || role === 'events' || role === 'fetalDeaths' || role === 'totalBirths';
}

/** The columns that a source names. */
export function columnsOf(source: RoleSource | ColumnsSource): readonly string[] {
  switch (source.of) {
    case 'rows':
      return [];
    case 'column':
      return [source.column];
    case 'columns':
      return source.columns;
  }
}

/** The roles with one left to no column. */
export function withoutRole(roles: Roles, role: Role | SharedRole): Roles {
  const left: Roles = { ...roles };
  Reflect.deleteProperty(left, role);
  return left;
}
