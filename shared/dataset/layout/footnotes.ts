/** The marks that footnotes have below a table: "2" of "2  The deaths of those whose usual residence is outside …". */
export function footnoteMarks(notes: readonly string[]): ReadonlySet<string> {
  return new Set(notes.flatMap((note) => {
    const mark = /^\(?(\d{1,2})[).:]?\s+\S/.exec(note)?.[1] ?? /^\[?note (\d{1,2})\b/i.exec(note)?.[1];
    return mark === undefined ? [] : [mark];
  }));
}

export interface WithoutMarks {
  readonly text: string;
  /** The footnotes that it carried: "2", "†". */
  readonly marks: readonly string[];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = new RegExp(`[${superscripts}](?:[${superscripts},]*[${superscripts}])?$`, 'u');
const bracketed = /\s*[[(](?:foot)?notes? ((?:\d{1,2})(?:(?:,| and) ?\d{1,2})*)[\])]$/i;
const dagger = /\s*([†‡§]+)$/u;
const glued = /(?<=[\p{L})'’”.])(\d{1,2}(?:, ?\d{1,2})*)$/u;
const apart = /(?<=[\p{L})]) (\d{1,2}(?:, ?\d{1,2})*)$/u;

/**
 * A heading or label without its footnote marks. Raised digits, daggers and "[note 1]" are always marks; plain digits only where
 * the notes have all of them, so that "Lambeth2" becomes "Lambeth" and "lsoa11" stays. A digit after a space counts only if asked.
 */
export function withoutMarks(label: string, known: ReadonlySet<string>, spaced = false): WithoutMarks {
  const found = raised.exec(label);
  if (found) return taken(label, found.index, Array.from(found[0].replaceAll(',', ''), (digit) => `${superscripts.indexOf(digit)}`));
  const named = bracketed.exec(label);
  if (named) return taken(label, named.index, (named[1] ?? '').split(/,| and /).map((mark) => mark.trim()));
  const symbol = dagger.exec(label);
  if (symbol) return taken(label, symbol.index, [symbol[1] ?? '']);
  const digits = glued.exec(label) ?? (spaced ? apart.exec(label) : null);
  const marks = digits?.[1]?.split(',').map((mark) => mark.trim()) ?? [];
  // One letter and digits are a code, not a name with a footnote.
  if (digits && marks.every((mark) => known.has(mark)) && (label.slice(0, digits.index).match(/\p{L}/gu)?.length ?? 0) > 2) return taken(label, digits.index, marks);
  return { text: label, marks: [] };
}

function taken(label: string, at: number, marks: readonly string[]): WithoutMarks {
  return { text: label.slice(0, at).trimEnd(), marks };
}
