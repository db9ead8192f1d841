import { describe, expect, it } from 'vitest';
import { pixelsDown, spread } from './spread.ts';

describe('labels spread apart', () => {
  it('stay where they are when they do not touch', () => {
    expect(spread([10, 50, 90], 16, [0, 100])).toEqual([10, 50, 90]);
  });

  it('keep their order and their distance when they would touch, also at the edges', () => {
    const places = spread([99, 100, 98], 16, [0, 100]);
    expect(places.toSorted((one, other) => one - other)).toEqual([68, 84, 100]);
    expect(places[2]).toBeLessThan(places[0] ?? 0);
  });

  it('stand at the height of their values on either scale', () => {
    expect(pixelsDown({ scale: 'linear', from: 0, to: 10 }, 2.5, 200)).toBe(150);
    expect(pixelsDown({ scale: 'log', from: 0.25, to: 4 }, 1, 200)).toBeCloseTo(100);
  });
});
