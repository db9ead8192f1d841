import { deprivationOfArea } from '../../classifications/small-areas/deprivation-of-area.ts';
import { loadImdRanks } from '../../classifications/small-areas/imd-ranks.ts';
import { lookedUpColumnQuery } from '../../engine/look-up-query.ts';
import { commonValuesQuery } from '../../engine/profile-query.ts';
import { stepsOf, type Recipe, type RecipeStep } from '../recipe.ts';
import type { Ask } from '../types/column-forms.ts';

export type DeprivationStep = Extract<RecipeStep, { readonly step: 'deprivation' }>;

/** More than twice the LSOAs of England. */
const mostCodes = 100_000;

/**
 * Adds to a raw table the deprivation quintiles or deciles that a person had looked up from its LSOA codes. A code that the index does
 * not have stays blank, and so in no group. Returns the table's columns; a file that lacks the codes is left as it is.
 */
export async function withDeprivation(ask: Ask, table: string, columns: readonly string[], recipe: Recipe): Promise<readonly string[]> {
  const all = [...columns];
  for (const step of stepsOf(recipe, 'deprivation').filter(({ column }) => columns.includes(column))) {
    const list = deprivationOfArea(await loadImdRanks(step.release), step.groups);
    const codes = (await ask(commonValuesQuery(table, step.column, mostCodes))).flatMap(({ value }) => (value === null ? [] : [String(value)]));
    const values = codes.flatMap((code): readonly (readonly [string, string])[] => {
      const group = list.match(code)?.code;
      return group === undefined ? [] : [[code, group]];
    });
    const column = headingFor(step, all);
    await ask(lookedUpColumnQuery({ table, column, from: step.column, values }));
    all.push(column);
  }
  return all;
}

/** "imd2019_quintile": a heading that says what it holds, as published files head theirs, and is not taken. */
export function headingFor({ column, release, groups }: Pick<DeprivationStep, 'column' | 'release' | 'groups'>, taken: readonly string[]): string {
  const names = [`imd${release}_${groups}`, `imd${release}_${groups}_of_${column}`];
  const free = names.find((name) => taken.every((other) => other.toLowerCase() !== name.toLowerCase()));
  return free ?? `${names[1] ?? ''}_${taken.length}`;
}
