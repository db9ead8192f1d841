import type { MarkMeaning } from './mark-meaning.ts';

/** Statuses that say that there is nothing to be said of a value, in lower case. */
export const normalStatuses: readonly string[] = ['normal value', 'normal', 'a', 'ok', 'final', 'final value', 'definitive', 'published', 'none'];

/** Statuses in words, and the letters of SDMX's list of observation statuses, all in lower case. */
const meanings: Readonly<Record<string, MarkMeaning>> = {
  'low reliability': 'unreliable', unreliable: 'unreliable', u: 'unreliable',
  'missing value; suppressed': 'confidential', suppressed: 'confidential', confidential: 'confidential', 'statistical disclosure': 'confidential', q: 'confidential', c: 'confidential',
  'missing value': 'not-available', missing: 'not-available', 'missing value; data cannot exist': 'not-applicable', 'not available': 'not-available', m: 'not-available', o: 'not-available', l: 'not-available', h: 'not-available',
  'not applicable': 'not-applicable', z: 'not-applicable',
  'provisional value': 'provisional', provisional: 'provisional', p: 'provisional', revised: 'revised', r: 'revised',
  'estimated value': 'estimated', estimated: 'estimated', 'imputed value': 'estimated', e: 'estimated', i: 'estimated', 'forecast value': 'forecast', forecast: 'forecast', f: 'forecast',
  'time series break': 'break', break: 'break', b: 'break',
};

/** What a status says of the value beside it; null for one that says nothing or is not known. */
export function statusMeaning(status: string): MarkMeaning | null {
  const plain = status.trim().toLowerCase();
  return Object.hasOwn(meanings, plain) ? (meanings[plain] ?? null) : null;
}

export function isStatus(text: string): boolean {
  return statusMeaning(text) !== null || normalStatuses.includes(text.trim().toLowerCase());
}
