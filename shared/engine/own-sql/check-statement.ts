import { commonTables, isSign, isWord, type CommonTable } from './common-tables.ts';
import { mayStandBeforeBracket } from './functions.ts';
import { whyNoTable } from './tables-asked.ts';
import { tokensOf, type Refused, type Token } from './tokens.ts';

/** Words of statements other than a question, or that reach beyond the tables. */
const forbidden = new Set(['alter', 'analyze', 'attach', 'call', 'checkpoint', 'comment', 'copy', 'create', 'deallocate', 'delete', 'describe', 'detach', 'drop', 'execute', 'explain', 'export', 'force', 'import', 'insert', 'install', 'into', 'lateral', 'load', 'merge', 'pivot', 'pivot_longer', 'pivot_wider', 'positional', 'pragma', 'prepare', 'recursive', 'reset', 'returning', 'set', 'show', 'summarize', 'truncate', 'unpivot', 'update', 'use', 'vacuum']);
const closes: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Why a statement is not run; null when it is one question of the given tables and nothing else.
 *
 * It is not the only lock: the statement is run inside "select * from ( … )", so that whatever the engine takes for no question
 * fails there. This one makes sure that it stays inside those brackets, and names no file, function or table but those allowed.
 */
export function whyNotRun(text: string, tables: readonly string[]): Refused | null {
  const read = tokensOf(text);
  if ('why' in read) return read;
  const tokens = withoutLastSemicolon(read);
  const [first] = tokens;
  if (first === undefined) return { line: 1, why: 'Write a question that begins with SELECT or WITH.' };
  if (!isWord(first, 'select') && !isWord(first, 'with')) return { line: first.line, why: `A question begins with SELECT or WITH, and this begins with “${first.value}”. Records can be asked here, not changed.` };
  const uneven = unbalanced(tokens);
  if (uneven !== null) return uneven;
  const named = commonTables(tokens);
  if ('why' in named) return named;
  return wordsNotAllowed(tokens, named) ?? whyNoTable(tokens, tables, named);
}

export function withoutLastSemicolon(tokens: readonly Token[]): readonly Token[] {
  return isSign(tokens.at(-1), ';') ? tokens.slice(0, -1) : tokens;
}

function unbalanced(tokens: readonly Token[]): Refused | null {
  const open: Token[] = [];
  for (const token of tokens.filter(({ of }) => of === 'sign')) {
    if (token.value === ';') return { line: token.line, why: 'One question at a time: take out what follows the semicolon.' };
    if (/^[{}?@#$^&~!|]$/u.test(token.value)) return { line: token.line, why: `The sign “${token.value}” cannot stand in a question here.` };
    if (token.value === '(' || token.value === '[') open.push(token);
    else if (closes[token.value] !== undefined && open.pop()?.value !== closes[token.value]) return { line: token.line, why: `The bracket “${token.value}” closes nothing.` };
  }
  const left = open.at(-1);
  return left === undefined ? null : { line: left.line, why: `The bracket “${left.value}” is never closed.` };
}

function wordsNotAllowed(tokens: readonly Token[], named: readonly CommonTable[]): Refused | null {
  for (const [at, token] of tokens.entries()) {
    if (token.of !== 'word' && token.of !== 'name') continue;
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    // E'…' and its like read a text by rules of their own.
    if ((next?.of === 'text' || next?.of === 'name') && next.from === token.to) return { line: token.line, why: `Put a space between “${token.value}” and the quotation mark after it.` };
    // After a point a word is a column, whatever it is called.
    if (token.of === 'word' && forbidden.has(token.value) && !isSign(before, '.')) return { line: token.line, why: `“${token.value.toUpperCase()}” is not run here: records can be asked, not changed, and nothing is read but the tables that are open. If it is a column, put it in double quotation marks.` };
    if (isWord(token, 'with') && at > 0 && !isSign(before, '.')) return { line: token.line, why: 'WITH stands only at the beginning of a question.' };
    const isFunction = token.of === 'word' && mayStandBeforeBracket(token.value) && !isSign(before, '.');
    if (isSign(next, '(') && !isFunction && !named.some(({ nameAt }) => nameAt === at)) return { line: token.line, why: `“${token.value}( … )” is not run here: only functions that work on values are.` };
  }
  return null;
}
