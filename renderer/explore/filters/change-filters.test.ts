import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../shared/dataset/filter.ts';
import { chosenValues, emptiedDimension, withChosen, withoutFilter, type FilterChoices } from './change-filters.ts';

const years: FilterChoices = { dimension: 'year', values: ['2014', '2015', '2016', '2017'] };
const quintiles: FilterChoices = { dimension: 'deprivationQuintile', values: ['1', '2', '3', '4', '5'] };

describe('filters', () => {
  it('let everything through at first', () => {
    expect(chosenValues(years, [])).toEqual(years.values);
  });

  it('of years are a stretch from the first chosen to the last', () => {
    const filters = withChosen([], years, ['2015', '2016']);
    expect(filters).toEqual([{ dimension: 'year', from: 2015, to: 2016 }]);
    expect(chosenValues(years, filters)).toEqual(['2015', '2016']);
  });

  it('of groups keep the order of the groups, not that of the clicks', () => {
    expect(withChosen([], quintiles, ['4', '1'])).toEqual([{ dimension: 'deprivationQuintile', oneOf: ['1', '4'] }]);
  });

  it('are gone again when all is chosen', () => {
    const filters = withChosen([], quintiles, ['1']);
    expect(withChosen(filters, quintiles, quintiles.values)).toEqual([]);
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

  it('that let nothing through are named', () => {
    expect(emptiedDimension(withChosen([], quintiles, []))).toBe('deprivationQuintile');
    expect(emptiedDimension(withChosen([], quintiles, ['2']))).toBeNull();
  });
});
