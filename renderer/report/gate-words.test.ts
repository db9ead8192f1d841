import { describe, expect, it } from 'vitest';
import { withhold1To4 } from '../../shared/disclosure/policy.ts';
import { protect } from '../../shared/disclosure/protect.ts';
import { rateByYear, ratioWithSmallCounts } from '../../shared/report/figures-for-tests.test-data.ts';
import { gateInWords, typedInWords, withheldInPrint } from './gate-words.ts';

describe('what the report withholds', () => {
  it('is counted as a reader counts: the two limits of an interval are one place', () => {
    // Two rows, in each the observed number, the ratio and its interval.
    expect(withheldInPrint(protect(ratioWithSmallCounts, withhold1To4))).toBe(6);
    expect(withheldInPrint(protect(rateByYear, withhold1To4))).toBe(0);
  });

  it('is said in one line', () => {
    expect(gateInWords(6, 3, withhold1To4)).toContain('“Withhold counts of 1 to 4”: 6 numbers in the 3 figures read [c].');
    expect(gateInWords(1, 1, withhold1To4)).toContain('one number in the one figure reads [c]');
    expect(gateInWords(0, 2, withhold1To4)).toBe('“Withhold counts of 1 to 4”: nothing in the 2 figures falls under it.');
  });

  it('is pointed out where the person typed it', () => {
    const figure = { id: 'a', subtitle: '', places: [], counts: 1, linked: 0, derived: 0, rounded: 0, unreliable: 0, exposed: 0, overridden: null, withheldCounts: [], typed: [{ where: 'the title of figure 1', text: 'three' }] };
    expect(typedInWords({ figures: [figure, figure], findings: [], stops: [] })).toBe('You wrote “three” in the title of figure 1, and that number is withheld in a figure. Change it, unless it stands for something else.');
    expect(typedInWords({ figures: [], findings: [], stops: [] })).toBeNull();
  });

  it('is nothing where a person chose so', () => {
    expect(gateInWords(0, 2, { kind: 'none', reason: 'For the panel alone.' })).toBe('Nothing is withheld in the 2 figures.');
  });
});
