import { isSign, isWord } from '../engine/own-sql/common-tables.ts';
import { tokensOf, type Token } from '../engine/own-sql/tokens.ts';
import { withoutLastSemicolon } from '../engine/own-sql/check-statement.ts';
import { AnalysisError } from './analysis.ts';

/** A question that asks one table, as far as the workbench can ask it itself. */
export interface QueryShape {
  readonly table: string;
  /** The columns that it gives as they stand, by the names that they have in the result. */
  readonly columns: ReadonlyMap<string, string>;
  readonly conditions: readonly QueryCondition[];
}

export type QueryCondition = { readonly column: string; readonly oneOf: readonly string[] } | { readonly column: string; readonly from: number | null; readonly to: number | null };

const listEnds = new Set(['group', 'having', 'order', 'limit', 'offset', 'qualify', 'window', 'union', 'except', 'intersect']);

/** Reads a question of the form SELECT … FROM one table [WHERE column = value AND …] …. Throws an AnalysisError that says what else is in it. */
export function queryShape(text: string): QueryShape {
  const read = tokensOf(text);
  if ('why' in read) throw new AnalysisError(read.why);
  const tokens = withoutLastSemicolon(read);
  if (!isWord(tokens[0], 'select')) throw new AnalysisError('The question asks parts of its own (WITH). Only one that asks a table directly can be counted again by the workbench.');
  const from = atTop(tokens, 0, (token) => isWord(token, 'from'));
  const table = tokens[from + 1];
  if (table === undefined || !(table.of === 'word' || table.of === 'name')) throw new AnalysisError('The question asks another question in brackets. Only one that asks a table directly can be counted again by the workbench.');
  const alias = isWord(tokens[from + 2], 'as') ? 2 : isAlias(tokens[from + 2]) ? 1 : 0;
  const next = tokens[from + 2 + alias];
  const hasWhere = isWord(next, 'where');
  if (next !== undefined && !hasWhere && !(next.of === 'word' && listEnds.has(next.value))) throw new AnalysisError('The question asks several tables together. Only one that asks a single table can be counted again by the workbench.');
  const end = atTop(tokens, from, (token) => token.of === 'word' && listEnds.has(token.value));
  return { table: table.value, columns: givenColumns(tokens.slice(1, from)), conditions: hasWhere ? conditionsIn(tokens.slice(from + 3 + alias, end)) : [] };
}

function isAlias(token: Token | undefined): boolean {
  return token?.of === 'name' || (token?.of === 'word' && token.value !== 'where' && token.value !== 'join' && !listEnds.has(token.value) && !['cross', 'inner', 'left', 'right', 'full', 'natural', 'semi', 'anti', 'asof', 'using'].includes(token.value));
}

/** The first token outside brackets that is wanted, or the end. */
function atTop(tokens: readonly Token[], from: number, isWanted: (token: Token) => boolean): number {
  let depth = 0;
  const found = tokens.findIndex((token, at) => {
    if (isSign(token, '(')) depth += 1;
    if (isSign(token, ')')) depth -= 1;
    return at >= from && depth === 0 && isWanted(token);
  });
  return found === -1 ? tokens.length : found;
}

function parted(tokens: readonly Token[], isBetween: (token: Token) => boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isSign(token, '(')) depth += 1;
    if (isSign(token, ')')) depth -= 1;
    if (depth === 0 && isBetween(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** The column that tokens name: name, "name" or table.name; null for anything else. */
function columnIn(tokens: readonly Token[]): string | null {
  const [first, point, second] = tokens;
  const isName = (token: Token | undefined) => token?.of === 'word' || token?.of === 'name';
  if (tokens.length === 1 && isName(first)) return first?.value ?? null;
  return tokens.length === 3 && isName(first) && isSign(point, '.') && isName(second) ? (second?.value ?? null) : null;
}

function givenColumns(tokens: readonly Token[]): ReadonlyMap<string, string> {
  return new Map(parted(tokens, (token) => isSign(token, ',')).flatMap((item) => {
    const renamed = item.findLastIndex((token) => isWord(token, 'as'));
    const column = columnIn(renamed === -1 ? item : item.slice(0, renamed));
    const name = renamed === -1 ? column : (item[renamed + 1]?.value ?? null);
    return column === null || name === null ? [] : [[name.toLowerCase(), column] as const];
  }));
}

function conditionsIn(tokens: readonly Token[]): readonly QueryCondition[] {
  const parts = parted(tokens, (token) => isWord(token, 'and'));
  const conditions: QueryCondition[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const own = parts[at] ?? [];
    // The "and" of BETWEEN is part of its condition.
    const isBetween = own.some((token) => isWord(token, 'between'));
    conditions.push(conditionIn(isBetween ? [...own, ...(parts[at + 1] ?? [])] : own));
    if (isBetween) at += 1;
  }
  return conditions;
}

function conditionIn(tokens: readonly Token[]): QueryCondition {
  const sign = tokens.findIndex((token) => isWord(token, 'in') || isWord(token, 'between') || (token.of === 'sign' && ['=', '<', '>', '<=', '>='].includes(token.value)));
  const column = sign === -1 ? null : columnIn(tokens.slice(0, sign));
  const values = tokens.slice(sign + 1).filter((token) => !isSign(token, '(') && !isSign(token, ')') && !isSign(token, ','));
  const numbers = values.map(({ of, value }) => (of === 'number' || of === 'text' ? Number(value) : NaN));
  const [first = NaN, second = NaN] = numbers;
  const operator = tokens[sign]?.value;
  const isPlain = values.length > 0 && values.every(({ of }) => of === 'number' || of === 'text');
  if (column !== null && isPlain) {
    if (operator === 'in' || (operator === '=' && values.length === 1)) return { column, oneOf: values.map(({ value }) => value) };
    if (operator === 'between' && values.length === 2 && Number.isInteger(first) && Number.isInteger(second)) return { column, from: first, to: second };
    if (values.length === 1 && Number.isInteger(first)) {
      if (operator === '>=' || operator === '>') return { column, from: operator === '>' ? first + 1 : first, to: null };
      if (operator === '<=' || operator === '<') return { column, from: null, to: operator === '<' ? first - 1 : first };
    }
  }
  throw new AnalysisError(`The condition “${tokens.map(({ value }) => value).join(' ')}” is none that the workbench has as a filter. It knows column = value, column IN ( … ), and years from and to, joined by AND.`);
}
