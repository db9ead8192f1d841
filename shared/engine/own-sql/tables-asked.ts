import { isSign, isWord, type CommonTable } from './common-tables.ts';
import type { Refused, Token } from './tokens.ts';

/** Words that end the list of tables in a part of a question. */
const afterTables = new Set(['where', 'group', 'having', 'order', 'limit', 'offset', 'window', 'qualify', 'union', 'except', 'intersect', 'select']);
const beginsQuestion = new Set(['select', 'with', 'values', 'from', 'union', 'except', 'intersect']);

/** What stands between two brackets, or in none. */
interface Part {
  /** Whether FROM begins a list of tables in it, rather than being a word of extract(year from x). */
  isQuestion: boolean;
  /** Whether a table stands next. */
  expects: boolean;
  /** Whether a comma comes before another table. */
  inTables: boolean;
}

/** Whatever stands where a table does must be one of those open, or a name that WITH gave before; null when it is. */
export function whyNoTable(tokens: readonly Token[], tables: readonly string[], named: readonly CommonTable[]): Refused | null {
  const open = new Set(tables.map((table) => table.toLowerCase()));
  const parts: Part[] = [{ isQuestion: true, expects: false, inTables: false }];
  for (const [at, token] of tokens.entries()) {
    const part = parts.at(-1);
    if (part === undefined) return { line: token.line, why: 'A bracket closes nothing.' };
    if (isSign(token, '(')) {
      // A bracket in the place of a table holds a question, or tables that are joined.
      const next = tokens[at + 1];
      const isQuestion = next?.of === 'word' && beginsQuestion.has(next.value);
      const isNested = part.expects && !isQuestion;
      parts.push({ isQuestion: isQuestion || isNested, expects: isNested, inTables: isNested });
      part.expects = false;
    } else if (isSign(token, ')')) parts.pop();
    else if (part.expects) {
      const isName = token.of === 'word' || token.of === 'name';
      const isKnown = isName && (open.has(token.value.toLowerCase()) || named.some(({ name, closeAt }) => name === token.value.toLowerCase() && closeAt < at));
      if (!isKnown || isSign(tokens[at + 1], '.') || isSign(tokens[at + 1], '(')) return { line: token.line, why: `“${token.value}” is no table that is open. ${inWords(tables)}` };
      part.expects = false;
    } else if (token.of === 'word' && !isSign(tokens[at - 1], '.')) goOn(part, token.value, isWord(tokens[at - 1], 'distinct') && (isWord(tokens[at - 2], 'is') || isWord(tokens[at - 2], 'not')));
    else if (isSign(token, ',') && part.inTables) part.expects = true;
  }
  return null;
}

function goOn(part: Part, word: string, isComparison: boolean): void {
  if (beginsQuestion.has(word) && word !== 'from') part.isQuestion = true;
  if (word === 'from' && isComparison) return;
  if (word === 'from' && (part.isQuestion || part.inTables)) {
    part.expects = true;
    part.inTables = true;
  } else if (word === 'join') part.expects = true;
  else if (afterTables.has(word)) part.inTables = false;
}

function inWords(tables: readonly string[]): string {
  return `There ${tables.length === 1 ? 'is' : 'are'}: ${tables.map((name) => `"${name}"`).join(', ')}.`;
}
