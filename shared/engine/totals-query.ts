import { sql } from 'kysely';
import { rowNumber } from './page-query.ts';
import { inAnyGroup, inGroup, isBlank, type RowGroup } from './row-group.ts';
import { statement, type Statement } from './statement.ts';

/** The column that says of every row whether it is a sum of others; such rows are left out of sums unless a person wants them. */
export const totalFlag = '__total';

/** Which of the columns are blank together: `pattern`, one 1 or 0 a column in their order, 1 for blank; and `rows`. */
export function blankPatternsQuery(table: string, columns: readonly string[]): Statement {
  const bits = columns.map((column) => sql`case when ${isBlank(column)} then '1' else '0' end`);
  return statement(sql`select ${sql.join(bits, sql` || `)} as pattern, count(*) as rows from ${sql.id(table)} group by pattern order by rows, pattern`);
}

/** The different texts of each column in the order of the file, at most so many of each: `place` and `value`. */
export function valuesInFileOrderQuery(table: string, columns: readonly string[], limit: number): Statement {
  const cells = sql.join(columns.map((column) => sql`cast(${sql.id(column)} as varchar)`));
  return statement(sql`
    select place, value from (
      select place, value, min(row) as first from (
        select unnest([${sql.join(columns.map((_, place) => sql.lit(place)))}]) as place, unnest([${cells}]) as value, ${sql.id(rowNumber)} as row from ${sql.id(table)})
      where value is not null group by place, value)
    qualify row_number() over (partition by place order by first) <= ${sql.lit(limit)} order by place, first`);
}

/** Every row in the order of the file: `label`, and the number of each measure, named by its place. */
export function numbersInFileOrderQuery(table: string, label: string, measures: readonly string[]): Statement {
  const numbers = measures.map((measure, place) => sql`cast(${sql.id(measure)} as double) as ${sql.id(`${place}`)}`);
  return statement(sql`select ${sql.id(label)} as label, ${sql.join(numbers)} from ${sql.id(table)} order by ${sql.id(rowNumber)}`);
}

/** A row for each of the columns, in their order: how many different values it has, `own`; and for each of the others, named by its place, how many different pairs with it and, after "of", how many values of its own. */
export function pairsQuery(table: string, columns: readonly { readonly column: string; readonly others: readonly string[] }[]): Statement {
  const each = columns.map(({ column, others }, index) => {
    const pairs = others.flatMap((other, place) => [sql`count(distinct (${sql.id(column)}, ${sql.id(other)})) as ${sql.id(`${place}`)}`, sql`count(distinct ${sql.id(other)}) as ${sql.id(`of${place}`)}`]);
    return sql`select ${sql.join([sql`${sql.lit(index)} as index`, sql`count(distinct ${sql.id(column)}) as own`, ...pairs])} from ${sql.id(table)} where ${sql.id(column)} is not null`;
  });
  return statement(sql`${sql.join(each, sql` union all `)} order by index`);
}

/** One row: the largest of 10, 5 and 1 that divides every number of each column, named by its place; null where it holds none. */
export function roundingQuery(table: string, measures: readonly string[]): Statement {
  const each = measures.map((measure, place) => {
    const number = sql.id(measure);
    return sql`case when count(${number}) = 0 then null when count(*) filter (where ${number} % 10 <> 0) = 0 then 10 when count(*) filter (where ${number} % 5 <> 0) = 0 then 5 else 1 end as ${sql.id(`${place}`)}`;
  });
  return statement(sql`select ${sql.join(each)} from ${sql.id(table)}`);
}

export interface SumAsked {
  readonly table: string;
  readonly measure: string;
  /** Columns in which the total and its parts are alike. */
  readonly keys: readonly string[];
  readonly totals: RowGroup;
  readonly parts: RowGroup;
  /** Rows among the parts that are known to be totals themselves. */
  readonly except: readonly RowGroup[];
  /** What the published numbers are rounded to. */
  readonly base: number;
}

/**
 * How totals compare with the sums of their parts: `pairs`, how many have parts; `gapped`, those where a number is missing among them;
 * `agreed`, those of the others that are equal but for rounding; `parts`, the most parts that one has.
 */
