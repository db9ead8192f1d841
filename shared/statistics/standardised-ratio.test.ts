import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { expectedEvents, indirectlyStandardisedRate, standardisedRatio } from './standardised-ratio.ts';

const reference = { referenceEvents: [10, 20], referencePopulations: [1000, 1500] };
const area = { events: [3, 5], populations: [100, 300], ...reference };

describe('expected events', () => {
  it('are what the area would have at the reference’s rates', () => {
    expect(expectedEvents({ populations: [100, 300], ...reference })).toBeCloseTo(5, 14);
  });

  it('are none where a population or a reference count is missing', () => {
    expect(expectedEvents({ populations: [100, null], ...reference })).toBeNull();
    expect(expectedEvents({ populations: [100, 300], ...reference, referenceEvents: [null, 20] })).toBeNull();
    expect(expectedEvents({ populations: [100, 300], ...reference, referencePopulations: [1000, null] })).toBeNull();
  });

  it('add up to what was observed when the areas are the reference', () => {
    const bands = fc.array(fc.record({ events: fc.integer({ min: 0, max: 50 }), population: fc.integer({ min: 1, max: 9999 }) }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(bands, { minLength: 1, maxLength: 6 }), (areas) => {
        const totalOf = (band: number, part: 'events' | 'population'): number => areas.reduce((sum, rows) => sum + (rows[band]?.[part] ?? NaN), 0);
        const whole = { referenceEvents: [0, 1, 2].map((band) => totalOf(band, 'events')), referencePopulations: [0, 1, 2].map((band) => totalOf(band, 'population')) };
        const expected = areas.map((rows) => expectedEvents({ populations: rows.map((row) => row.population), ...whole }) ?? NaN);
        expect(expected.reduce((sum, each) => sum + each, 0)).toBeCloseTo(whole.referenceEvents.reduce((sum, each) => sum + each, 0), 8);
      }),
    );
  });

  it('refuse what cannot be a reference', () => {
    expect(() => expectedEvents({ populations: [1], ...reference })).toThrow('referenceEvents');
    expect(() => expectedEvents({ populations: [1, 2], referenceEvents: [1, 2], referencePopulations: [1] })).toThrow('referencePopulations');
    expect(() => expectedEvents({ populations: [-1, 2], ...reference })).toThrow('populations is -1');
    expect(() => expectedEvents({ populations: [1, 2], referenceEvents: [-1, 2], referencePopulations: [1, 2] })).toThrow('referenceEvents is -1');
    expect(() => expectedEvents({ populations: [1, 2], referenceEvents: [1, 2], referencePopulations: [0, 2] })).toThrow('referencePopulations is 0');
  });
});

describe('an indirectly standardised ratio', () => {
  it('gives the example of its description', () => {
    const { value, lower, upper, observed, expected, referenceRate, method } = standardisedRatio(area);
    expect(value).toBeCloseTo(1.6, 14);
    expect(lower).toBeCloseTo(0.6907664353497008, 13);
    expect(upper).toBeCloseTo(3.1526378440386633, 12);
    expect([observed, expected, referenceRate, method]).toEqual([8, 5, 0.012, 'exact Poisson']);
  });

  it('takes one observed total where the bands are not known', () => {
    expect(standardisedRatio({ ...area, events: [8] })).toEqual(standardisedRatio(area));
  });

  it('switches to Byar’s limits at 10 observed', () => {
    expect(standardisedRatio({ ...area, events: [5, 5] }).method).toBe("Byar's");
  });

  it('is infinite, or no number, where nothing is expected', () => {
    const empty = { ...area, populations: [0, 0] };
    expect(standardisedRatio(empty)).toMatchObject({ value: Infinity, lower: Infinity, upper: Infinity, reason: null });
    expect(standardisedRatio({ ...empty, events: [0, 0] })).toMatchObject({ value: null, lower: null, upper: Infinity, reason: 'Nothing was expected and nothing was observed, so there is no ratio.' });
  });

  it('gives no number, and says why, where a count is missing', () => {
    expect(standardisedRatio({ ...area, events: [3, null] })).toMatchObject({ value: null, observed: null, expected: 5, reason: 'The count of observed events is missing in at least one band.' });
    expect(standardisedRatio({ ...area, populations: [100, null] })).toMatchObject({ value: null, expected: null, observed: 8, reason: 'A population or a reference count is missing, so nothing can be expected.' });
    expect(standardisedRatio({ ...area, referenceEvents: [10, null] })).toMatchObject({ value: null, referenceRate: null });
    expect(standardisedRatio({ ...area, referencePopulations: [null, 1500] })).toMatchObject({ value: null, referenceRate: null });
  });

  it('refuses what it cannot standardise', () => {
    expect(() => standardisedRatio({ ...area, events: [1, 2, 3] })).toThrow('it must have as many rows as populations');
    expect(() => standardisedRatio({ ...area, events: [-1, 2] })).toThrow('events is -1');
    expect(() => standardisedRatio({ ...area, multiplier: 0 })).toThrow(ArgumentError);
    expect(() => standardisedRatio({ ...area, confidence: 0.74 })).toThrow(ArgumentError);
  });

  it('does not change when a band without people is added', () => {
    const more = { events: [...area.events, 0], populations: [...area.populations, 0], referenceEvents: [10, 20, 4], referencePopulations: [1000, 1500, 70] };
    const [joined, alone] = [standardisedRatio(more), standardisedRatio(area)];
    expect([joined.value, joined.lower, joined.upper]).toEqual([alone.value, alone.lower, alone.upper]);
  });

  it('of the reference itself is 1, and times its crude rate the crude rate', () => {
    const itself = { events: [10, 20], populations: [1000, 1500], ...reference };
    expect(standardisedRatio(itself).value).toBeCloseTo(1, 14);
    expect(indirectlyStandardisedRate(itself).value).toBeCloseTo(12, 12);
  });
});

describe('an indirectly standardised rate', () => {
  it('gives the example of its description', () => {
    const { value, referenceRate } = indirectlyStandardisedRate(area);
    expect(value).toBeCloseTo(19.2, 12);
    expect(referenceRate).toBeCloseTo(12, 13);
    expect(indirectlyStandardisedRate({ ...area, multiplier: 100_000 }).value).toBeCloseTo(1920, 9);
  });
});
