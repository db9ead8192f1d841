import { unpivotedTableQuery } from '../engine/unpivot-query.ts';
import { lastLevel, proposedUnpivot, unpivotedColumns } from './layout/unpivot.ts';
import { stepsOf, type Recipe } from './recipe.ts';
import type { Ask } from './types/column-forms.ts';

export interface LongTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/**
 * The table with columns turned into rows where a person asked for it, or as it is. A file of another year may have one column more
 * or fewer across the top: those that are headed alike are taken.
 */
export async function turnedLong(ask: Ask, table: string, columns: readonly string[], recipe: Recipe): Promise<LongTable> {
  const step = stepsOf(recipe, 'long').at(-1);
  if (!step) return { table, columns };
  const { nameColumn, valueColumn } = step;
  const across = proposedUnpivot(columns)?.columns ?? step.columns.filter((column) => columns.includes(column));
  if (across.length === 0) return { table, columns };
  const long = `${table}-long`;
  await ask(
    unpivotedTableQuery({
      table: long,
      from: table,
      kept: columns.filter((column) => !across.includes(column)),
      across: across.map((column) => ({ column, becomes: lastLevel(column) })),
      nameColumn,
      valueColumn,
    }),
  );
  return { table: long, columns: unpivotedColumns(columns, { columns: across, nameColumn, valueColumn }) };
}
