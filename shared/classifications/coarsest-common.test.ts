import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, type Classification } from './classification.ts';
import { classificationById, classificationsAbout } from './classifications.ts';
import { coarsestCommon, commonLabel, whyNotCommon } from './coarsest-common.ts';

const list = (id: string): Classification => {
  const found = classificationById(id);
  if (!found) throw new Error(id);
  return found;
};
const common = (first: string, second: string) => coarsestCommon(list(first), list(second));
const labels = (first: string, second: string) => common(first, second)?.groups.map(({ label }) => label);

describe('the coarsest common list', () => {
  it('keeps the 16 groups of NHS codes beside the 2021 census, and says which census groups that costs', () => {
    expect(labels('ethnic-nhs-2001', 'ethnic-census-2021')).toHaveLength(16);
    expect(common('ethnic-nhs-2001', 'ethnic-census-2021')?.words.join(' ')).toContain('Arab and Any other ethnic group as Any other ethnic group');
  });

  it('counts Chinese as Asian where NHS codes meet the five broad groups of 2011', () => {
    const broad = common('ethnic-nhs-2001', 'ethnic-broad-2011');
    expect(broad?.groups.map(({ label }) => label)).toEqual(['Asian', 'Black', 'Mixed', 'White', 'Other']);
    expect(broad && commonLabel(broad, 'first', 'Chinese')).toBe('Asian');
  });

  it('cannot keep Asian apart from Other where one side has Chinese under Other and both are broad already', () => {
    expect(labels('ethnic-broad-2001', 'ethnic-broad-2011')).toEqual(['Asian and “Other, including Chinese”', 'Black', 'Mixed', 'White']);
    expect(common('ethnic-broad-2001', 'ethnic-broad-2011')?.words[0]).toContain('divide the same people differently');
  });

  it('brings deciles to the quintiles of the same release, and never one release to another', () => {
    expect(labels('imd-2019-decile', 'imd-2019-quintile')).toEqual(['1, most deprived', '2', '3', '4', '5, least deprived']);
    expect(common('imd-2019-quintile', 'imd-2025-quintile')).toBeNull();
    expect(whyNotCommon(list('imd-2019-quintile'), list('imd-2025-quintile'))).toContain('Use the same list for both sides');
  });

  it('has the first 28 days in common between ONS and the report', () => {
    expect(common('age-at-death-ons', 'age-at-death-report')?.groups.map(({ first }) => first)).toEqual([['early-neonatal', 'late-neonatal'], ['post-neonatal']]);
  });

  it('says which groups have nothing on the other side', () => {
    const ages = common('age-at-death-ons', 'age-at-death-children');
    expect(ages?.words.join(' ')).toContain('the other side has nothing to set against them');
    expect(ages && commonLabel(ages, 'second', '5-9-years')).toBeNull();
  });

  it('gives every group of either list one place, whatever the two lists', () => {
    const ethnic = classificationsAbout('ethnic group');
    fc.assert(
      fc.property(fc.constantFrom(...ethnic), fc.constantFrom(...ethnic), (first, second) => {
        const groups = coarsestCommon(first, second)?.groups ?? [];
        expect(groups.flatMap((group) => group.first).sort()).toEqual(groupsOf(first).map(({ code }) => code).sort());
        expect(groups.flatMap((group) => group.second).sort()).toEqual(groupsOf(second).map(({ code }) => code).sort());
        expect(coarsestCommon(second, first)?.groups.length).toBe(groups.length);
      }),
    );
  });
});
