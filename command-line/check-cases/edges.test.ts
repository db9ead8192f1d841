import { describe, expect, it } from 'vitest';
import type { Json } from './case-method.ts';
import { methods } from './methods/index.ts';
import { runFile } from './runner.ts';

/** The outcome of one case of a method, with what stood against it. */
function outcome(method: string, fields: Readonly<Record<string, Json>>) {
  const [result] = runFile('edge.json', JSON.stringify({ function: method, cases: [{ id: 'edge', ...fields }] }), methods).cases;
  return { outcome: result?.outcome, notes: result?.outcome === 'failed' ? result.notes : [] };
}

const agreed = { outcome: 'agreed', notes: [] };
const ages = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
const none = ages.map(() => null);

describe('edges of the reference’s rules, beyond the cases that come with the project', () => {
  it.each<[string, Readonly<Record<string, Json>>]>([
    ['rates at confidence 1 are open, and Byar’s lower limit is none', {
      args: { confidence: 1 }, input: { area: ['a', 'a', 'a'], x: [0, 4, 40], n: [1000, 1000, 1000] },
      expected: { value: [0, 400, 4000], lowercl: [0, 0, null], uppercl: ['Inf', 'Inf', 'Inf'], confidence: ['100%', '100%', '100%'], method: ['Exact', 'Exact', 'Byars'] },
    }],
    ['a single group comes back row by row', {
      args: {}, grouped_by: 'area', input: { area: ['a', 'a'], x: [10, 20], n: [1000, 1000] },
      expected: { area: ['a', 'a'], x: [10, 20], n: [1000, 1000], value: [1000, 2000], statistic: ['rate per 100000', 'rate per 100000'] },
    }],
    ['a missing denominator makes its group missing, and keeps the method', {
      args: {}, grouped_by: 'area', input: { area: ['b', 'b', 'a'], x: [10, 20, 3], n: [1000, null, 1000] },
      expected: { area: ['a', 'b'], x: [3, 30], n: [1000, null], value: [300, null], method: ['Exact', 'Byars'] },
    }],
    ['no events among nobody', { args: {}, input: { area: ['a'], x: [0], n: [0] }, error: 'bad_denominator' }],
    ['three levels', { args: { confidence: [0.95, 0.998, 0.99] }, input: { area: ['a'], x: [0], n: [1] }, error: 'too_many_confidence' }],
    ['per cent for both levels', { args: { confidence: [95, 99.8] }, input: { area: ['a'], x: [0], n: [1] }, error: 'bad_confidence_pair' }],
    ['words for counts', { args: {}, input: { area: ['a'], x: ['five'], n: [1] }, error: 'not_numeric' }],
  ])('phe_rate: %s', (_, fields) => {
    expect(outcome('phe_rate', fields)).toEqual(agreed);
  });

  it.each<[string, Readonly<Record<string, Json>>]>([
    ['no confidence, and no limits', { args: { confidence: null, multiplier: 100 }, input: { area: ['a'], x: [1], n: [4] }, expected: { value: [25], statistic: ['percentage'], method: ['Wilson'] } }],
    ['confidence 100 is the whole range', { args: { confidence: 100, multiplier: 100 }, input: { area: ['a', 'a'], x: [1, 2], n: [4, 4] }, expected: { value: [25, 50], lowercl: [0, 0], uppercl: [100, 100] } }],
    ['more events than people', { args: {}, input: { area: ['a'], x: [5], n: [4] }, error: 'numerator_exceeds_denominator' }],
    ['nothing among nobody', { args: {}, input: { area: ['a'], x: [0], n: [0] }, error: 'bad_denominator' }],
  ])('phe_proportion: %s', (_, fields) => {
    expect(outcome('phe_proportion', fields)).toEqual(agreed);
  });

  it.each<[string, string, Readonly<Record<string, Json>>]>([
    ['wilson_lower', 'nothing among nobody', { args: { confidence: 0.95 }, input: { x: [0], n: [0] }, expected: { value: ['NaN'] } }],
    ['wilson_upper', 'one scalar at confidence 1', { args: { confidence: 1 }, input: { x: [0, 1, 2], n: [9, 9, 9] }, expected: { value: [1] } }],
    ['byars_upper', 'open at confidence 100', { args: { confidence: 100 }, input: { x: [0, 5] }, expected: { value: ['Inf', 'Inf'] } }],
    ['byars_lower', 'a negative count at confidence 1', { args: { confidence: 1 }, input: { x: [0, -5] }, error: 'negative_numerator' }],
    ['phe_mean', 'groups of one value, at two levels', {
      args: { confidence: [0.95, 0.998] }, grouped_by: 'area', input: { area: ['a', 'b'], values: [7, 8] },
      expected: { area: ['a', 'b'], value_sum: [7, 8], value_count: [1, 1], stdev: [null, null], value: [7, 8], lower95_0cl: ['NaN', 'NaN'], upper99_8cl: ['NaN', 'NaN'] },
    }],
    ['phe_mean', 'values that do not vary, at confidence 1', { args: { confidence: 1 }, grouped_by: 'none', input: { area: ['a', 'a'], values: [7, 7] }, expected: { value: [7], stdev: [0], lowercl: ['NaN'] } }],
    ['calculate_dsr', '9.99 events are withheld, totals are not', {
      args: {}, input: { area: ['a', 'a'], ageband: [1, 2], x: [4, 5.99], n: [100, 100], stdpop: [1, 1] },
      expected: { area: ['a'], total_count: [9.99], total_pop: [200], value: [null], lowercl: [null], uppercl: [null], statistic: ['dsr NA for total count < 10'] },
    }],
    ['calculate_dsr', 'areas with different numbers of bands', {
      args: { multiplier: 100 }, input: { area: ['b', 'a', 'a'], ageband: [1, 1, 2], x: [20, 10, 10], n: [100, 100, 100], stdpop: [3, 1, 1] },
      expected: { area: ['a', 'b'], total_count: [20, 20], total_pop: [200, 100], value: [10, 20] },
    }],
    ['calculate_dsr', 'which its predecessor refused', {
      args: { legacy: 'phe_dsr' }, input: { area: ['b', 'a', 'a'], ageband: [1, 1, 2], x: [20, 10, 10], n: [100, 100, 100], stdpop: [3, 1, 1] }, error: 'unequal_group_rows',
    }],
    ['calculate_dsr', 'the European Standard Population where no weights are given', {
      args: { multiplier: 1 }, input: { area: ages.slice(0, 19).map(() => 'a'), ageband: ages.slice(0, 19), x: ages.slice(0, 19).map(() => 5), n: ages.slice(0, 19).map(() => 50) },
      expected: { area: ['a'], value: [0.1] },
    }],
    ['calculate_dsr', 'confidence 1', {
      args: { confidence: 1, multiplier: 1 }, input: { area: ['a'], ageband: [1], x: [20], n: [100], stdpop: [3] },
      expected: { value: [0.2], lowercl: [null], uppercl: ['Inf'], confidence: ['100%'] },
    }],
    ['calculate_dsr', 'a missing population', { args: {}, input: { area: ['a'], ageband: [1], x: [20], n: [null], stdpop: [3] }, error: 'bad_denominator' }],
    ['calculate_dsr', 'a negative weight', { args: {}, input: { area: ['a'], ageband: [1], x: [20], n: [10], stdpop: [-3] }, error: 'bad_stdpop' }],
    ['calculate_ISRatio', 'nothing expected and nothing observed', {
      args: { x_ref: [5], n_ref: [10] }, input: { area: ['A'], x: [0], n: [0] },
      expected: { area: ['A'], observed: [0], expected: [0], value: ['NaN'], lowercl: ['NaN'], uppercl: ['Inf'], method: ['Exact'] },
    }],
    ['calculate_ISRatio', 'a missing reference population', {
      args: { x_ref: [5, 5], n_ref: [10, null] }, input: { area: ['A', 'A'], x: [3, 9], n: [1, 1] },
      expected: { observed: [12], expected: [null], value: [null], lowercl: [null], method: ['Byars'] },
    }],
    ['calculate_ISRatio', 'a negative population', { args: { x_ref: [5], n_ref: [10] }, input: { area: ['A'], x: [0], n: [-1] }, error: 'negative_denominator' }],
    ['calculate_ISRate', 'observed totals given apart', {
      args: { x_ref: [5, 5], n_ref: [10, 10], multiplier: 1000, observed_totals: { area: ['B', 'A'], observed: [40, 20] } }, input: { area: ['A', 'A', 'B', 'B'], n: [10, 10, 20, 20] },
      expected: { area: ['A', 'B'], observed: [20, 40], expected: [10, 20], ref_rate: [500, 500], value: [1000, 1000] },
    }],
    ['phe_quantile', 'too few values, and missing ones', { args: { nquantiles: 3, invert: false }, input: { values: [1, null, 2] }, expected: { values: [1, null, 2], quantile: [null, null, null] } }],
    ['phe_quantile', 'missing values among enough', { args: { nquantiles: 2, invert: false }, input: { values: [1, null, 2] }, expected: { quantile: [1, null, 2] } }],
    ['phe_quantile', 'two directions in one group', { args: { nquantiles: 2, invert: 'up', inverttype: 'field' }, grouped_by: 'area', input: { area: ['a', 'a'], values: [1, 2], up: [true, false] }, error: 'bad_invert' }],
    ['phe_quantile', 'a direction for each group', { args: { nquantiles: 2, invert: 'up', inverttype: 'field' }, grouped_by: 'area', input: { area: ['a', 'b', 'a', 'b'], values: [1, 1, 2, 2], up: [true, false, true, false] }, expected: { quantile: [2, 1, 1, 2] } }],
    ['phe_life_expectancy', 'nobody died in the last band', {
      args: {}, input: { startage: ages, pops: ages.map(() => 1000), deaths: ages.map((age) => (age === 90 ? 0 : 2)) },
      expected: { startage: ages, value: none, lowercl: ages.map(() => 'NaN'), uppercl: ages.map(() => 'Inf') },
    }],
    ['phe_life_expectancy', '19 bands', { args: {}, input: { startage: ages.slice(1), pops: ages.slice(1).map(() => 1000), deaths: ages.slice(1).map(() => 2) }, expected: { value: none.slice(1), lowercl: none.slice(1) } }],
    ['phe_life_expectancy', 'exactly 5,000 people', { args: {}, input: { startage: ages, pops: ages.map(() => 250), deaths: ages.map(() => 2) }, expected: { value: none, uppercl: none } }],
    ['phe_life_expectancy', 'more deaths than people', { args: {}, input: { startage: ages, pops: ages.map(() => 1000), deaths: ages.map((age) => (age === 5 ? 1001 : 2)) }, expected: { value: none, uppercl: none } }],
    ['phe_life_expectancy', 'ages out of order in the reference’s list', { args: { age_contents: [0, 5, 1] }, input: { startage: ages, pops: ages.map(() => 1000), deaths: ages.map(() => 2) }, error: 'bad_ages' }],
    ['phe_life_expectancy', 'ages as words, one age asked for, three levels', {
      args: { le_age: 90, confidence: [0.9, 0.98, 0.99] },
      input: { startage: ages.map((age) => `from ${age}`), pops: ages.map(() => 1000), deaths: ages.map((age) => (age === 90 ? 500 : 2)) },
      expected: { startage: ['from 90'], value: [2], pops_used: [1000], dths_used: [500], confidence: ['90%, 98%, 99%'], statistic: ['life expectancy at 90'] },
    }],
    ['observed_expected', 'a confidence that is none', { input: { observed: 3, expected: 2, confidence: 0.5 }, error: 'bad_confidence' }],
  ])('%s: %s', (method, _, fields) => {
    expect(outcome(method, fields)).toEqual(agreed);
  });
});
