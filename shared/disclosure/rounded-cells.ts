import type { DerivedRelation } from '../figures/arithmetic.ts';
import type { Cell, CellAddress, Mark, NumberCell } from '../figures/cell.ts';
import { cellAt, type Figure } from '../figures/figure.ts';
import { addressKey, countsOfPeople } from './counts-of-people.ts';
import type { ProtectingPolicy } from './policy-kinds.ts';
import { readingOf } from './reading.ts';
import { recipeFor, type Ingredients, type Recipe } from './recipes.ts';

/** Fewer events than this make a number unreliable. Source: ONS mortality statistics user guide. */
const fewestToRely = 20;

/** What rounding makes of a figure's cells. */
export interface RoundedCells {
  /** Counts as rounded, and the numbers worked out anew from them, by address. Cells that stay as they are are not among them. */
  readonly cells: ReadonlyMap<string, NumberCell>;
  /** Derived cells that cannot be worked out from the rounded counts, and so must be withheld. */
  readonly without: readonly CellAddress[];
}

/** Rounds the counts that the policy rounds, but for those that a person chose to print, and works out anew everything that is made of them. */
export function roundedCells(figure: Figure, policy: ProtectingPolicy, shown: ReadonlySet<string> = new Set()): RoundedCells {
  const cells = new Map<string, NumberCell>();
  const mergedWithZero = new Set<string>();
  for (const { address, cell } of countsOfPeople(figure)) {
    const reading = readingOf(cell.value, policy);
    if (reading.kind === 'withheld' || reading.toNearest === null || shown.has(addressKey(address))) continue;
    cells.set(addressKey(address), { ...cell, value: reading.printed, rounding: { toNearest: reading.toNearest } });
    if (reading.printed === 0) mergedWithZero.add(addressKey(address));
  }
  const without: CellAddress[] = [];
  for (const relations of derivedInOrder(figure)) {
    const recipe = recipeOf(figure, relations);
    for (const relation of relations) {
      const sources = sourcesOf(figure, relation);
      if (!sources.some((source) => cells.has(addressKey(source)))) continue;
      const exact = cellAt(figure, relation.result);
      // A missing number stays so, unless its being missing could tell a true zero from a rounded one.
      if (exact.kind === 'missing' && exact.symbol !== 'u' && !sources.some((source) => mergedWithZero.has(addressKey(source)))) continue;
      const value = recipe?.of(ingredientsOf(figure, relation, (address) => valueOf(cells.get(addressKey(address)) ?? cellAt(figure, address))) ?? nothing) ?? null;
      if (value === null || recipe === null || (exact.kind === 'missing' && exact.symbol !== 'u')) without.push(relation.result);
      else cells.set(addressKey(relation.result), { kind: 'number', value, rounding: 'exact', marks: marksOf(figure, relation, recipe, cells), counted: null });
    }
  }
  return { cells, without };
}

const nothing: Ingredients = { from: [], limit: null };

/** The derived relations of each column together, those that others are made of first. */
function derivedInOrder(figure: Figure): readonly (readonly DerivedRelation[])[] {
  const derived = figure.arithmetic.filter((relation) => relation.kind === 'derived');
  const columns = [...new Set(derived.map(({ result }) => result.column))];
  const inColumn = (column: string) => derived.filter(({ result }) => result.column === column);
  const depth = (column: string, below: readonly string[]): number =>
    Math.max(0, ...inColumn(column).flatMap(({ from }) => from).map((source) => source.column).filter((source) => columns.includes(source) && !below.includes(source)).map((source) => 1 + depth(source, [...below, source])));
  return columns.map((column) => ({ relations: inColumn(column), order: depth(column, [column]) })).sort((one, other) => one.order - other.order).map(({ relations }) => relations);
}

/** What a relation is made of in the end: a limit hangs on its estimate, and so on what that is made of. */
function sourcesOf(figure: Figure, { result, from }: DerivedRelation): readonly CellAddress[] {
  if (!figure.columns.some(({ id, limitOf }) => id === result.column && limitOf !== null) || from.length !== 1) return from;
  const [estimate] = from;
  return estimate === undefined ? from : (figure.arithmetic.find((relation): relation is DerivedRelation => relation.kind === 'derived' && addressKey(relation.result) === addressKey(estimate))?.from ?? from);
}

function ingredientsOf(figure: Figure, relation: DerivedRelation, valueAt: (address: CellAddress) => number | null): Ingredients | null {
  const from = sourcesOf(figure, relation).map(valueAt);
  const limit = figure.columns.find(({ id }) => id === relation.result.column)?.limitOf ?? null;
  return from.every((value) => value !== null) ? { from, limit } : null;
}

function recipeOf(figure: Figure, relations: readonly DerivedRelation[]): Recipe | null {
  const samples = relations.flatMap((relation) => {
    const result = valueOf(cellAt(figure, relation.result));
    const ingredients = ingredientsOf(figure, relation, (address) => valueOf(cellAt(figure, address)));
    return result === null || ingredients === null ? [] : [{ ingredients, result }];
  });
  return recipeFor(samples);
}

/** The mark for low reliability by the count as printed: by the exact one it would tell 19 from 20. Limits have none of their own. */
function marksOf(figure: Figure, relation: DerivedRelation, { countsEvents }: Recipe, cells: ReadonlyMap<string, NumberCell>): readonly Mark[] {
  const { column } = relation.result;
  const isLimit = figure.columns.some(({ id, limitOf }) => id === column && limitOf !== null);
  const usesMark = !isLimit && figure.rows.some(({ cells: { [column]: cell } }) => (cell?.kind === 'number' ? cell.marks.includes('u') : cell?.kind === 'missing' && cell.symbol === 'u'));
  const [events] = sourcesOf(figure, relation);
  if (!usesMark || !countsEvents || events === undefined) return [];
  const count = valueOf(cells.get(addressKey(events)) ?? cellAt(figure, events));
  return count !== null && count < fewestToRely ? ['u'] : [];
}

function valueOf(cell: Cell): number | null {
  return cell.kind === 'number' ? cell.value : null;
}
