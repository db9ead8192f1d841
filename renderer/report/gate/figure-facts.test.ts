import { describe, expect, it } from 'vitest';
import type { GateFigure } from '../../../shared/disclosure/gate/gate.ts';
import { figureFacts } from './figure-facts.ts';

const figure: GateFigure = { id: 'a', subtitle: 'Deaths', places: [], counts: 0, linked: 0, derived: 0, rounded: 0, unreliable: 0, exposed: 0, overridden: null, withheldCounts: [], typed: [] };

describe('what the gate says of a figure', () => {
  it('is one short sentence where nothing is withheld', () => {
    expect(figureFacts(figure)).toEqual(['No number is withheld.']);
  });

  it('gives both reasons for a withheld count together, so that no cell is told to be the small one', () => {
    expect(figureFacts({ ...figure, counts: 2, derived: 6 })).toEqual([
      '2 counts are withheld: so small that the rule withholds them, or such that a small one would follow by subtraction.',
      '6 numbers that are worked out from a withheld count are withheld too.',
    ]);
  });

  it('names what other figures would give away, what is rounded and what is unreliable', () => {
    expect(figureFacts({ ...figure, counts: 3, linked: 1, rounded: 8, unreliable: 1 }).slice(1)).toEqual([
      'One of these is withheld because another figure of this report would give a small count away.',
      '8 counts are rounded, so parts may not add up to their totals.',
      'One number rests on few deaths: marked [u], or not worked out.',
    ]);
  });

  it('points out a withheld number that the person typed, and says an override with its reason', () => {
    const facts = figureFacts({ ...figure, counts: 1, overridden: { cells: 1, reason: 'Agreed by the panel.' }, typed: [{ where: 'the caption of figure 2', text: 'three' }] });
    expect(facts[0]).toBe('Against this rule one count is shown here. Reason given: Agreed by the panel.');
    expect(facts.at(-1)).toContain('You wrote “three” in the caption of figure 2');
  });
});
