import type { MarkMeaning } from './mark-meaning.ts';

/** Who publishes like this. Each has its own shorthand; the same letter or sign can mean something else elsewhere. */
export const habits = ['government shorthand', 'Department for Education', 'Office for National Statistics', 'NHS', 'CDC WONDER'] as const;
export type Habit = (typeof habits)[number];

/**
 * The marks and what they mean unless a habit says otherwise; all in lower case. Sources: Government Analysis Function, "Using symbols
 * and shorthand in data tables"; DfE, "Explore education statistics" standards; ONS vital statistics notes; NHS Digital HES rules.
 */
export const knownMarks: Readonly<Record<string, MarkMeaning>> = {
  '*': 'confidential', '**': 'confidential', c: 'confidential', '[c]': 'confidential', suppressed: 'confidential', '[suppressed]': 'confidential', withheld: 'confidential', redacted: 'confidential', s: 'confidential',
  x: 'not-available', '[x]': 'not-available', ':': 'not-available', '..': 'not-available', '...': 'not-available', '-': 'not-available', '–': 'not-available', '—': 'not-available', '--': 'not-available', '---': 'not-available',
  'n/a': 'not-available', na: 'not-available', '#n/a': 'not-available', null: 'not-available', nan: 'not-available', none: 'not-available', missing: 'not-available', 'not available': 'not-available', 'no data': 'not-available', 'not collected': 'not-available',
  tbc: 'not-yet-available', tba: 'not-yet-available', 'to be confirmed': 'not-yet-available', pending: 'not-yet-available',
  z: 'not-applicable', '[z]': 'not-applicable', '.': 'not-applicable', 'not applicable': 'not-applicable',
  u: 'unreliable', '[u]': 'unreliable', '(unreliable)': 'unreliable', unreliable: 'unreliable', '[low reliability]': 'unreliable', 'low reliability': 'unreliable',
  k: 'low', '[k]': 'low', low: 'low', '[low]': 'low', '~': 'low',
  'not known': 'not-known', unknown: 'not-known', 'not stated': 'not-known', 'not recorded': 'not-known', '?': 'not-known',
  '[b]': 'break', '[e]': 'estimated', '[f]': 'forecast', '[p]': 'provisional', '[r]': 'revised', '(p)': 'provisional', '(r)': 'revised', '(e)': 'estimated',
  '#div/0!': 'error', '#value!': 'error', '#ref!': 'error', '#name?': 'error', '#num!': 'error', '#null!': 'error',
};

/** Letters and signs that mean something only beside a number: 12 p, 3.4u, 1,234*. */
export const besideNumber: Readonly<Record<string, MarkMeaning>> = { b: 'break', e: 'estimated', f: 'forecast', p: 'provisional', r: 'revised', u: 'unreliable' };

export const habitMeanings: Readonly<Record<Habit, Readonly<Record<string, MarkMeaning>>>> = {
  'government shorthand': {},
  'Department for Education': { ':': 'not-available', '.': 'not-applicable', '-': 'low' },
  'Office for National Statistics': { '-': 'nil', ':': 'not-available', '*': 'confidential' },
  NHS: { '*': 'confidential', '-': 'nil' },
  'CDC WONDER': { 'not applicable': 'not-applicable', missing: 'not-available' },
};
