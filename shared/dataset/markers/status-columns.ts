import { knownMarks } from './known-marks.ts';
import { isStatus, normalStatuses, statusMeaning } from './status-words.ts';

/** What is known of a column before its type is settled. */
export interface CandidateColumn {
  readonly column: string;
  /** Whether it is to hold numbers. */
  readonly numeric: boolean;
  /** Its different filled values; null where there are many. */
  readonly texts: readonly string[] | null;
}

/**
 * Columns that say in words what is to be known of the numbers in another, such as "Observation status" beside "Value": from the
 * number's column to the status column. A status is given to the column whose heading it names, else to "Value", else to the nearest.
 */
export function statusColumns(columns: readonly CandidateColumn[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [place, candidate] of columns.entries()) {
    const value = isStatusColumn(candidate) ? valueFor(candidate, place, columns) : undefined;
    if (value !== undefined && !found.has(value)) found.set(value, candidate.column);
  }
  return found;
}

/** Its values are all statuses, and either its heading says so or its values do in words. */
function isStatusColumn({ column, numeric, texts }: CandidateColumn): boolean {
  if (numeric || texts === null || texts.length === 0 || !texts.every((text) => isStatus(text) || Object.hasOwn(knownMarks, text.trim().toLowerCase()))) return false;
  if (/status|flag|\bmark|marker|symbol|quality/i.test(column)) return true;
  return texts.some((text) => normalStatuses.includes(text.toLowerCase())) && texts.some((text) => text.length > 1 && statusMeaning(text) !== null);
}

function valueFor({ column }: CandidateColumn, place: number, columns: readonly CandidateColumn[]): string | undefined {
  const numbers = columns.map((other, index) => ({ ...other, index })).filter(({ numeric }) => numeric);
  const heading = plain(column).replace(/observation|obs|status|flag|marker|mark$|symbol|quality/g, '');
  const named = heading === '' ? undefined : numbers.find((number) => plain(number.column) === heading);
  const value = numbers.find((number) => /^(value|obsvalue|observation)$/.test(plain(number.column)));
  const nearest = numbers.toSorted((one, other) => Math.abs(one.index - place) - Math.abs(other.index - place) || one.index - other.index)[0];
  return (named ?? value ?? nearest)?.column;
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}
