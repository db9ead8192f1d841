import { sql, type RawBuilder } from 'kysely';

/** What the text of a cell looks like. Each cell has one form: the first that fits, in this order. */
export const cellForms = [
  'blank', 'year', 'six-digit-year', 'whole', 'decimal', 'leading-zeros', 'long-digits', 'mark', 'area-code', 'grouped', 'decimal-comma', 'percentage',
  'iso-date', 'day-first', 'either-first', 'month-first', 'word-date', 'financial-year', 'year-month', 'month-name', 'below', 'range', 'open-range',
  'led-by-number', 'marked-number', 'text',
] as const;
export type CellForm = (typeof cellForms)[number];

const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const yearText = '(19|20)[0-9]{2}';
const time = '([ t][0-9]{1,2}:[0-9]{2}(:[0-9.]+)?z?)?';
const shortYear = '((19|20)?[0-9]{2})';
const unit = '( ?(years?|weeks?|days?|months?|grams?|g|kg)( old)?)?';
const amount = '[0-9]+([.][0-9]+)?';

/** Numbers as they are written plainly: no leading zero, so that codes such as 001 are none; at most 15 digits, all of which a double holds. */
export const wholePattern = '[+-]?(0|[1-9][0-9]{0,14})';
export const decimalPattern = '[+-]?((0|[1-9][0-9]{0,14})([.][0-9]+)?|[.][0-9]+)([eE][+-][0-9]{1,3})?';
/** With separators between thousands, or a pound sign before it. */
export const groupedPattern = '[+-]?(£ ?)?[1-9][0-9]{0,2}(([, ]|\u00a0|\u202f)[0-9]{3})+([.][0-9]+)?|[+-]?£ ?[0-9]{1,15}([.][0-9]+)?';
export const decimalCommaPattern = '[+-]?[0-9]+,[0-9]+';
export const percentagePattern = `[+-]?[0-9]+([.,][0-9]+)? ?%`;

/** Patterns on the text in lower case, in the order of the forms. */
const patterns: readonly (readonly [CellForm, string])[] = [
  ['year', yearText],
  ['whole', wholePattern],
  ['decimal', decimalPattern],
  ['leading-zeros', '0[0-9]+'],
  ['long-digits', '[0-9]{16,}'],
];

const patternsBesideNumbers: readonly (readonly [CellForm, string])[] = [
  ['area-code', '[ewsnkjlm][0-9]{8}'],
  ['grouped', groupedPattern],
  ['decimal-comma', decimalCommaPattern],
  ['percentage', percentagePattern],
  ['iso-date', `${yearText}[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12][0-9]|3[01])${time}`],
  ['day-first', `(1[3-9]|2[0-9]|3[01])[-/. ](0?[1-9]|1[0-2])[-/. ]${shortYear}${time}`],
  ['either-first', `(0?[1-9]|1[0-2])[-/. ](0?[1-9]|1[0-2])[-/. ]${shortYear}${time}`],
  ['month-first', `(0?[1-9]|1[0-2])[-/. ](1[3-9]|2[0-9]|3[01])[-/. ]${shortYear}${time}`],
  ['word-date', `[0-9]{1,2}(st|nd|rd|th)?[- ]${month}[-, ]+${shortYear}${time}`],
];

const patternsAfterYears: readonly (readonly [CellForm, string])[] = [
  ['year-month', `${yearText}[-/](0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/]${yearText}|${month}[-' ]+${shortYear}`],
  ['below', `(<|<=|≤|under|below|less than|fewer than|up to) ?${amount}${unit}`],
  ['range', `(aged? )?${amount}${unit} ?(-|–|to) ?${amount}${unit}`],
  ['open-range', `(>|>=|≥|over|aged?) ?${amount}${unit}|(aged? )?${amount}${unit} ?([+]|plus|and over|& over|or over|or more|and above|and under|or under)${unit}`],
  ['led-by-number', '(q|quintile|decile|quartile|tertile|fifth|level|band|stage) ?[0-9]{1,2}([^0-9].*)?|[0-9]{1,2} ?[-–:(=] ?[^0-9 ].*'],
  ['marked-number', `[+-]?[0-9][0-9,]*([.][0-9]+)?%? ?(\\[[a-z0-9]{1,6}\\]|\\([a-z0-9 ]{1,20}\\)|[*†‡§~#^¹²³⁴⁵⁶⁷⁸⁹⁰])+|[+-]?[0-9][0-9,]*([.][0-9]+)? ?[a-z]`],
];

/** The form of a trimmed text that is not null, as an expression. The marks are in lower case. */
export function formOf(text: RawBuilder<unknown>, marks: readonly string[]): RawBuilder<unknown> {
  const lower = sql`lower(${text})`;
  const when = ([form, pattern]: readonly [CellForm, string]) => sql`when regexp_full_match(${lower}, ${pattern}) then ${sql.lit(form)}`;
  const all = (list: readonly (readonly [CellForm, string])[]) => sql.join(list.map(when), sql` `);
  const isMark = sql`when ${lower} in (${sql.join(marks)}) or regexp_full_match(${lower}, '\\[[a-z]{1,6}\\]') then 'mark'`;
  return sql`case when ${text} = '' then 'blank'
    when not regexp_matches(${text}, '[0-9]') then case ${isMark} when regexp_full_match(${lower}, ${month}) and length(${text}) <= 9 then 'month-name' else 'text' end
    when length(${text}) = 6 and regexp_full_match(${text}, '(19|20)[0-9]{4}') and ${follows(sql`substr(${text}, 3, 2)`, sql`substr(${text}, 5, 2)`)} then 'six-digit-year'
    ${all(patterns)} ${isMark} ${all(patternsBesideNumbers)}
    when regexp_full_match(${text}, ${`${yearText} ?[-/–] ?${shortYear}`}) and ${follows(sql`substr(${text}, 3, 2)`, sql`right(${text}, 2)`)} then 'financial-year'
    ${all(patternsAfterYears)} else 'text' end`;
}

/** Whether two digits are the year after two others: 19 and 20, 99 and 00. */
function follows(first: RawBuilder<unknown>, second: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(try_cast(${first} as integer) + 1) % 100 = try_cast(${second} as integer)`;
}
