import { describe, expect, it } from 'vitest';
import { conditionsOf, conditionWords, sortOf } from './grid-conditions.ts';

describe('the filters of the grid', () => {
  it('become conditions that the engine can be asked', () => {
    expect(
      conditionsOf({
        borough: { filterType: 'text', type: 'contains', filter: 'lam' },
        sex: { filterType: 'text', type: 'equals', filter: 'Female' },
        age_days: { filterType: 'number', type: 'inRange', filter: 0, filterTo: 27 },
        gestation_weeks: { filterType: 'number', type: 'equals', filter: 37 },
        lsoa11: { filterType: 'text', type: 'blank' },
      }),
    ).toEqual([
      { column: 'borough', test: 'contains', text: 'lam' },
      { column: 'sex', test: 'one-of', values: ['Female'] },
      { column: 'age_days', test: 'between', from: 0, to: 27 },
      { column: 'gestation_weeks', test: 'between', from: 37, to: 37 },
      { column: 'lsoa11', test: 'blank' },
    ]);
  });

  it('are none where the grid has none', () => {
    expect([conditionsOf({}), conditionsOf(null), conditionsOf(undefined)]).toEqual([[], [], []]);
  });

  it('are refused where the engine has no such test, rather than dropped', () => {
    expect(() => conditionsOf({ borough: { filterType: 'text', type: 'notContains', filter: 'lam' } })).toThrow();
  });

  it('are said in words', () => {
    const said = conditionsOf({
      year: { type: 'greaterThanOrEqual', filter: 2016 },
      age: { type: 'lessThanOrEqual', filter: 27 },
      weeks: { type: 'inRange', filter: 22, filterTo: 27 },
      quintile: { type: 'equals', filter: 1 },
      area: { type: 'blank' },
    }).map(conditionWords);
    expect(said).toEqual(['year is at least 2016', 'age is at most 27', 'weeks is 22 to 27', 'quintile is 1', 'area is blank']);
  });
});

describe('the order of the grid', () => {
  it('keeps the order in which columns were chosen', () => {
    expect(sortOf([{ colId: 'borough', sort: 'asc' }, { colId: 'age_days', sort: 'desc' }])).toEqual([
      { column: 'borough', direction: 'ascending' },
      { column: 'age_days', direction: 'descending' },
    ]);
  });
});
