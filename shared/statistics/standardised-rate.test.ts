import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { directlyStandardisedRate, directlyStandardisedRateOfRepeatEvents, europeanStandardPopulation2013 } from './standardised-rate.ts';

const example = { events: [6, 9], populations: [1000, 3000], weights: [1, 1] };
const bands = fc.array(fc.record({ events: fc.integer({ min: 0, max: 200 }), population: fc.integer({ min: 1, max: 50_000 }), weight: fc.integer({ min: 1, max: 9000 }) }), { minLength: 1, maxLength: 20 });
const columns = (rows: readonly { events: number; population: number; weight: number }[]) => ({
  events: rows.map((row) => row.events),
  populations: rows.map((row) => row.population),
  weights: rows.map((row) => row.weight),
});

describe('a directly standardised rate', () => {
  it('gives the example of its description', () => {
    const { value, lower, upper, method, totalEvents, totalPopulation } = directlyStandardisedRate(example);
    expect(value).toBeCloseTo(4.5, 14);
    expect(lower).toBeCloseTo(2.2420037938882333, 13);
    expect(upper).toBeCloseTo(7.827400558476716, 13);
    expect([method, totalEvents, totalPopulation]).toEqual(['Dobson', 15, 4000]);
  });

  it('is withheld below 10 events, a fraction below too, and published from 10', () => {
    expect(directlyStandardisedRate({ ...example, events: [4, 5] })).toMatchObject({ value: null, lower: null, totalEvents: 9, reason: 'Withheld as unreliable: fewer than 10 events in all.' });
    expect(directlyStandardisedRate({ ...example, events: [4, 5.99] }).value).toBeNull();
    expect(directlyStandardisedRate({ ...example, events: [4, 6] }).value).not.toBeNull();
  });

  it('gives no number where a count is missing, but still the people', () => {
    expect(directlyStandardisedRate({ ...example, events: [40, null] })).toMatchObject({ value: null, totalEvents: null, totalPopulation: 4000, reason: 'The count of events is missing in at least one band.' });
  });

  it('takes a weight of zero, but not all of them', () => {
    expect(directlyStandardisedRate({ ...example, weights: [0, 1] }).value).toBeCloseTo(3, 14);
    expect(directlyStandardisedRate({ ...example, weights: [0, 0] })).toMatchObject({ value: null, reason: 'The standard weights add up to zero.' });
  });

  it('refuses what it cannot standardise, naming the argument', () => {
    expect(() => directlyStandardisedRate({ ...example, events: [-1, 20] })).toThrow('events is -1');
    expect(() => directlyStandardisedRate({ ...example, populations: [0, 20] })).toThrow('populations is 0');
    expect(() => directlyStandardisedRate({ ...example, weights: [-5, 20] })).toThrow('weights is -5');
    const hole = new Array<number>(2);
    expect(directlyStandardisedRate({ ...example, events: hole })).toMatchObject({ value: null, totalEvents: null });
    expect(() => directlyStandardisedRate({ ...example, populations: hole })).toThrow('populations is NaN');
    expect(() => directlyStandardisedRate({ ...example, weights: hole })).toThrow('weights is NaN');
    expect(() => directlyStandardisedRate({ ...example, weights: [5] })).toThrow('it must have as many rows as events');
    expect(() => directlyStandardisedRate({ ...example, populations: [5] })).toThrow(ArgumentError);
    expect(() => directlyStandardisedRate({ events: [], populations: [], weights: [] })).toThrow('at least one band');
    expect(() => directlyStandardisedRate({ ...example, multiplier: 0 })).toThrow('multiplier is 0');
    expect(() => directlyStandardisedRate({ ...example, confidence: 3 })).toThrow(ArgumentError);
  });

  it('standardised to its own population is the crude rate', () => {
    fc.assert(
      fc.property(bands, (rows) => {
        const { events, populations } = columns(rows);
        const { value, totalEvents, totalPopulation } = directlyStandardisedRate({ events, populations, weights: populations });
        fc.pre(value !== null);
        expect(value).toBeCloseTo(((totalEvents ?? NaN) / totalPopulation) * 1000, 8);
      }),
    );
  });

  it('does not change when a band without events and without weight is added', () => {
    fc.assert(
      fc.property(bands, fc.integer({ min: 1, max: 9999 }), (rows, population) => {
        const alone = directlyStandardisedRate(columns(rows));
        const joined = directlyStandardisedRate(columns([...rows, { events: 0, population, weight: 0 }]));
        expect([joined.value, joined.lower, joined.upper]).toEqual([alone.value, alone.lower, alone.upper]);
      }),
    );
  });

  it('has limits that bracket it and widen with the confidence', () => {
    fc.assert(
      fc.property(bands, (rows) => {
        const [at95, at998] = [0.95, 0.998].map((confidence) => directlyStandardisedRate({ ...columns(rows), confidence }));
        fc.pre(at95?.value !== null);
        expect(at95?.lower ?? NaN).toBeLessThanOrEqual(at95?.value ?? NaN);
        expect(at95?.upper ?? NaN).toBeGreaterThanOrEqual(at95?.value ?? NaN);
        expect(at998?.lower ?? NaN).toBeLessThanOrEqual(at95?.lower ?? NaN);
        expect(at998?.upper ?? NaN).toBeGreaterThanOrEqual(at95?.upper ?? NaN);
      }),
    );
  });

  it('has the 2013 European Standard Population of 100,000 people in 19 bands at hand', () => {
    expect(europeanStandardPopulation2013).toHaveLength(19);
    expect(europeanStandardPopulation2013.reduce((sum, each) => sum + each, 0)).toBe(100_000);
  });
});

