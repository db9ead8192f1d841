/** One word or sign of a statement that a person wrote. */
export interface Token {
  /** 'word' is bare; 'name' was in double quotation marks; 'text' in single ones. */
  readonly of: 'word' | 'name' | 'text' | 'number' | 'sign';
  /** A word in lower case; a name or text without its quotation marks; a sign as it stands. */
  readonly value: string;
  /** From 1. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Why a statement is not run, in words, and the line. */
export interface Refused {
  readonly line: number;
  readonly why: string;
}

const patterns: readonly (readonly [Token['of'] | 'nothing', RegExp])[] = [
  // Comments end where the engine ends them, and are not nested, so that both read the same words.
  ['nothing', /[ \t\r\n\f\v]+|--[^\r\n]*|\/\*(?:[^*/]|\*(?!\/)|\/(?!\*))*\*\//uy],
  ['name', /"(?:[^"]|"")*"/uy],
  ['text', /'(?:[^']|'')*'/uy],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['sign', /<=|>=|<>|!=|\|\||::|[-+*/%(),.=<>;[\]:{}?@#$^&|~!]/uy],
];

/** The words and signs of a statement, comments left out; or why it cannot be read. Every character is in one of them. */
export function tokensOf(text: string): readonly Token[] | Refused {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const found = patternAt(text, at);
    if (found === null) return { line, why: unreadable(text.charAt(at)) };
    const { of, matched } = found;
    if (of !== 'nothing') tokens.push({ of, value: valueOf(of, matched), line, from: at, to: at + matched.length });
    at += matched.length;
    line += matched.split('\n').length - 1;
  }
  return tokens;
}

function patternAt(text: string, at: number): { readonly of: Token['of'] | 'nothing'; readonly matched: string } | null {
  for (const [of, pattern] of patterns) {
    pattern.lastIndex = at;
    const [matched] = pattern.exec(text) ?? [];
    // A comment that is opened and never closed is no pair of signs.
    if (matched !== undefined && !(of === 'sign' && text.startsWith('/*', at))) return { of, matched };
  }
  return null;
}

function valueOf(of: Token['of'], matched: string): string {
  switch (of) {
    case 'word':
      return matched.toLowerCase();
    case 'name':
      return matched.slice(1, -1).replaceAll('""', '"');
    case 'text':
      return matched.slice(1, -1).replaceAll("''", "'");
    case 'number':
    case 'sign':
      return matched;
  }
}

function unreadable(character: string): string {
  if (character === "'" || character === '"') return `A quotation mark (${character}) is opened here and never closed.`;
  if (character === '/') return 'A comment is opened here with /* and never closed, or holds another.';
  if (character.trim() === '') return 'There is a blank here that is none to the engine, as text copied from a document has. Type it again.';
  return `The character “${character}” cannot stand here.`;
}
