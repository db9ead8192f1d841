/** Names for a table's columns, no two alike, and a sentence for every heading that had to be changed. */
export interface Headings {
  readonly columns: readonly string[];
  readonly notes: readonly string[];
}

/** Names that the app keeps for its own columns. */
const reserved = ['__row', '__total'];
const longest = 200;
const toldAtMost = 20;

/**
 * Column names from headings as they stand: padding, control characters and soft hyphens taken out, a name for those that have none, and
 * a number after those that would be the same as another (the engine takes capitals and small letters as one).
 */
export function columnNames(headings: readonly string[]): Headings {
  const taken = new Set(reserved);
  const notes: string[] = [];
  const columns = headings.map((heading, index) => {
    const plain = plainHeading(heading);
    const name = unlikeTaken(plain === '' ? `column ${index + 1}` : plain, taken);
    taken.add(name.toLowerCase());
    if (plain === '') notes.push(`Column ${index + 1} has no heading; it is called “${name}”.`);
    else if (name !== plain) notes.push(`A second column is headed “${shortened(plain)}”; it is called “${shortened(name)}”.`);
    return name;
  });
  return { columns, notes: notes.length > toldAtMost ? [...notes.slice(0, toldAtMost), `${notes.length - toldAtMost} more columns were named in the same way.`] : notes };
}

/** One line of plain text: no control characters, no soft hyphens, single spaces. A soft hyphen between digits is a range and becomes a hyphen. */
export function plainHeading(heading: string): string {
  return heading
    .replace(/(\d\s?)\u00ad(?=\s?\d)/gu, '$1-')
    .replace(/\u201a(?=\s|\d|$)/gu, ',')
    .replace(/[\p{Cf}\ufffd]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, longest);
}

function unlikeTaken(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${name} (${number})`;
  return candidate;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
