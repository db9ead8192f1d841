import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../shared/dataset/filter.ts';
import { chosenGroups, emptiedDimension, isOn, withChosen, withoutFilter, withToggled, type FilterChoices } from './change-filters.ts';

const spelt = (...values: string[]) => values.map((value) => ({ label: value, values: [value] }));
const years: FilterChoices = { dimension: 'year', groups: spelt('2014', '2015', '2016', '2017') };
const quintiles: FilterChoices = { dimension: 'deprivationQuintile', groups: spelt('1', '2', '3', '4', '5') };
const ethnicGroups: FilterChoices = { dimension: 'ethnicGroup', groups: [{ label: 'Irish', values: ['Irish', 'White Irish'] }, { label: 'Indian', values: ['Indian'] }] };

describe('filters', () => {
  it('let everything through at first', () => {
    expect(chosenGroups(years, [])).toEqual(['2014', '2015', '2016', '2017']);
  });

  it('of years are a stretch from the first chosen to the last', () => {
    const filters = withChosen([], years, ['2015', '2016']);
    expect(filters).toEqual([{ dimension: 'year', from: 2015, to: 2016 }]);
    expect(chosenGroups(years, filters)).toEqual(['2015', '2016']);
  });

  it('of groups keep the order of the groups, not that of the clicks', () => {
    expect(withChosen([], quintiles, ['4', '1'])).toEqual([{ dimension: 'deprivationQuintile', oneOf: ['1', '4'] }]);
  });

  it('let through every spelling of a group together', () => {
    const filters = withChosen([], ethnicGroups, ['Irish']);
    expect(filters).toEqual([{ dimension: 'ethnicGroup', oneOf: ['Irish', 'White Irish'] }]);
    expect(chosenGroups(ethnicGroups, filters)).toEqual(['Irish']);
  });

  it('are gone again when all is chosen', () => {
    const filters = withChosen([], quintiles, ['1']);
    expect(withChosen(filters, quintiles, ['1', '2', '3', '4', '5'])).toEqual([]);
  });

  it('stand in one order, so that the same filters make the same figure', () => {
    const one = withChosen(withChosen([], quintiles, ['1']), years, ['2014']);
    const other = withChosen(withChosen([], years, ['2014']), quintiles, ['1']);
    expect(one).toEqual(other);
  });

  it('on one dimension leave the others alone', () => {
    const both: readonly Filter[] = [{ dimension: 'year', from: 2014, to: 2015 }, { dimension: 'area', oneOf: ['Lambeth'] }];
    expect(withoutFilter(both, 'year')).toEqual([{ dimension: 'area', oneOf: ['Lambeth'] }]);
  });

  it('are put on by one choice of a group and taken away by the next, in whatever order its spellings stand', () => {
    const irish: Filter = { dimension: 'ethnicGroup', oneOf: ['White Irish', 'Irish'] };
    const on = withToggled([{ dimension: 'ethnicGroup', oneOf: ['Indian'] }], irish);
    expect(on).toEqual([irish]);
    expect(isOn(on, { dimension: 'ethnicGroup', oneOf: ['Irish', 'White Irish'] })).toBe(true);
    expect(withToggled(on, { dimension: 'ethnicGroup', oneOf: ['Irish', 'White Irish'] })).toEqual([]);
  });

  it('that let nothing through are named', () => {
    expect(emptiedDimension(withChosen([], quintiles, []))).toBe('deprivationQuintile');
    expect(emptiedDimension(withChosen([], quintiles, ['2']))).toBeNull();
  });
});
