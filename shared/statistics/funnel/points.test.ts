import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { funnelPoints } from './points.ts';
import { funnelSignificance, type FunnelSignificance, type SignificanceInput } from './significance.ts';

const rates = { rateType: 'dsr', numerators: [30, 9, 12], rates: [2, 3, null], multiplier: 1000, yearsOfData: 3 } as const;

describe('the points of a funnel of rates', () => {
  it('gives the worked example', () => {
    expect(funnelPoints(rates)[0]).toEqual({ rate: 2, denominator: 5000, reason: null });
  });

  it('does not draw a directly standardised rate of fewer than 10 events, and says why', () => {
    expect(funnelPoints(rates)[1]).toEqual({ rate: null, denominator: null, reason: 'Directly standardised rates of fewer than 10 events are unreliable and are not drawn.' });
    expect(funnelPoints({ ...rates, rateType: 'crude' })[1]).toEqual({ rate: 3, denominator: 1000, reason: null });
  });

  it('has no point for a missing rate or count', () => {
    expect(funnelPoints(rates)[2]).toEqual({ rate: null, denominator: null, reason: 'The count or the rate is missing.' });
    expect(funnelPoints({ ...rates, numerators: [null, 9, 12] })[0]?.reason).toBe('The count or the rate is missing.');
  });

  it('draws a crude rate of 0 at the denominator given', () => {
    const points = funnelPoints({ ...rates, rateType: 'crude', numerators: [0, 9, 12], rates: [0, 3, 4], denominators: [6000, null, null] });
    expect(points[0]).toEqual({ rate: 0, denominator: 2000, reason: null });
  });

  it('refuses years of 0 and a multiplier of 0', () => {
    expect(() => funnelPoints({ ...rates, yearsOfData: 0 })).toThrow(ArgumentError);
    expect(() => funnelPoints({ ...rates, multiplier: 0 })).toThrow('multiplier is 0');
  });
});

describe('the significance of areas in a funnel', () => {
  const judged = (input: SignificanceInput): readonly string[] =>
    funnelSignificance(input).map(({ position, confidence }: FunnelSignificance) => (confidence === null ? position : `${position} ${confidence}`));

  it('gives the worked example, and goes up with the count', () => {
    expect(judged({ statistic: 'ratio', numerators: [0, 0, 0, 9, 11, null, 3], denominators: [3, 4, 7, 3, 3, 3, null] })).toEqual([
      'not significant',
      'low 0.95',
      'low 0.998',
      'high 0.95',
      'high 0.998',
      'not applicable',
      'not applicable',
    ]);
  });

  it('judges proportions against the lines about their average', () => {
    expect(judged({ statistic: 'proportion', numerators: [50, 20, 38, 62, 80], denominators: [100, 100, 100, 100, 100] })).toEqual([
      'not significant',
      'low 0.998',
      'low 0.95',
      'high 0.95',
      'high 0.998',
    ]);
  });

  it('judges rates against the average of all areas, directly standardised ones from 10 events up', () => {
    const input = { statistic: 'rate', rateType: 'dsr', numerators: [100, 100, 9, 0], rates: [2, 4, 9, 0], denominators: [null, null, null, 500], multiplier: 1000 } as const;
    expect(judged(input)).toEqual(['low 0.998', 'high 0.998', 'not applicable', 'not applicable']);
    expect(judged({ ...input, rateType: 'crude' }).slice(2)).toEqual(['high 0.95', 'not significant']);
    expect(funnelSignificance(input)[2]?.reason).toBe('Directly standardised rates of fewer than 10 events are not judged.');
  });

  it('refuses an incomplete proportion', () => {
    expect(() => funnelSignificance({ statistic: 'proportion', numerators: [0], denominators: [null] })).toThrow('area 1 is incomplete');
  });
});
