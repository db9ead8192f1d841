import { describe, expect, it } from 'vitest';
import { categoryOf, groupsOf } from '../classification.ts';
import { ethnicLists } from './ethnic-lists.ts';
import { ethnicParts } from './parts.ts';
import data from './standardiser.json';
import { standardiserLists } from './standardiser-lists.ts';
import { presets, publishedLabel } from './standardiser.ts';

const groupIn = (id: string, raw: string): string | null => {
  const list = [...ethnicLists, ...standardiserLists].find((candidate) => candidate.id === id);
  const match = list?.match(raw);
  return list && match ? `${categoryOf(list, match.code)?.label ?? ''} (${categoryOf(list, match.code)?.kind ?? ''})` : null;
};

describe('ethnic group lists', () => {
  it('have the groups that their names promise', () => {
    expect(ethnicLists.map((list) => [list.id, groupsOf(list).length])).toEqual([
      ['ethnic-census-2021', 19], ['ethnic-census-2011', 18], ['ethnic-school-census', 18], ['ethnic-census-2001', 16], ['ethnic-nhs-2001', 16], ['ethnic-broad-2011', 5], ['ethnic-broad-2001', 5],
    ]);
  });

  it('leave no one out and count no one twice, each of the standardiser’s 30 too', () => {
    expect(standardiserLists).toHaveLength(30);
    for (const list of [...ethnicLists, ...standardiserLists]) expect([list.id, groupsOf(list).flatMap(({ parts }) => parts).sort()]).toEqual([list.id, [...ethnicParts].sort()]);
  });

  it.each([
    ['A', 'White British'], ['GF', 'Mixed other'], ['H1', 'Indian'], ['R', 'Chinese'], ['S', 'Any other'], ['Z', 'Unknown'], ['99', 'Unknown'],
    ['A - British', 'White British'], ['BAFR', 'Black African'], ['White: Roma', 'Roma'], ['Black, Black British, Black Welsh, Caribbean or African: African', 'Black African'],
    ['Asian or Asian British – Any other Asian background', 'Asian other'], ['White \u00ad& Asian', 'Mixed White and Asian'], ['  any OTHER  ethnic group', 'Any other'],
  ])('know %s as %s', (raw, code) => {
    expect(ethnicLists[0]?.match(raw)?.code).toBe(code);
  });

  it('do not guess: an abbreviation, a contradiction, a word of its own', () => {
    expect(['NA', 'A - Pakistani', 'I', 'Q', 'Black: other than African', 'Cornish', ''].map((raw) => ethnicLists[0]?.match(raw) ?? null)).toEqual([null, null, null, null, null, null, null]);
  });

  it('disagree about Chinese as the censuses do', () => {
    expect(['ethnic-broad-2011', 'ethnic-broad-2001'].map((id) => groupIn(id, 'R'))).toEqual(['Asian (group)', 'Other, including Chinese (group)']);
  });

  it('keep a label that is broader than the list apart from its groups', () => {
    expect(groupIn('ethnic-census-2011', 'Asian / Asian British')).toBe('Asian (broader)');
    expect(groupIn('ethnic-broad-2011', 'BAME')).toBe('Other than White (broader)');
    expect(groupIn('ethnic-rdu-2a', 'non-white')).toBe('Other than White (group)');
    expect(groupIn('ethnic-broad-2011', 'Chinese or other')).toBe('Other inc Chinese (broader)');
    expect(groupIn('ethnic-broad-2011', 'All ethnic groups')).toBe('All (total)');
  });
});

describe('the standardiser', () => {
  it('holds its 285 spellings', () => {
    const spellings = Object.entries(data.spellings).flatMap(([label, raws]) => raws.map((raw) => [raw, label] as const));
    expect(spellings).toHaveLength(285);
    expect(spellings.filter(([raw, label]) => publishedLabel(raw) !== label)).toEqual([]);
  });

  it('gives every preset the label that the preset prints, for each of the spellings', () => {
    const wrong = presets.flatMap((preset, index) =>
      Object.entries(data.spellings).flatMap(([standard, raws]) => {
        const row = preset.rows.find((candidate) => candidate.standard === standard);
        const list = standardiserLists[index];
        return row && list ? raws.filter((raw) => categoryOf(list, list.match(raw)?.code ?? '')?.label !== row.display).map((raw) => `${preset.code}: ${raw}`) : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
