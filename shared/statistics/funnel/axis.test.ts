import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { funnelAxis, funnelAxisPlaces, neatCeiling, neatFloor, printedWidth } from './axis.ts';

describe("R's width of a printed number", () => {
  it.each([
    [0, 1],
    [7, 1],
    [12345, 5],
    [100000, 5],
    [120000, 6],
    [105000000, 8],
    [123456789, 9],
    [1e100, 6],
  ])('prints %d with %d characters', (number, width) => {
    expect(printedWidth(number)).toBe(width);
  });
});

describe('the axis of a funnel', () => {
  it('gives the worked examples', () => {
    expect(funnelAxis([800, 1000])).toEqual({ minimum: 700, maximum: 1100 });
    expect(neatFloor(800)).toBe(700);
    expect(neatCeiling(4857)).toBe(5100);
    expect(funnelAxisPlaces({ minimum: 700, maximum: 1100, stepsShort: 1 }).slice(0, 3)).toEqual([700, 703, 706]);
  });

  it('starts at 0 where the largest is more than twice the smallest', () => {
    expect(funnelAxis([400, 1000]).minimum).toBe(0);
    expect(funnelAxis([500, 1000]).minimum).toBe(400);
  });

  it('finds neat ends for one year and turns them back to all years', () => {
    expect(funnelAxis([2400, 3000], 3)).toEqual({ minimum: 2100, maximum: 3300 });
  });

  it('goes up by one or more in 100 places, to the maximum of a long axis', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 300, max: 1e6 }), (minimum, span) => {
        const maximum = minimum + span;
        const places = funnelAxisPlaces({ minimum, maximum, stepsShort: 1 });
        expect(places).toHaveLength(100);
        expect(places[0]).toBe(Math.max(1, minimum));
        places.slice(1).forEach((place, at) => {
          expect(place).toBeGreaterThanOrEqual((places[at] ?? NaN) + 1);
        });
        expect(places.at(-1)).toBeGreaterThanOrEqual(maximum);
      }),
    );
  });
});
