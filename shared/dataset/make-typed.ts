import type { DatasetColumn, DatasetMeaning, DatasetTotals } from './dataset.ts';
import type { LegendEntry } from './markers/mark-meaning.ts';
import { stepsOf, type Recipe } from './recipe.ts';
import { proposeMeaning } from './role-proposals/propose-meaning.ts';
import type { Roles } from './roles.ts';
import { findTotals, flagTotals } from './totals/find-totals.ts';
import { columnForms, type Ask } from './types/column-forms.ts';
import { typesFrom } from './types/propose-types.ts';
import { typedTable, type ColumnChoice, type TypedTable } from './types/typed-table.ts';

/** What a raw table became: its columns typed, its marks explained, its totals found and the parts of its columns proposed. */
export interface MadeTable {
  readonly columns: readonly DatasetColumn[];
  readonly roles: Roles;
  readonly meanings: readonly DatasetMeaning[];
  readonly legend: readonly LegendEntry[];
  readonly totals: DatasetTotals;
  readonly misfits: TypedTable['listed'];
}

/** Makes the table that figures are counted from out of the raw one, as proposed but for what the recipe says otherwise. Says what each step does as it begins. */
export async function makeTyped(ask: Ask, rawTable: string, table: string, names: readonly string[], recipe: Recipe, begin: (words: string) => void = () => undefined): Promise<MadeTable> {
  const columns = names.length === 1 ? '1 column' : `${names.length.toLocaleString('en-GB')} columns`;
  begin(`looking at what ${columns} hold${names.length === 1 ? 's' : ''}`);
  const census = await columnForms(ask, rawTable, names);
  const proposals = typesFrom(census);
  const chosen = new Map(stepsOf(recipe, 'type').map(({ column, reading }) => [column, reading]));
  const choices: readonly ColumnChoice[] = proposals.map(({ column, type, writing, order, markerFrom }) => ({ column, ...(chosen.get(column) ?? { type, writing, order, markerFrom }) }));
  begin(`typing ${columns}`);
  const typed = await typedTable(ask, rawTable, table, choices);
  begin('looking for totals');
  const found = await findTotals(ask, table, typed.rows, typed.columns);
  const flagged = found.length === 0 ? 0 : await flagTotals(ask, table, found);
  const { roles, meanings } = proposeMeaning(census.columns);
  const entries = new Map(stepsOf(recipe, 'mark').map(({ entry }) => [entry.mark, entry]));
  const summed = stepsOf(recipe, 'totals').at(-1)?.summed ?? false;
  return {
    columns: typed.columns.map((column, place): DatasetColumn => {
      const { writing = 'plain', markerFrom = null } = choices[place] ?? {};
      const { confidence = 'guess', reason = '' } = proposals[place] ?? {};
      return { ...column, writing, markerFrom, proposal: { type: proposals[place]?.type ?? 'text', confidence, reason } };
    }),
    roles,
    meanings: meanings.map(({ classification, ...meaning }) => ({ ...meaning, classification: classification && { ...classification, classification: classification.classification.id } })),
    legend: typed.legend.map((entry) => entries.get(entry.mark) ?? entry),
    totals: { found: found.map(({ label, rows, reason }) => ({ label, rows, reason })), rows: flagged, summed },
    misfits: typed.listed,
  };
}
