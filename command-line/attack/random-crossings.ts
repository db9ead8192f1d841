import type { Random } from './random.ts';
import { at, column, tableOf, type AttackedTable, type Formula, type TableParts } from './table.ts';

/** A table of two dimensions with both margins and the share of each cell in its row; linked: with subtotals of some of its rows. */
export function randomCrossing(random: Random, { linked }: { readonly linked: boolean }): AttackedTable {
  const names = (prefix: string, length: number) => Array.from({ length }, (_, index) => `${prefix}${index}`);
  const rows = names('r', random.whole(linked ? 4 : 2, 6));
  const columns = names('c', random.whole(2, 5));
  const rate = 0.5 + random.fraction() * 8;
  const size = new Map([...rows, ...columns].map((name) => [name, 0.2 + random.fraction() * 2]));
  const counts = new Map(rows.flatMap((row) => columns.map((column) => [at({ row, column }), random.count(rate * (size.get(row) ?? 1) * (size.get(column) ?? 1))] as const)));
  const split = linked ? random.whole(2, rows.length - 2) : rows.length;
  const groups = linked ? [{ id: 'first', rows: rows.slice(0, split) }, { id: 'second', rows: rows.slice(split) }] : [];
  const sums: TableParts['sums'][number][] = [];
  const add = (total: { row: string; column: string }, parts: readonly { row: string; column: string }[]) => {
    counts.set(at(total), parts.reduce((sum, part) => sum + (counts.get(at(part)) ?? 0), 0));
    sums.push({ total, parts });
  };
  for (const row of rows) add({ row, column: 'total' }, columns.map((column) => ({ row, column })));
  for (const column of [...columns, 'total']) {
    for (const group of groups) add({ row: group.id, column }, group.rows.map((row) => ({ row, column })));
    add({ row: 'total', column }, (linked ? groups.map(({ id }) => id) : rows).map((row) => ({ row, column })));
  }
  for (const row of [...groups.map(({ id }) => id), 'total']) sums.push({ total: { row, column: 'total' }, parts: columns.map((column) => ({ row, column })) });
  const all = [...rows, ...groups.map(({ id }) => id), 'total'];
  return tableOf({
    shape: linked ? 'linked two-way' : 'two-way',
    columns: [...columns.map((id) => column(id, 'count')), column('total', 'count'), ...columns.map((id) => column(`${id}-share`, 'percentage', 1))],
    rows: all.map((id) => ({ id, role: rows.includes(id) ? 'group' : 'total' })),
    counts,
    areas: rows,
    sums,
    formulas: all.flatMap((row) =>
      columns.map((name): Formula => ({ result: { row, column: `${name}-share` }, from: [{ row, column: name }, { row, column: 'total' }], of: ([part = NaN, whole = NaN]) => (100 * part) / whole, relation: 'percentage' })),
    ),
  });
}