describe('a directly standardised rate of repeat events', () => {
  const repeat = { bands: ['0-4', '5+', '0-4', '5+'], frequencies: [1, 1, 2, 2], people: [4, 5, 1, 2], populations: [1000, 3000, 1000, 3000], weights: [1, 1, 1, 1] };

  it('counts each person as often as they had the event', () => {
    const { value, totalEvents, totalPopulation, method } = directlyStandardisedRateOfRepeatEvents(repeat);
    expect([totalEvents, totalPopulation, method]).toEqual([15, 4000, 'Dobson, adjusted for people with more than one event']);
    expect(value).toBeCloseTo(4.5, 14);
  });

  it('has wider limits than the same number of independent events', () => {
    const repeated = directlyStandardisedRateOfRepeatEvents(repeat);
    const independent = directlyStandardisedRate(example);
    expect(repeated.upper ?? NaN).toBeGreaterThan(independent.upper ?? NaN);
    expect(repeated.lower ?? NaN).toBeLessThan(independent.lower ?? NaN);
  });

  it('of one event each is the plain rate', () => {
    const once = directlyStandardisedRateOfRepeatEvents({ bands: [1, 2], frequencies: [1, 1], people: [6, 9], populations: [1000, 3000], weights: [1, 1] });
    const plain = directlyStandardisedRate(example);
    expect(once.value).toBeCloseTo(plain.value ?? NaN, 12);
    expect(once.lower).toBeCloseTo(plain.lower ?? NaN, 12);
    expect(once.upper).toBeCloseTo(plain.upper ?? NaN, 12);
  });

  it('is withheld, or missing, as the plain rate is', () => {
    expect(directlyStandardisedRateOfRepeatEvents({ ...repeat, people: [1, 1, 1, 1] }).reason).toContain('fewer than 10');
    expect(directlyStandardisedRateOfRepeatEvents({ ...repeat, people: [40, 1, null, 1] })).toMatchObject({ value: null, totalEvents: null });
  });

  it('refuses a band with two populations or weights, and a frequency of zero', () => {
    expect(() => directlyStandardisedRateOfRepeatEvents({ ...repeat, populations: [1000, 3000, 900, 3000] })).toThrow('band 0-4 has population 1000 elsewhere');
    expect(() => directlyStandardisedRateOfRepeatEvents({ ...repeat, weights: [1, 1, 1, 2] })).toThrow('band 5+ has weight 1 elsewhere');
    expect(() => directlyStandardisedRateOfRepeatEvents({ ...repeat, frequencies: [0, 1, 2, 2] })).toThrow('frequencies is 0');
    expect(() => directlyStandardisedRateOfRepeatEvents({ ...repeat, people: [-1, 1, 2, 2] })).toThrow('people is -1');
    expect(() => directlyStandardisedRateOfRepeatEvents({ ...repeat, people: [1, 1] })).toThrow('it must have as many rows as bands');
    expect(() => directlyStandardisedRateOfRepeatEvents({ bands: [], frequencies: [], people: [], populations: [], weights: [] })).toThrow('at least one band');
  });

  it('shrinks the weights of a frequency to the rows that it has', () => {
    const whole = directlyStandardisedRateOfRepeatEvents({ ...repeat, people: [4, 5, 0, 3] });
    const parted = directlyStandardisedRateOfRepeatEvents({ bands: ['0-4', '5+', '5+'], frequencies: [1, 1, 2], people: [4, 5, 3], populations: [1000, 3000, 3000], weights: [1, 1, 1] });
    expect(parted.value).toBeCloseTo(whole.value ?? NaN, 14);
    expect(parted.upper ?? NaN).toBeGreaterThan(whole.upper ?? NaN);
  });
});
