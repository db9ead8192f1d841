import { describe, expect, it } from 'vitest';
import { groupsOf } from './classification.ts';
import { classificationById, classifications } from './classifications.ts';
import { areaKind, isSmallArea } from './area-codes.ts';

const code = (id: string, raw: string): string | null => {
  const list = classificationById(id);
  if (!list) throw new Error(id);
  return list.match(raw)?.code ?? null;
};

describe('every classification', () => {
  it('has an id of its own, and knows its own labels', () => {
    expect(new Set(classifications.map(({ id }) => id)).size).toBe(classifications.length);
    for (const list of classifications) expect([list.id, groupsOf(list).length > 1, list.definition.endsWith('.')]).toEqual([list.id, true, true]);
    for (const list of classifications.filter(({ about }) => !['area', 'deprivation'].includes(about))) {
      expect([list.id, groupsOf(list).filter(({ code: own, label }) => list.match(label)?.code !== own).map(({ label }) => label)]).toEqual([list.id, []]);
    }
  });

  it('covers no part twice', () => {
    for (const list of classifications) {
      const parts = groupsOf(list).flatMap((group) => group.parts);
      expect([list.id, new Set(parts).size]).toEqual([list.id, parts.length]);
    }
  });
});

describe('age at death', () => {
  it.each([['0', 'early-neonatal'], ['6', 'early-neonatal'], ['7', 'late-neonatal'], ['27', 'late-neonatal'], ['28', 'post-neonatal'], ['364', 'post-neonatal'], ['365', null], ['0-6 days', 'early-neonatal'], ['unknown', 'unknown'], ['-1', null]])('in completed days, %s is %s', (raw, expected) => {
    expect(code('age-at-death-ons', raw)).toBe(expected);
  });

  it('counted from 1 has the same bands a day later, and a 0 is never outside the first', () => {
    expect(['0', '1', '7', '8', '28', '29', '365', '366'].map((day) => code('age-at-death-ons-from-1', day))).toEqual(['early-neonatal', 'early-neonatal', 'early-neonatal', 'late-neonatal', 'late-neonatal', 'post-neonatal', 'post-neonatal', null]);
  });

  it('knows neonatal and infant, and counts them apart from the bands within them', () => {
    expect(['Neonatal', 'Early neonatal', 'under 28 days', 'Infant'].map((words) => code('age-at-death-ons', words))).toEqual(['neonatal', 'early-neonatal', 'neonatal', 'infant']);
  });

  it('counts an older child by years', () => {
    expect([365, 1825, 1826, 5478, 6573, 6574].map((day) => code('age-at-death-children', String(day)))).toEqual(['1-4-years', '1-4-years', '5-9-years', '15-17-years', '15-17-years', null]);
  });
});

describe('gestation and birthweight', () => {
  it.each([['22', '22-23'], ['23+6', '22-23'], ['23.9', '22-23'], ['24 weeks', '24-27'], ['36w 6d', '32-36'], ['37', '37-41'], ['42', '42-and-over'], ['37-41', '37-41'], ['99', null], ['9', null]])('%s weeks is %s', (raw, expected) => {
    expect(code('gestation-weeks', raw)).toBe(expected);
  });

  it.each([['999', 'under-1000'], ['1,000', '1000-1499'], ['2499', '2000-2499'], ['2500g', '2500-2999'], ['3.45 kg', '3000-3499'], ['4000', '4000-and-over'], ['Under 2500', 'under-2500'], ['1500 to 1999', '1500-1999'], ['Implausible birthweight', 'unknown'], ['9999', null], ['3.45', null]])('%s is %s', (raw, expected) => {
    expect(code('birthweight-grams', raw)).toBe(expected);
  });
});

describe('deprivation', () => {
  it('pairs deciles into quintiles', () => {
    expect(Array.from({ length: 10 }, (_, index) => code('imd-2019-quintile-from-decile', String(index + 1)))).toEqual(['1', '1', '2', '2', '3', '3', '4', '4', '5', '5']);
  });

  it('turns a numbering whose 1 is the least deprived, and follows words over numbers', () => {
    expect(['1', '2', '5'].map((raw) => code('imd-2019-quintile-1-least', raw))).toEqual(['5', '4', '1']);
    expect(['1 - most deprived', 'Most deprived', 'Least deprived 20%', 'Quintile 3', 'Second most deprived quintile', '2nd least deprived'].map((raw) => code('imd-2019-quintile', raw))).toEqual(['1', '1', '5', '3', '2', '4']);
    expect(classificationById('imd-2019-quintile')?.match('5 (most deprived)')).toMatchObject({ code: '1', note: expect.stringContaining('opposite ends') as unknown });
  });

  it('knows a quintile kept as a decimal, but no sixth and no half', () => {
    expect(['1.0', '5.00'].map((raw) => code('imd-2019-quintile', raw))).toEqual(['1', '5']);
    expect(['0', '6', '1.5', 'most to least deprived'].map((raw) => code('imd-2019-quintile', raw))).toEqual([null, null, null, null]);
  });
});

describe('the words of a review', () => {
  it.each([['8', '8'], ['8: Perinatal / neonatal event', '8'], ['Category 10', '10'], ['Perinatal infection', '8'], ['Infection', '9'], ['SUDI', null], ['Sudden unexpected and unexplained death', '10']])('category %s is %s', (raw, expected) => {
    expect(code('category-of-death-ten', raw)).toBe(expected);
  });

  it('keeps inadequate information apart from no, and older forms apart from both', () => {
    expect(['Yes', 'No', 'Inadequate information upon which to make a judgement', 'Preventable'].map((raw) => code('modifiability-three', raw))).toEqual(['identified', 'none-identified', 'inadequate-information', 'older-identified']);
  });
});

describe('area codes', () => {
  it('are told apart by kind', () => {
    expect(['E09000022', 'E12000007', 'E13000001', 'E92000001', 'E01003188', 'E99000001', '208', 'E9000022'].map(areaKind)).toEqual(['London borough', 'Region', 'Inner or outer London', 'Country', 'Lower-layer super output area', 'Other area', null, null]);
    expect([isSmallArea('E01003188'), isSmallArea('E09000022')]).toEqual([true, false]);
  });
});
