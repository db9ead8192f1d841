import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { commonValuesQuery, profileQuery } from '../../shared/engine/profile-query.ts';

export interface ColumnProfile {
  readonly rows: number;
  readonly blank: number;
  readonly distinct: number;
  /** Null for a column of text. */
  readonly numbers: { readonly least: number; readonly median: number; readonly greatest: number } | null;
  readonly common: readonly CommonValue[];
}

export interface CommonValue {
  /** Null for a blank. */
  readonly value: string | null;
  readonly count: number;
}

/** As many of the commonest values as are worth a glance. */
const listed = 8;

export async function columnProfile(engine: Engine, { table }: Dataset, column: { readonly name: string; readonly isNumber: boolean }, signal: AbortSignal): Promise<ColumnProfile> {
  const [profile, common] = await Promise.all([engine.query(profileQuery(table, column.name), { signal }), engine.query(commonValuesQuery(table, column.name, listed), { signal })]);
  const found = profile.rows[0] ?? {};
  const [least, median, greatest] = [found.least, found.median, found.greatest];
  const hasNumbers = column.isNumber && typeof least === 'number' && typeof median === 'number' && typeof greatest === 'number';
  return {
    rows: Number(found.rows ?? 0),
    blank: Number(found.blank ?? 0),
    distinct: Number(found.distinct_values ?? 0),
    numbers: hasNumbers ? { least, median, greatest } : null,
    common: common.rows.map(({ value, count }) => ({ value: value == null ? null : String(value), count: Number(count) })),
  };
}
