import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { rate } from './rate.ts';
import { rollingRates } from './rolling-rate.ts';

const series = { periods: [2019, 2020, 2021, 2022], events: [1, 2, 3, 10], denominators: [1000, 1000, 1000, 2000], window: 3 };

describe('rolling rates', () => {
  it('pool the events and the denominators of each window', () => {
    const [first, second, ...more] = rollingRates(series);
    expect(more).toEqual([]);
    expect(first).toEqual({ ...rate({ events: 6, denominator: 3000 }), firstPeriod: 2019, lastPeriod: 2021, events: 6, denominator: 3000 });
    expect(first?.value).toBeCloseTo(2, 14);
    expect(second).toMatchObject({ firstPeriod: 2020, lastPeriod: 2022, events: 15, denominator: 4000, method: "Byar's" });
  });

  it('are the rates themselves with a window of one, and none with a window too long', () => {
    expect(rollingRates({ ...series, window: 1 }).map(({ value }) => value)).toEqual([1, 2, 3, 5]);
    expect(rollingRates({ ...series, window: 5 })).toEqual([]);
  });

  it('give no number for a window with a gap, and say why', () => {
    const [gap, whole] = rollingRates({ ...series, events: [null, 2, 3, 10] });
    expect(gap).toMatchObject({ value: null, events: null, denominator: 3000, reason: 'The count of events is missing.' });
    expect(whole?.value).toBeCloseTo(3.75, 14);
    expect(rollingRates({ ...series, denominators: [1000, 1000, 1000, null] })[1]).toMatchObject({ value: null, reason: 'The denominator is missing.' });
  });

  it('refuse a year that is missing, a window that is no number of years, and columns that do not match', () => {
    expect(() => rollingRates({ ...series, periods: [2019, 2020, 2022, 2023] })).toThrow('periods is 2022');
    expect(() => rollingRates({ ...series, window: 0 })).toThrow('window is 0');
    expect(() => rollingRates({ ...series, window: 2.5 })).toThrow('window is 2.5');
    expect(() => rollingRates({ ...series, events: [1] })).toThrow('events');
    expect(() => rollingRates({ ...series, denominators: [1] })).toThrow('denominators');
    expect(() => rollingRates({ ...series, confidence: 2 })).toThrow(ArgumentError);
  });
});
