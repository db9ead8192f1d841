import { sql, type RawBuilder } from 'kysely';
import { rowNumber } from './page-query.ts';
import { statement, type Statement } from './statement.ts';

/** What a cell may look like. Each is tested on the text of the cell, spaces at its ends left out. */
export const cellLooks = ['nhs-number', 'postcode', 'outward-postcode', 'full-date', 'telephone', 'e-mail', 'upn', 'national-insurance-number', 'long-text', 'small-number'] as const;
export type CellLook = (typeof cellLooks)[number];

const outward = '[A-Za-z]{1,2}[0-9][A-Za-z0-9]?';
/** The letters that postcodes begin with, so that Q1 and P2 are none. Source: Royal Mail postcode areas. */
const postcodeAreas =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';
const day = '(0?[1-9]|[12][0-9]|3[01])';
const month = '(0?[1-9]|1[0-2]|[A-Za-z]{3,9})';
const year = '((19|20)[0-9]{2}|[0-9]{2})';

const patterns: Readonly<Record<Exclude<CellLook, 'nhs-number' | 'long-text'>, string>> = {
  postcode: `${outward} ?[0-9][A-Za-z]{2}`,
  'outward-postcode': `(?i)(${postcodeAreas})[0-9][A-Z0-9]?`,
  'full-date': `(${day}[-/. ]${month}[-/. ]${year}|(19|20)[0-9]{2}[-/.](0?[1-9]|1[0-2])[-/.]${day}([ T][0-9:.]+Z?)?)`,
  telephone: '(\\+44 ?\\(?0?\\)?|0)[0-9]{2,5}[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}',
  'e-mail': '[^@ ]+@[^@ ]+[.][A-Za-z]{2,}',
  upn: '[A-HJ-NP-RT-Za-hj-np-rt-z][0-9]{11}[0-9A-Za-z]',
  'small-number': '[0-9,]{1,9}([.][0-9]+)?',
  'national-insurance-number': '[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-Da-d]',
};

/** As many rows as are looked at, spread over the whole table: every kind is told by a share of at least a tenth. */
const rowsLookedAt = 10_000;

/**
 * One row a column, in their order: `filled`, how many cells are not blank; `different`, how many different values they hold; and one
 * count for each look. Counts only: no value leaves the engine. Each different value is tested once.
 */
export function cellLooksQuery(table: string, columns: readonly string[]): Statement {
  const cells = sql.join(columns.map((column, place) => sql`{ 'place': ${sql.lit(place)}, 'text': coalesce(trim(cast(${sql.id(column)} as varchar)), '') }`));
  const text = sql`text`;
  const looks = cellLooks.map((look) => sql`coalesce(sum(cells) filter (where ${looksLike(text, look)}), 0) as ${sql.id(look)}`);
  return statement(sql`
    select coalesce(sum(cells) filter (where text <> ''), 0) as filled, count(*) filter (where text <> '') as different, ${sql.join(looks)}
    from (
      select cell.place as place, cell.text as text, count(*) as cells
      from (
        select unnest([${cells}]) as cell from ${sql.id(table)}
        where hash(${sql.id(rowNumber)}) % (select cast(greatest(1, count(*) // ${sql.lit(rowsLookedAt)}) as ubigint) from ${sql.id(table)}) = 0
      )
      group by all
    )
    group by place order by place`);
}

function looksLike(text: RawBuilder<unknown>, look: CellLook): RawBuilder<boolean> {
  switch (look) {
    case 'nhs-number':
      return isNhsNumber(text);
    case 'long-text':
      return sql`length(${text}) > 60 and contains(${text}, ' ')`;
    case 'postcode':
    case 'outward-postcode':
    case 'full-date':
    case 'telephone':
    case 'e-mail':
    case 'upn':
    case 'national-insurance-number':
    case 'small-number':
      return sql`regexp_full_match(${text}, ${patterns[look]})`;
  }
}

/** Ten digits of which the last is 11 less the weighted sum of the others over 11; a remainder of 10 is never issued. */
function isNhsNumber(text: RawBuilder<unknown>): RawBuilder<boolean> {
  const digits = sql`regexp_replace(${text}, '[ -]', '', 'g')`;
  const digit = (place: number) => sql`try_cast(substr(${digits}, ${sql.lit(place)}, 1) as integer)`;
  const weighted = sql.join(Array.from({ length: 9 }, (_, index) => sql`${sql.lit(10 - index)} * ${digit(index + 1)}`), sql` + `);
  return sql`regexp_full_match(${digits}, '[0-9]{10}') and (11 - (${weighted}) % 11) % 11 = ${digit(10)}`;
}

/** One row: `smallest`, the size of the smallest class of rows alike in all columns; `alone`, how many rows are in a class of their own; `rows`. */
export function sameRowsQuery(table: string, columns: readonly string[]): Statement {
  return statement(sql`
    select coalesce(min(n), 0) as smallest, count(*) filter (where n = 1) as alone, cast(coalesce(sum(n), 0) as double) as rows
    from (select count(*) as n from ${sql.id(table)} group by ${sql.join(columns.map((column) => sql.id(column)))})`);
}
