import { readingOf, type ProtectingPolicy } from '../../shared/disclosure/policy.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import type { CellAddress, NumberCell } from '../../shared/figures/cell.ts';
import { cellAt, type Figure } from '../../shared/figures/figure.ts';
import { printedNumber } from '../../shared/figures/printed-number.ts';
import { at, type AttackedTable, type Formula } from './table.ts';

/** What an attacker puts into the solver: whole numbers within bounds, and sums between them. */
export interface Puzzle {
  readonly unknowns: readonly Unknown[];
  readonly sums: readonly { readonly terms: readonly { readonly unknown: number; readonly times: number }[]; readonly equals: number }[];
}

export interface Unknown {
  /** Null for a number that is not in print. */
  readonly address: CellAddress | null;
  readonly least: number;
  readonly greatest: number;
}

/** More than any count here: a bound for what has none. */
export const beyond = 1_000_000;

/**
 * Reads a protected figure as an attacker does who knows the policy: counts, totals, derived numbers as printed, and sums known from
 * elsewhere. What is withheld may be a small count or a second cell, and so anything from 0 up.
 */
export function printAsRead({ figure, formulas }: AttackedTable, print: ProtectedFigure, policy: ProtectingPolicy): Puzzle {
  const unknowns: Unknown[] = countsIn(figure).map((address) => ({ address, ...boundsOf(print, address, policy) }));
  const indexes = new Map(unknowns.map(({ address }, index) => [address === null ? '' : at(address), index]));
  const index = (key: string) => {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, unknowns.push({ address: null, least: 0, greatest: beyond }) - 1);
    return unknowns.length - 1;
  };
  const sums = [...figure.arithmetic, ...rowsReadIn(figure, print)].flatMap((relation) => {
    if (relation.kind === 'derived') return [];
    const parts = [...relation.parts.map(at), ...(relation.unprinted ?? []).map(({ unprinted }) => unprinted)];
    const terms = parts.map((key) => ({ unknown: index(key), times: 1 }));
    if ('outside' in relation.total) return [{ terms, equals: relation.total.outside }];
    return [{ terms: [...terms, { unknown: index(at(relation.total)), times: -1 }], equals: 0 }];
  });
  return { unknowns: narrowedByDerived(unknowns, indexes, formulas, print), sums };
}

/** The counts of people in a figure, printed or not. */
export function countsIn(figure: Pick<Figure, 'columns' | 'rows'>): readonly CellAddress[] {
  const columns = figure.columns.filter(({ measure }) => measure === 'count' || measure === 'denominator');
  return figure.rows.flatMap(({ id: row, cells }) => columns.flatMap(({ id }) => (cells[id]?.kind === 'number' ? [{ row, column: id }] : [])));
}

/** What the source's words tell of the rows read: here always the total and what is in no group. */
function rowsReadIn({ rows }: Figure, { words }: ProtectedFigure) {
  const [, told] = /\((\d+) rows\)/.exec(words.source) ?? [];
  if (told === undefined) return [];
  return [{ kind: 'sum' as const, total: { outside: Number(told), label: 'Rows read' }, parts: rows.filter(({ id }) => id === 'total' || id === 'apart').map(({ id }) => ({ row: id, column: 'deaths' })), unprinted: [] }];
}

function boundsOf(print: ProtectedFigure, address: CellAddress, policy: ProtectingPolicy): Pick<Unknown, 'least' | 'greatest'> {
  const cell = cellAt(print, address);
  return cell.kind === 'number' ? printsAs(cell, policy) : { least: 0, greatest: beyond };
}

/** The counts that print as this number does. */
function printsAs({ value, rounding }: NumberCell, policy: ProtectingPolicy): Pick<Unknown, 'least' | 'greatest'> {
  if (rounding === 'exact') return { least: value, greatest: value };
  const near = Array.from({ length: 4 * rounding.toNearest + 1 }, (_, step) => value - 2 * rounding.toNearest + step).filter((count) => count >= 0);
  const fitting = near.filter((count) => {
    const reading = readingOf(count, policy);
    return reading.kind === 'number' && reading.printed === value;
  });
  return { least: Math.min(...fitting), greatest: Math.max(...fitting) };
}

/** A printed derived number tells which whole numbers its one unknown source can be; numbers worked out from the print tell nothing. */
function narrowedByDerived(unknowns: readonly Unknown[], indexes: ReadonlyMap<string, number>, formulas: readonly Formula[], print: ProtectedFigure): readonly Unknown[] {
  const narrowed = [...unknowns];
  for (const { result, from, of } of formulas) {
    const cell = cellAt(print, result);
    const decimals = print.columns.find(({ id }) => id === result.column)?.decimals ?? 0;
    if (cell.kind !== 'number') continue;
    const prints = (sources: readonly number[]) => printedNumber(of(sources), decimals) === printedNumber(cell.value, decimals);
    const inPrint = from.map((source) => cellAt(print, source)).map((source) => (source.kind === 'number' ? source.value : NaN));
    if (inPrint.every((value) => !Number.isNaN(value)) && prints(inPrint)) continue;
    const open = from.flatMap((source, place) => {
      const unknown = indexes.get(at(source));
      const { least = 0, greatest = 0 } = unknown === undefined ? {} : (narrowed[unknown] ?? {});
      return least === greatest ? [] : [{ place, unknown: unknown ?? -1, least, greatest }];
    });
    const [only, ...more] = open;
    if (!only || more.length > 0) continue;
    const fitting = Array.from({ length: Math.min(only.greatest, 2_000) - only.least + 1 }, (_, step) => only.least + step).filter((count) => prints(inPrint.map((value, place) => (place === only.place ? count : value))));
    const before = narrowed[only.unknown];
    if (before && fitting.length > 0) narrowed[only.unknown] = { ...before, least: Math.min(...fitting), greatest: Math.max(...fitting) };
  }
  return narrowed;
}
