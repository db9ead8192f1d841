import { sql, type RawBuilder } from 'kysely';
import { decimalPattern, groupedPattern, wholePattern } from './cell-forms.ts';

/** The values of texts as expressions; each is null where the text is not written so. None rounds, guesses or drops a character. */
type Text = RawBuilder<unknown>;

const separators = '[£, \u00a0\u202f]';
/** As many digits as a double holds. */
const greatest = 999_999_999_999_999;

/** A whole number that is written as the engine itself would write it is one; cheaper than a pattern, and as strict. */
export function wholeNumberOf(text: Text, grouped: boolean): RawBuilder<unknown> {
  const number = sql`try_cast(${text} as bigint)`;
  if (!grouped) return sql`case when cast(${number} as varchar) = ${text} and abs(${number}) <= ${sql.lit(greatest)} then ${number} end`;
  return sql`case when regexp_full_match(${text}, ${`${wholePattern}|${groupedPattern}`}) and not contains(${text}, '.') then try_cast(regexp_replace(${text}, ${separators}, '', 'g') as bigint) end`;
}

/** A year of four digits from 1000 to 2999. */
export function yearOf(text: Text): RawBuilder<unknown> {
  const number = sql`try_cast(${text} as bigint)`;
  return sql`case when cast(${number} as varchar) = ${text} and ${number} between 1000 and 2999 then ${number} end`;
}

export function numberOf(text: Text, writing: 'plain' | 'grouped' | 'decimal comma'): RawBuilder<unknown> {
  switch (writing) {
    case 'plain':
      return sql`case when regexp_full_match(${text}, ${decimalPattern}) then try_cast(${text} as double) end`;
    case 'grouped':
      return sql`case when regexp_full_match(${text}, ${`${decimalPattern}|${groupedPattern}`}) then try_cast(regexp_replace(${text}, ${separators}, '', 'g') as double) end`;
    case 'decimal comma':
      return sql`case when regexp_full_match(${text}, '[+-]?([1-9][0-9]{0,2}([. ][0-9]{3})+|0|[1-9][0-9]{0,14})(,[0-9]+)?') then try_cast(replace(regexp_replace(${text}, '[. ]', '', 'g'), ',', '.') as double) end`;
  }
}

/** 12.3 for 12.3% and for 12.3. */
export function percentageOf(text: Text): RawBuilder<unknown> {
  return sql`case when regexp_full_match(${text}, '[+-]?((0|[1-9][0-9]{0,14})([.][0-9]+)?|[.][0-9]+) ?%?') then try_cast(rtrim(${text}, '% ') as double) end`;
}

/** The date without its time of day. Two-digit years are those of 1969 to 2068. */
export function dateOf(text: Text, order: 'day first' | 'month first' | 'Excel days'): RawBuilder<unknown> {
  if (order === 'Excel days') return sql`case when regexp_full_match(${text}, '[1-9][0-9]{3,4}([.]0+)?') then date '1899-12-30' + cast(try_cast(${text} as double) as integer) end`;
  const [long, short] = order === 'day first' ? ['%d/%m/%Y', '%d/%m/%y'] : ['%m/%d/%Y', '%m/%d/%y'];
  return sql`cast(${parsed(withSlashes(text), [
    ['[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}', '%Y/%m/%d'], ['[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}', long], ['[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}', short],
    ['[0-9]{1,2}/[A-Za-z]{3}/[0-9]{4}', '%d/%b/%Y'], ['[0-9]{1,2}/[A-Za-z]{4,9}/[0-9]{4}', '%d/%B/%Y'], ['[0-9]{1,2}/[A-Za-z]{3}/[0-9]{2}', '%d/%b/%y'],
  ])} as date)`;
}

/** A month of a year as 2019-03, which sorts as time goes. */
export function monthOf(text: Text): RawBuilder<unknown> {
  return sql`strftime(${parsed(withSlashes(text), [
    ['[0-9]{4}/[0-9]{2}', '%Y/%m'], ['[0-9]{1,2}/[0-9]{4}', '%m/%Y'], ['[A-Za-z]{3}/[0-9]{4}', '%b/%Y'], ['[A-Za-z]{4,9}/[0-9]{4}', '%B/%Y'], ['[A-Za-z]{3}/[0-9]{2}', '%b/%y'], ['[A-Za-z]{4,9}/[0-9]{2}', '%B/%y'],
  ])}, '%Y-%m')`;
}

/** Two years that follow each other, as 2019/20. */
export function financialYearOf(text: Text): RawBuilder<unknown> {
  const follows = sql`(try_cast(substr(${text}, 3, 2) as integer) + 1) % 100 = try_cast(right(${text}, 2) as integer)`;
  return sql`case when regexp_full_match(${text}, '(19|20)[0-9]{2} ?[-/–]? ?(19|20)?[0-9]{2}') and ${follows} then left(${text}, 4) || '/' || right(${text}, 2) end`;
}

/** Without the time of day and the "st" of 1st, "Sept" as "Sep", and one slash between the parts. */
function withSlashes(text: Text): RawBuilder<unknown> {
  const day = sql`regexp_replace(regexp_replace(${text}, '[ T][0-9]{1,2}:[0-9]{2}(:[0-9.]+)?Z?$', ''), '([0-9])(st|nd|rd|th)\\b', '\\1')`;
  return sql`regexp_replace(regexp_replace(${day}, '[-./ ,'']+', '/', 'g'), '\\b[Ss]ept\\b', 'Sep')`;
}

/** The moment that a text means under the one format whose pattern it matches. */
function parsed(text: RawBuilder<unknown>, formats: readonly (readonly [pattern: string, format: string])[]): RawBuilder<unknown> {
  const each = formats.map(([pattern, format]) => sql`when regexp_full_match(${text}, ${pattern}) then try_strptime(${text}, ${format})`);
  return sql`case ${sql.join(each, sql` `)} end`;
}
