import type { DrawnReference } from '../../figures/drawing/drawn-cell.ts';
import type { DrawnRow } from '../../figures/drawing/interval.ts';
import { inSentence } from '../../figures/in-sentence.ts';

export function withIntervals(intervalHeading: string | null): readonly string[] {
  return intervalHeading === null ? [] : [`with ${intervalHeading.replace('CI', 'confidence intervals')}`];
}

export function comparedWith(reference: DrawnReference | null): string {
  return reference ? `, compared with ${reference.valueText} (${inSentence(reference.label)})` : '';
}

/** How many values are withheld or missing; nothing where all are shown. */
export function notShown(states: readonly DrawnRow['state'][]): readonly string[] {
  const told = (state: DrawnRow['state'], what: string) => {
    const number = states.filter((each) => each === state).length;
    return number === 0 ? [] : [states.length === 1 ? `The only value is ${what}.` : `${number} of the ${states.length} values ${number === 1 ? 'is' : 'are'} ${what}.`];
  };
  return [...told('withheld', 'withheld to protect confidentiality'), ...told('missing', 'not available')];
}

/** "Black, White and Mixed". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
