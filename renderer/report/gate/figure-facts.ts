import type { GateFigure } from '../../../shared/disclosure/gate/gate.ts';
import { overriddenStatement } from '../../../shared/disclosure/override.ts';

/** What there is to say of a figure before it leaves, a sentence each. */
export function figureFacts({ counts, linked, derived, rounded, unreliable, exposed, overridden, typed }: GateFigure): readonly string[] {
  return [
    ...(overridden === null ? [] : [overriddenStatement(overridden)]),
    ...(counts + derived === 0 ? ['No number is withheld.'] : []),
    ...(counts === 0 ? [] : [`${number(counts, 'count is', 'counts are')} withheld: so small that the rule withholds ${counts === 1 ? 'it' : 'them'}, or such that a small one would follow by subtraction.`]),
    ...(linked === 0 ? [] : [`${linked === counts ? (linked === 1 ? 'It is' : 'They are') : number(linked, 'of these is', 'of these are')} withheld because another figure of this report would give a small count away.`]),
    ...(derived === 0 ? [] : [`${number(derived, 'number that is', 'numbers that are')} worked out from a withheld count ${derived === 1 ? 'is' : 'are'} withheld too.`]),
    ...(rounded === 0 ? [] : [`${number(rounded, 'count is', 'counts are')} rounded, so parts may not add up to their totals.`]),
    ...(unreliable === 0 ? [] : [`${number(unreliable, 'number rests', 'numbers rest')} on few deaths: marked [u], or not worked out.`]),
    ...(exposed === 0 ? [] : [`${number(exposed, 'withheld count', 'withheld counts')} can be worked out all the same, from numbers that are known or printed.`]),
    ...typed.map(({ where, text }) => `You wrote “${text}” in ${where}, and that number is withheld in this figure. Change it, unless it stands for something else.`),
  ];
}

export function placeInWords({ row, columns }: GateFigure['places'][number]): string {
  return `${row}: ${columns.join(', ')}`;
}

/** "one count is", "3 counts are". */
function number(count: number, one: string, several: string): string {
  return count === 1 ? `One ${one}` : `${count.toLocaleString('en-GB')} ${several}`;
}
