import { sql, type RawBuilder } from 'kysely';
import { statement, type Statement } from './statement.ts';

/** Leaves of each date its month ("2019-03") or year ("2019") as text; what is no date is left blank. */
export function coarsenedDateQuery(table: string, column: string, to: 'month' | 'year'): Statement {
  const coarse = sql`strftime(${dateIn(column)}, ${to === 'month' ? '%Y-%m' : '%Y'})`;
  return statement(sql`alter table ${sql.id(table)} alter column ${sql.id(column)} set data type varchar using ${coarse}`);
}

/** One row, `unread`: the filled cells of a column that no form of date fits. */
export function unreadDatesQuery(table: string, column: string): Statement {
  const filled = sql`coalesce(trim(cast(${sql.id(column)} as varchar)), '') <> ''`;
  return statement(sql`select count(*) as unread from ${sql.id(table)} where ${filled} and ${dateIn(column)} is null`);
}

/** Puts the days from one date to another in place of the later date, as text; blank where either is no date or the order is wrong. */
export function ageInDaysQuery(table: string, deathColumn: string, birthColumn: string): Statement {
  const days = sql`date_diff('day', ${dateIn(birthColumn)}, ${dateIn(deathColumn)})`;
  return statement(sql`
    alter table ${sql.id(table)} alter column ${sql.id(deathColumn)} set data type varchar
    using case when ${days} >= 0 then cast(${days} as varchar) end`);
}

export function renameColumnQuery(table: string, column: string, to: string): Statement {
  return statement(sql`alter table ${sql.id(table)} rename column ${sql.id(column)} to ${sql.id(to)}`);
}

/** Day first, as the United Kingdom writes dates, then the international order. Years of two digits first: %Y would take 19 for the year 19. */
const dateForms = ['%d/%m/%y', '%d-%m-%y', '%d.%m.%y', '%d-%b-%y', '%d %b %y', '%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%d-%b-%Y', '%d %b %Y', '%d %B %Y', '%Y-%m-%d', '%Y/%m/%d'];

/** The date in a column of text or of dates; a time after it is left out. */
function dateIn(column: string): RawBuilder<Date> {
  const text = sql`regexp_replace(trim(cast(${sql.id(column)} as varchar)), '[ T][0-9]{1,2}:[0-9:.]+ ?(Z|[+-][0-9:]+|[AaPp][Mm])?$', '')`;
  return sql`cast(try_strptime(${text}, [${sql.join(dateForms)}]) as date)`;
}
