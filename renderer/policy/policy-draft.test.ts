import { describe, expect, it } from 'vitest';
import { customPolicy, presets, withhold1To4 } from '../../shared/disclosure/policy.ts';
import { draftOf, policyOf } from './policy-draft.ts';

describe('choosing the rule for small counts', () => {
  it.each([...presets, customPolicy({ from: 1, to: 6 }), customPolicy({ from: 0, to: 9, toNearest: 10 }), customPolicy({ from: 1, to: 4, wholeGroups: true, dominantShare: 80 }), { kind: 'none', reason: 'Agreed by the panel on 3 June' }] as const)('begins with the rule in force: $kind $name', (policy) => {
    expect(policyOf(draftOf(policy))).toEqual({ policy });
  });

  it('shows no small counts without a reason', () => {
    expect(policyOf({ ...draftOf(withhold1To4), rule: 'none', reason: '  ' })).toEqual({ problem: 'Write why, and who agreed to it.' });
  });

  it('says what is wrong with a rule of a person’s own', () => {
    const own = { ...draftOf(withhold1To4), rule: 'custom' };
    expect(policyOf({ ...own, from: 5, to: 4 })).toEqual({ problem: expect.stringContaining('must not be below the smallest') as unknown });
    expect(policyOf({ ...own, toNearest: 1 })).toEqual({ problem: expect.stringContaining('Rounding to 1 changes nothing') as unknown });
    expect(policyOf({ ...own, dominantShare: 30 })).toEqual({ problem: expect.stringContaining('from 50% to 99%') as unknown });
  });
});
