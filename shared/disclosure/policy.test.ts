import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdc, customPolicy, hes, nomis, nomisAsPublished, openSafely, policyInShort, policyStatement, presets, readingOf, withhold0To4, withhold1To4, type Policy } from './policy.ts';

const printed = (policy: Policy, counts: readonly number[]) =>
  counts.map((count) => {
    const reading = readingOf(count, policy);
    return reading.kind === 'withheld' ? '[c]' : reading.printed;
  });

describe('how a policy prints a count', () => {
  it.each([
    [withhold1To4, ['[c]', '[c]', 5, 0]],
    [withhold0To4, ['[c]', '[c]', 5, '[c]']],
    [cdc, ['[c]', '[c]', '[c]', 0]],
  ])('$name', (policy, expected) => {
    expect(printed(policy, [1, 4, 5, 0])).toEqual(expected);
  });

  it('HES: 1 to 7 withheld, zero shown, others to the nearest 5', () => {
    expect(printed(hes, [0, 1, 7, 8, 12, 13, 198])).toEqual([0, '[c]', '[c]', 10, 10, 15, 200]);
  });

  it('Nomis as ONS does it: 0 to 2 become 0, 3 to 5 become 5, others stay', () => {
    expect(printed(nomisAsPublished, [0, 2, 3, 5, 6, 13])).toEqual([0, 0, 5, 5, 6, 13]);
  });

  it('Nomis protected: every count to the nearest 5', () => {
    expect(printed(nomis, [0, 2, 3, 7, 8, 13])).toEqual([0, 0, 5, 5, 10, 15]);
  });

  it('OpenSAFELY: 5 and under withheld, others to the nearest 5', () => {
    expect(printed(openSafely, [0, 5, 6, 7, 8, 23])).toEqual(['[c]', '[c]', 5, 5, 10, 25]);
  });

  it('none: every count as it is', () => {
    expect(printed({ kind: 'none', reason: 'For the panel.' }, [1, 4])).toEqual([1, 4]);
  });

  it('says which counts a print may stand for: all those that print so, and no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...presets), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (policy, count, other) => {
        const { least, greatest } = readingOf(count, policy);
        const [one, another] = printed(policy, [count, other]);
        expect(other >= least && other <= greatest).toBe(one === another);
      }),
    );
  });
});

describe('a policy in words', () => {
  it('says what [c] means, why, and that zero is shown', () => {
    expect(policyStatement(withhold1To4)).toBe(
      '[c] means withheld to protect confidentiality: a count of 1 to 4, or a number from which such a count could be worked out. So small a count could let somebody recognise a child or a family. Zero is shown.',
    );
    expect(policyStatement(withhold0To4)).not.toContain('Zero is shown');
  });

  it('says that rounded parts may not add up', () => {
    for (const policy of [hes, openSafely, nomis]) expect(policyStatement(policy)).toContain('parts may not add up to their totals');
  });

  it("says that a publisher's own rule leaves gaps", () => {
    for (const policy of presets) expect(policyStatement(policy).includes('may still work')).toBe(policy.standing === 'as-published');
  });

  it('gives each preset its own id, its name and its source', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
    for (const { source } of presets) expect(source).toMatch(/\.$/);
  });

  it('fits on a label', () => {
    expect(presets.map(policyInShort)).toContain('Counts of 1 to 7 withheld, the rest rounded to 5');
  });

  it('takes a rule of a person’s own, and refuses one that cannot be', () => {
    expect(printed(customPolicy({ from: 1, to: 2 }), [1, 2, 3])).toEqual(['[c]', '[c]', 3]);
    expect(printed(customPolicy({ from: 1, to: 2, toNearest: 3 }), [1, 2, 4, 5])).toEqual(['[c]', '[c]', 3, 6]);
    expect(() => customPolicy({ from: 5, to: 4 })).toThrow('cannot be withheld');
    expect(() => customPolicy({ from: 1, to: 4, toNearest: 1 })).toThrow('from 2 up');
  });
});