export function sumsAgreeQuery({ table, measure, keys, totals, parts, except, base }: SumAsked): Statement {
  const number = sql.id(measure);
  const key = keys.map((column, place) => sql`${sql.id(column)} as ${sql.id(`key${place}`)}`);
  const grouped = (rows: ReturnType<typeof inGroup>) => sql`
    select ${sql.join([...key, sql`sum(${number}) as total`, sql`count(*) as rows`, sql`count(*) - count(${number}) as gaps`])} from ${sql.id(table)} where ${rows} group by all`;
  const alike = keys.length === 0 ? sql`true` : sql.join(keys.map((_, place) => sql`whole.${sql.id(`key${place}`)} is not distinct from part.${sql.id(`key${place}`)}`), sql` and `);
  const slack = base === 1 ? sql`0` : sql`${sql.lit(base / 2)} * (part.rows + whole.rows)`;
  return statement(sql`
    select count(*) as pairs, count(*) filter (where whole.gaps + part.gaps > 0) as gapped,
      count(*) filter (where whole.gaps + part.gaps = 0 and whole.total > 0 and abs(whole.total - part.total) <= ${slack}) as agreed, coalesce(max(part.rows), 0) as parts
    from (${grouped(inGroup(totals))}) whole join (${grouped(sql`${inGroup(parts)} and not ${inAnyGroup(except)} and not ${inGroup(totals)}`)}) part on ${alike}`);
}

/**
 * Values that are the sum of all others in their column: `place` of the column, `value`, and over all measures `pairs`, how often it stands
 * beside others, and `agreed`, how often it is their sum but for rounding. Rows alike in a column's keys stand together.
 */
export function sumOfTheRestQuery(table: string, columns: readonly { readonly column: string; readonly keys: readonly string[] }[], measures: readonly { readonly column: string; readonly base: number }[]): Statement {
  const each = columns.flatMap(({ column, keys }, place) => measures.map(({ column: measure, base }) => {
    const number = sql.id(measure);
    const together = keys.length === 0 ? sql`()` : sql`(partition by ${sql.join(keys.map((key) => sql.id(key)))})`;
    return sql`
      select ${sql.lit(place)} as place, cast(${sql.id(column)} as varchar) as value, ${number} as number, sum(${number}) over ${together} as together, count(*) over ${together} as rows,
        count(*) over ${together} - count(${number}) over ${together} as gaps, ${sql.lit(base === 1 ? 0 : base / 2)} as slack
      from ${sql.id(table)}`;
  }));
  return statement(sql`
    select place, value, count(*) as pairs, count(*) filter (where number > 0 and gaps = 0 and abs(2 * number - together) <= slack * rows) as agreed
    from (${sql.join(each, sql` union all `)}) where rows >= 3 and value is not null group by place, value having agreed > 0 order by place, value`);
}

/** Says of every row whether it is in one of the groups. */
export function flagTotalsQueries(table: string, groups: readonly RowGroup[]): readonly Statement[] {
  return [
    statement(sql`alter table ${sql.id(table)} add column if not exists ${sql.id(totalFlag)} boolean default false`),
    statement(sql`update ${sql.id(table)} set ${sql.id(totalFlag)} = ${inAnyGroup(groups)} where ${sql.id(totalFlag)} is distinct from ${inAnyGroup(groups)}`),
  ];
}

/** How many rows are in at least one of the groups: `count`. */
export function inAnyGroupCountQuery(table: string, groups: readonly RowGroup[]): Statement {
  return statement(sql`select count(*) as count from ${sql.id(table)} where ${inAnyGroup(groups)}`);
}

/** One row: the one text that each column holds throughout the group, named by its place; null where it holds several or none. */
export function constantsQuery(table: string, columns: readonly string[], group: RowGroup): Statement {
  const each = columns.map((column, place) => sql`case when count(distinct ${sql.id(column)}) = 1 then cast(min(${sql.id(column)}) as varchar) end as ${sql.id(`${place}`)}`);
  return statement(sql`select ${sql.join(each)} from ${sql.id(table)} where ${inGroup(group)}`);
}
