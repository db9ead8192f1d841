import { besideNumber, habitMeanings, knownMarks, type Habit } from './known-marks.ts';
import type { LegendEntry, MarkMeaning } from './mark-meaning.ts';
import { statusMeaning } from './status-words.ts';

/** A mark in the form in which it is looked up: lower case, no spaces at its ends, one dash for all. */
export function plainMark(mark: string): string {
  return mark.trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * What each mark means by default. A mark that a legend does not know is 'unexplained', never guessed. Several side by side, such as
 * [r][e], take the meaning of the first.
 */
export function defaultLegend(marks: readonly string[], habit: Habit | null = likelyHabit(marks)): readonly LegendEntry[] {
  return marks.map((mark) => ({ mark, ...meaningOf(plainMark(mark), habit) }));
}

function meaningOf(mark: string, habit: Habit | null): Omit<LegendEntry, 'mark'> {
  const range = thresholdRange(mark);
  if (range) return { meaning: 'below-threshold', range };
  const first = /^(\[[a-z]+\])(\[|$)/.exec(mark)?.[1] ?? mark;
  const meaning = known(habit === null ? {} : habitMeanings[habit], first) ?? known(knownMarks, first) ?? known(besideNumber, first) ?? statusMeaning(first);
  if (meaning) return { meaning, range: null };
  return { meaning: /^[*†‡§#^¹²³⁴⁵⁶⁷⁸⁹⁰]+$|^[([][0-9]{1,2}[)\]]$|^\[note [0-9]+\]$/.test(mark) ? 'footnote' : 'unexplained', range: null };
}

/** Looked up so that a mark such as "constructor" finds nothing. */
function known(meanings: Readonly<Record<string, MarkMeaning>>, mark: string): MarkMeaning | undefined {
  return Object.hasOwn(meanings, mark) ? meanings[mark] : undefined;
}

/** The whole numbers that "<5", "under 5", "5 or fewer", "1-4" or "1 to 4" allows, or null where a mark states none. Below 5 includes 0, which is not ruled out. */
export function thresholdRange(mark: string): { readonly from: number; readonly to: number } | null {
  const below = /^(?:<|under|below|less than|fewer than) ?([0-9]+)$/.exec(mark);
  if (below) return { from: 0, to: Number(below[1]) - 1 };
  const upTo = /^(?:<=|≤|up to) ?([0-9]+)$/.exec(mark) ?? /^([0-9]+) or (?:fewer|less|under)$/.exec(mark);
  if (upTo) return { from: 0, to: Number(upTo[1]) };
  const between = /^([0-9]+) ?(?:-|–|to) ?([0-9]+)$/.exec(mark);
  return between && Number(between[1]) < Number(between[2]) ? { from: Number(between[1]), to: Number(between[2]) } : null;
}

/** Whose shorthand a file's marks are, from those that only one publisher uses; null where they tell nothing. */
export function likelyHabit(marks: readonly string[]): Habit | null {
  const plain = new Set(marks.map(plainMark));
  const has = (...wanted: string[]) => wanted.some((mark) => plain.has(mark));
  if (has('[c]', '[x]', '[z]', '[u]', '[low]', '[k]')) return 'government shorthand';
  if (has('suppressed', 'unreliable', '(unreliable)')) return 'CDC WONDER';
  if (has('c', 'x', 'z', 'k', 'low')) return 'Department for Education';
  if (has(':', '..')) return 'Office for National Statistics';
  return has('*') ? 'NHS' : null;
}
