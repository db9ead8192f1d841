import { describe, expect, it } from 'vitest';
import { intervalFromCounts, intervalHolds } from './intervals.ts';

// ONS infant deaths of Lambeth and Southwark, 2014 to 2016: 103 of 27,094 live births. The exact limits of 10 of 100 are those of R's binom.test, Wilson's those of its prop.test without correction.

describe('an interval and its estimate', () => {
  it('holds it, half of the last digit allowed', () => {
    expect(intervalHolds({ estimate: '3.80', lower: '3.10', upper: '4.61' })).toEqual({ agrees: true, explanation: '3.80 is inside its interval, 3.10 to 4.61.' });
    expect(intervalHolds({ estimate: '3', lower: '3.4', upper: '4.6' }).agrees).toBe(true);
    expect(intervalHolds({ estimate: '3.0', lower: '3.4', upper: '4.6' }).agrees).toBe(false);
  });

  it('is the right way round', () => {
    expect(intervalHolds({ estimate: '3.80', lower: '4.61', upper: '3.10' })).toEqual({ agrees: false, explanation: 'The interval 4.61 to 3.10 begins above its end: its limits are perhaps the wrong way round.' });
  });
});

describe('an interval and its counts', () => {
  const share = (lower: string, upper: string) => intervalFromCounts({ estimate: '10.0%', lower, upper, numerator: 10, denominator: 100, multiplier: 100, of: 'share', confidence: 0.95 });
  const rate = (lower: string, upper: string) => intervalFromCounts({ estimate: '3.80', lower, upper, numerator: 103, denominator: 27_094, multiplier: 1000, of: 'rate', confidence: 0.95 });

  it.each([['Wilson', '5.5%', '17.4%'], ['exact', '4.9%', '17.6%'], ['plain normal', '4.1%', '15.9%']])('fit by the %s method', (_, lower, upper) => {
    expect(share(lower, upper).agrees).toBe(true);
  });

  it.each([['Byar', '3.10', '4.61'], ['plain normal', '3.07', '4.54']])('fit by the %s method of a rate', (_, lower, upper) => {
    expect(rate(lower, upper).agrees).toBe(true);
  });

  it('do not fit where no method gives the limits', () => {
    expect(share('8.1%', '12.2%').agrees).toBe(false);
    expect(rate('3.50', '4.10')).toEqual({ agrees: false, explanation: 'The interval 3.50 to 4.10 cannot come from 103 of 27,094 by a method in use: it would be about 3.1 to 4.61.' });
  });

  it('fit at no events and at all', () => {
    expect(intervalFromCounts({ estimate: '0%', lower: '0%', upper: '3.7%', numerator: 0, denominator: 100, multiplier: 100, of: 'share', confidence: 0.95 }).agrees).toBe(true);
    expect(intervalFromCounts({ estimate: '100%', lower: '96.3%', upper: '100%', numerator: 100, denominator: 100, multiplier: 100, of: 'share', confidence: 0.95 }).agrees).toBe(true);
  });
});
