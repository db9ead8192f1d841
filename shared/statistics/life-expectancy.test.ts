import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { abridgedStartAges, lifeExpectancy } from './life-expectancy.ts';

const twenty = (each: number, ends: { first?: number; last?: number } = {}): number[] =>
  abridgedStartAges.map((_, band) => (band === 0 ? (ends.first ?? each) : band === 19 ? (ends.last ?? each) : each));
const small = { deaths: twenty(1, { last: 50 }), populations: twenty(250, { first: 251 }) };

describe('life expectancy', () => {
  it('gives the example of its description', () => {
    const found = lifeExpectancy(small);
    expect(found[0]).toMatchObject({ startAge: 0, populationUsed: 5001, deathsUsed: 69, reason: null });
    expect(found[0]?.value).toBeCloseTo(79.07145898068008, 11);
    expect(found[0]?.lower).toBeCloseTo(71.77927636452561, 11);
    expect(found[0]?.upper).toBeCloseTo(86.36364159683454, 11);
    expect(found[19]?.value).toBeCloseTo(5, 12);
  });

  it('needs more than 5,000 people', () => {
    const found = lifeExpectancy({ ...small, populations: twenty(250) });
    expect(found).toHaveLength(20);
    expect(found[3]).toMatchObject({ value: null, lower: null, upper: null, populationUsed: 4250, reason: 'There are 5000 people in all, and life expectancy here needs more than 5,000.' });
  });

  it.each([
    ['a missing count', { deaths: twenty(null as unknown as number) }, 'A count is missing in the band from age 0.'],
    ['missing people', { populations: [...twenty(250).slice(0, 19), null] }, 'A count is missing in the band from age 90.'],
    ['negative deaths', { deaths: twenty(1, { first: -5 }) }, 'Deaths are below zero in the band from age 0.'],
    ['an empty band', { populations: twenty(900, { last: 0 }) }, 'There are no people in the band from age 90.'],
    ['more deaths than people', { deaths: twenty(1, { last: 251 }) }, 'There are more deaths than people in the band from age 90.'],
  ])('with %s gives no number, and says why', (_, change, reason) => {
    const found = lifeExpectancy({ ...small, ...change });
    expect(found.every(({ value, lower, upper }) => value === null && lower === null && upper === null)).toBe(true);
    expect(found[0]?.reason).toBe(reason);
  });

  it('needs the 20 bands, and ages from 0', () => {
    const later = abridgedStartAges.map((age) => age + 1);
    expect(lifeExpectancy({ ...small, startAges: later })[0]?.reason).toBe('The table starts at age 1, and life expectancy here needs it to start at 0.');
    expect(lifeExpectancy({ deaths: [1, 2], populations: [9000, 9000], startAges: [0, 50] })[0]?.reason).toBe('The table has 2 bands, and life expectancy here needs 20.');
  });

  it('is withheld where its 95% limits are more than 20 years apart, whatever confidence was asked; the limits stay', () => {
    const wide = { deaths: twenty(0, { last: 2 }).map((count, band) => (band === 1 ? 1 : count)), populations: twenty(300, { first: 20, last: 30 }) };
    const found = lifeExpectancy({ ...wide, confidence: 0.9 });
    expect(found[0]).toMatchObject({ value: null, reason: 'Withheld: the 95% limits are more than 20 years apart.' });
    expect(found[0]?.lower).not.toBeNull();
    expect(found[0]?.upper).not.toBeNull();
  });

  it('has no end where nobody died in the last band', () => {
    const found = lifeExpectancy({ ...small, deaths: twenty(1, { last: 0 }) });
    expect(found[0]).toMatchObject({ value: null, lower: null, upper: Infinity, reason: 'Nobody died in the last band, so its life expectancy has no end.' });
  });

  it('ends where everybody of a band dies', () => {
    const found = lifeExpectancy({ ...small, deaths: small.deaths.map((count, band) => (band === 10 ? 250 : count)) });
    expect(found[11]).toMatchObject({ value: null, lower: null, upper: null, reason: 'Nobody in the life table lives to this age.' });
    expect(found[10]?.value).toBeCloseTo(2.5, 12);
  });

  it('rises when deaths fall, and the limits widen with the confidence', () => {
    const fewer = lifeExpectancy({ ...small, deaths: small.deaths.map((count, band) => (band === 5 ? 0 : count)) });
    const [at95, at998] = [lifeExpectancy(small), lifeExpectancy({ ...small, confidence: 0.998 })];
    expect(fewer[0]?.value ?? NaN).toBeGreaterThan(at95[0]?.value ?? NaN);
    expect(at998[0]?.lower ?? NaN).toBeLessThan(at95[0]?.lower ?? NaN);
    expect(at998[0]?.upper ?? NaN).toBeGreaterThan(at95[0]?.upper ?? NaN);
    expect(at998[0]?.value).toBe(at95[0]?.value);
  });

  it('refuses bands out of order and columns that do not match', () => {
    expect(() => lifeExpectancy({ deaths: [1, 1, 1], populations: [9, 9, 9], startAges: [0, 5, 5] })).toThrow('startAges is 5');
    expect(() => lifeExpectancy({ deaths: [1], populations: [9, 9] })).toThrow('populations');
    expect(() => lifeExpectancy({ deaths: [1], populations: [9] })).toThrow('startAges');
    expect(() => lifeExpectancy({ ...small, confidence: 0.8 })).toThrow(ArgumentError);
  });
});
