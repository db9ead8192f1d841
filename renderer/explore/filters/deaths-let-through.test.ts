import { describe, expect, it } from 'vitest';
import { withhold1To4 } from '../../../shared/disclosure/policy.ts';
import { deathsInWords } from './deaths-let-through.ts';

describe('how many deaths the filters let through', () => {
  it('is said beside all of them', () => {
    expect(deathsInWords(33, 198, withhold1To4)).toBe('33 of 198 deaths');
    expect(deathsInWords(1198, 2198, withhold1To4)).toBe('1,198 of 2,198 deaths');
    expect(deathsInWords(198, 198, withhold1To4)).toBe('All 198 deaths');
    expect(deathsInWords(0, 198, withhold1To4)).toBe('0 of 198 deaths');
  });

  it('is withheld when few are let through', () => {
    expect(deathsInWords(3, 198, withhold1To4)).toBe('[c] of 198 deaths');
  });

  it('is withheld when few are left out, because they follow by subtraction', () => {
    expect(deathsInWords(195, 198, withhold1To4)).toBe('[c] of 198 deaths');
  });

  it('is withheld when there are few altogether', () => {
    expect(deathsInWords(4, 4, withhold1To4)).toBe('All [c] deaths');
  });

  it('is told under a policy of no protection', () => {
    expect(deathsInWords(3, 198, { kind: 'none', reason: 'For the panel alone.' })).toBe('3 of 198 deaths');
  });
});
