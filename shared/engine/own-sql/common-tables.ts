import type { Refused, Token } from './tokens.ts';

/** A part of a question that WITH gives a name, by the places of its tokens. */
export interface CommonTable {
  readonly name: string;
  readonly nameAt: number;
  /** The last bracket of it: only what follows may use the name. */
  readonly closeAt: number;
}

/** No file has such a name, so that it never stands for one. */
const plainName = /^[\p{L}_][\p{L}\p{N}_ -]{0,60}$/u;

/** What WITH at the beginning of a question names, in order; none where it does not begin with WITH. */
export function commonTables(tokens: readonly Token[]): readonly CommonTable[] | Refused {
  const found: CommonTable[] = [];
  if (!isWord(tokens[0], 'with')) return found;
  let at = 1;
  for (;;) {
    const name = tokens[at];
    if (name === undefined || !(name.of === 'word' || name.of === 'name') || !plainName.test(name.value)) return { line: name?.line ?? 1, why: 'After WITH comes a name of letters, digits and underscores, then AS and a question in brackets.' };
    const afterColumns = isSign(tokens[at + 1], '(') ? closing(tokens, at + 1) + 1 : at + 1;
    const materialised = isWord(tokens[afterColumns + 1], 'materialized') ? 1 : isWord(tokens[afterColumns + 1], 'not') && isWord(tokens[afterColumns + 2], 'materialized') ? 2 : 0;
    const openAt = afterColumns + 1 + materialised;
    if (!isWord(tokens[afterColumns], 'as') || !isSign(tokens[openAt], '(')) return { line: name.line, why: `After “${name.value}” comes AS and a question in brackets.` };
    const closeAt = closing(tokens, openAt);
    found.push({ name: name.value.toLowerCase(), nameAt: at, closeAt });
    if (!isSign(tokens[closeAt + 1], ',')) return found;
    at = closeAt + 2;
  }
}

export function isWord(token: Token | undefined, value: string): boolean {
  return token?.of === 'word' && token.value === value;
}

export function isSign(token: Token | undefined, value: string): boolean {
  return token?.of === 'sign' && token.value === value;
}

/** Where the bracket that is opened at a place is closed; brackets are known to be balanced. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (isSign(tokens[at], '(')) depth += 1;
    if (isSign(tokens[at], ')')) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
