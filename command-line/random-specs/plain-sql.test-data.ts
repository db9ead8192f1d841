import { sql } from 'kysely';
import type { Engine } from '../../shared/engine/engine.ts';
import { statement } from '../../shared/engine/statement.ts';

/** Asks the engine a statement written out in a test. */
export interface PlainSql {
  rows(text: string): Promise<readonly Readonly<Record<string, string | number | boolean | null>>[]>;
  /** One number for each value of `g`; null is what belongs in no group. The statement gives `g` and `n`. */
  byGroup(text: string): Promise<ReadonlyMap<string | null, number>>;
}

export function plainSql(engine: Engine): PlainSql {
  const rows = async (text: string) => (await engine.query(statement(sql.raw(text)))).rows;
  return { rows, byGroup: async (text) => new Map((await rows(text)).map(({ g, n }) => [g === null || g === undefined ? null : String(g), Number(n)])) };
}

const white = "'English / Welsh / Scottish / Northern Irish / British', 'Irish', 'Gypsy or Irish Traveller', 'Any other White background'";
const mixed = "'White and Black Caribbean', 'White and Black African', 'White and Asian', 'Any other Mixed / Multiple ethnic background'";
const asian = "'Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background'";
const black = "'African', 'Caribbean', 'Any other Black / African / Caribbean background'";
const other = "'Arab', 'Any other ethnic group'";

/** What each list makes of a column, as SQL that gives null where the list has no group for it. */
const lists: Readonly<Record<string, string>> = {
  'ethnic-broad-2011': `case when ethnic_group in (${white}) then 'White' when ethnic_group in (${mixed}) then 'Mixed' when ethnic_group in (${asian}) then 'Asian' when ethnic_group in (${black}) then 'Black' when ethnic_group in (${other}) then 'Other' end`,
  'ethnic-lambeth-2021': `case when ethnic_group in ('Pakistani', 'White and Black African') then ethnic_group when ethnic_group in ('African', 'Caribbean') then 'Black African and Black Caribbean' when ethnic_group in (${white}, ${mixed}, ${asian}, ${black}, ${other}) then 'All other groups' end`,
  'ethnic-census': `case when ethnic_group in (${white}, ${mixed}, ${asian}, ${black}, ${other}) then ethnic_group end`,
  'age-at-death-report': "case when age_days = 0 then 'First day' when age_days <= 27 then 'Day 2 to day 28' when age_days <= 364 then 'Day 29 to day 365' end",
  'age-at-death-ons': "case when age_days <= 6 then 'Early neonatal, 0 to 6 days' when age_days <= 27 then 'Late neonatal, 7 to 27 days' when age_days <= 364 then 'Post-neonatal, 28 to 364 days' end",
  'gestation-weeks': "case when gestation_weeks < 22 then 'Under 22 weeks' when gestation_weeks <= 23 then '22 to 23 weeks' when gestation_weeks <= 27 then '24 to 27 weeks' when gestation_weeks <= 31 then '28 to 31 weeks' when gestation_weeks <= 36 then '32 to 36 weeks' when gestation_weeks <= 41 then '37 to 41 weeks' when gestation_weeks >= 42 then '42 weeks and over' end",
  'completed-weeks': 'cast(gestation_weeks as varchar)',
};

/** Every group of a list that shows them all, and what it counts together besides. */
export const scales: Readonly<Record<string, { readonly groups: readonly string[]; readonly wider: Readonly<Record<string, readonly string[]>> }>> = {
  'age-at-death-report': { groups: ['First day', 'Day 2 to day 28', 'Day 29 to day 365'], wider: { 'Neonatal, 0 to 27 days': ['First day', 'Day 2 to day 28'] } },
  'age-at-death-ons': { groups: ['Early neonatal, 0 to 6 days', 'Late neonatal, 7 to 27 days', 'Post-neonatal, 28 to 364 days'], wider: { 'Neonatal, 0 to 27 days': ['Early neonatal, 0 to 6 days', 'Late neonatal, 7 to 27 days'] } },
  'gestation-weeks': {
    groups: ['Under 22 weeks', '22 to 23 weeks', '24 to 27 weeks', '28 to 31 weeks', '32 to 36 weeks', '37 to 41 weeks', '42 weeks and over'],
    wider: { 'Preterm, under 37 weeks': ['Under 22 weeks', '22 to 23 weeks', '24 to 27 weeks', '28 to 31 weeks', '32 to 36 weeks'], '37 weeks and over': ['37 to 41 weeks', '42 weeks and over'] },
  },
};

const columns: Readonly<Record<string, string>> = { area: 'borough', ethnicGroup: 'ethnic_group', deprivationQuintile: 'imd2019_quintile', sex: 'sex', causeCategory: 'category_of_death' };

/** What a breakdown is in a table, as SQL; `joined` where two tables must agree on ethnic groups, so that one not stated is in none. */
export function groupSql(by: string, list: string, year: string, joined = false): string {
  if (by === 'year') return `cast(${year} as varchar)`;
  if (by === 'ethnicGroup' && list === 'as-recorded' && joined) return lists['ethnic-census'] ?? '';
  return lists[list] ?? `cast(${columns[by] ?? by} as varchar)`;
}
