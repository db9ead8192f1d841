/** One record of delimited text. */
export interface TextRecord {
  readonly fields: readonly string[];
  /** The line in the file where it begins, from 1. A quoted field may hold line breaks, so records may take several lines. */
  readonly line: number;
}

export interface Records {
  readonly records: readonly TextRecord[];
  /** How many lines the records take together. */
  readonly lines: number;
  /** True when a quotation mark was opened and never closed: the last record holds the rest of the text. */
  readonly openQuote: boolean;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** The records of delimited text, at most `limit` of them. A field that begins with a quotation mark may hold delimiters and line breaks; a doubled mark stands for one. */
export function recordsIn(text: string, delimiter: string, limit = Infinity): Records {
  const separator = delimiter.charCodeAt(0);
  const records: TextRecord[] = [];
  let fields: string[] = [];
  let at = 0;
  let line = 1;
  let recordLine = 1;
  let openQuote = false;
  while (at <= text.length && records.length < limit) {
    let field: string;
    if (text.charCodeAt(at) === quote) {
      let from = at + 1;
      field = '';
      for (;;) {
        const close = text.indexOf('"', from);
        openQuote = close === -1;
        const piece = text.slice(from, openQuote ? text.length : close);
        field += piece;
        line += lineBreaks(piece);
        at = openQuote ? text.length : close + 1;
        if (text.charCodeAt(at) !== quote) break;
        field += '"';
        from = at + 1;
      }
      // Whatever follows a closing mark belongs to the field as it stands.
      const end = endOfField(text, at, separator);
      field += text.slice(at, end);
      at = end;
    } else {
      const end = endOfField(text, at, separator);
      field = text.slice(at, end);
      at = end;
    }
    fields.push(field);
    const next = text.charCodeAt(at);
    if (next === separator) {
      at += 1;
      continue;
    }
    records.push({ fields, line: recordLine });
    fields = [];
    if (at >= text.length) break;
    at += next === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
    line += 1;
    recordLine = line;
    if (at >= text.length) break;
  }
  return { records, lines: line, openQuote };
}

function endOfField(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === lineFeed || code === carriageReturn) return at;
  }
  return at;
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
