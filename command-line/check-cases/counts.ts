import type { Answer, ReferenceCase } from './case-method.ts';
import { summedGroups, sumOf } from './conventions.ts';
import { orNoNumber } from './or-no-number.ts';
import { column, labels } from './read-case.ts';

/** The counts of a case row by row, or summed by group, and the reference's own columns of them. */
export interface Counts {
  readonly rows: readonly { readonly x: number | null; readonly n: number | null }[];
  readonly columns: Readonly<Record<string, readonly Answer[]>>;
}

/** The numerators `x` and denominators `n` of a case, as the reference takes them. */
export function countsOf(reference: ReferenceCase): Counts {
  const x = column(reference.input, 'x');
  const n = column(reference.input, 'n');
  const groups = summedGroups(reference);
  const rows = groups === null ? x.map((events, row) => ({ x: events, n: n[row] ?? null })) : groups.map((group) => ({ x: sumOf(x, group.rows), n: sumOf(n, group.rows) }));
  const name = reference.groupedBy ?? 'area';
  const names = groups?.map((group) => group.name) ?? (name in reference.input ? labels(reference.input, name) : null);
  return {
    rows,
    columns: {
      ...(names === null ? {} : { [name]: names }),
      x: rows.map((each) => orNoNumber(each.x, 'A count is missing.')),
      n: rows.map((each) => orNoNumber(each.n, 'A denominator is missing.')),
    },
  };
}
