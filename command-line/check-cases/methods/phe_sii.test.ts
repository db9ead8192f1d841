import { describe, expect, it } from 'vitest';
import { NoNumber, type Answer, type Json } from '../case-method.ts';
import { readCase, runCase } from '../runner.ts';
import { method } from './phe_sii.ts';

const input = {
  area: ['B', 'B', 'B', 'B', 'B', 'A', 'A', 'A', 'A', 'A'],
  quantile: [5, 4, 3, 2, 1, 1, 2, 3, 4, 5],
  population: [900, 1100, 1000, 1200, 800, 1000, 1000, 1000, 1000, 1000],
  value: [3, 4, 5, 6, 7, 9, 8, 7, 6, 5],
  lower_cl: [2, 3, 4, 5, 6, 7, 6, 5, 4, 3],
  upper_cl: [4, 5, 6, 7, 8, 11, 10, 9, 8, 7],
};
const args = { value_type: 1, transform: true, repetitions: 1000, rii: true };

function answer(settings: Json, columns: Json = input): Readonly<Record<string, Answer>> {
  return method.answer(readCase({ id: 'sii', seed: 3, grouped_by: 'area', args: settings, input: columns, expected: {} }));
}

describe('the phe_sii adapter', () => {
  it('answers areas by name, each in the order of its quantiles', () => {
    const found = answer(args);
    expect(found.area).toEqual(['A', 'B']);
    const [first, second] = found.sii as readonly number[];
    const alone = answer(args, Object.fromEntries(Object.entries(input).map(([name, cells]) => [name, cells.slice(0, 5)])));
    expect(alone.sii).toEqual([second]);
    expect(first).toBeLessThan(0);
  });

  it('drops an area that lacks a quantile, but checks its rows', () => {
    const lacking = Object.fromEntries(Object.entries(input).map(([name, cells]) => [name, cells.slice(1)]));
    expect(answer(args, lacking).area).toEqual(['A']);
    expect(() => answer(args, { ...lacking, population: [0, ...input.population.slice(2)] })).toThrow('population of quantile 4 of B is 0');
  });

  it('names limits by their level, with "cl" only where values are not transformed', () => {
    expect(Object.keys(answer({ ...args, confidence: [95, 99.8] }))).toEqual(expect.arrayContaining(['sii_lower95_0', 'rii_upper99_8']));
    expect(Object.keys(answer({ ...args, transform: false }))).toContain('sii_lower95_0cl');
  });

  it('gives the reliability only when asked', () => {
    expect((answer(args).sii_mad95_0 as readonly Answer[])[0]).toBeInstanceOf(NoNumber);
    expect((answer({ ...args, reliability_stat: true }).sii_mad95_0 as readonly number[])[0]).toBeGreaterThan(0);
  });

  it('labels the result in the reference’s words, as R prints numbers', () => {
    const found = answer({ ...args, confidence: [0.95, 0.998], repetitions: 2000 });
    expect(found.CI_confidence).toEqual(['95%, 99.8%', '95%, 99.8%']);
    expect(found.CI_method).toEqual(['simulation 2000 reps', 'simulation 2000 reps']);
    expect(answer({ ...args, repetitions: 100_000 }).CI_method).toEqual(['simulation 1e+05 reps', 'simulation 1e+05 reps']);
    expect(found).toMatchObject({ indicator_type: ['rate', 'rate'], transform: ['log', 'log'], multiplier: [1, 1] });
  });

  it('takes a proportion from a count, but not from a count of 0', () => {
    const counted = { quantile: [1, 2, 3, 4, 5], population: [100, 100, 100, 100, 100], x: [50, 40, 30, 20, 10], se: [0.1, 0.1, 0.1, 0.1, 0.1] };
    const found = method.answer(readCase({ id: 'x', seed: 1, args: { value_type: 2, repetitions: 1000 }, input: counted, expected: {} }));
    expect((found.sii as readonly number[])[0]).toBeCloseTo(-0.5, 10);
    expect(() => method.answer(readCase({ id: 'x', args: { value_type: 2 }, input: { ...counted, x: [0, 40, 30, 20, 10] }, expected: {} }))).toThrow('x is 0');
  });

  it('counts limits that the reference turned round by a multiplier between 0 and 1 as a difference on purpose, and nothing else', () => {
    const found = answer({ ...args, multiplier: 0.5 });
    const inverted = { sii: found.sii, sii_lower95_0: found.sii_upper95_0, sii_upper95_0: found.sii_lower95_0 } as Json;
    const asCase = (settings: Json, expected: Json) => runCase(readCase({ id: 'slip', seed: 3, grouped_by: 'area', args: settings, input, expected }), method).outcome;
    expect(asCase({ ...args, multiplier: 0.5 }, inverted)).toBe('differs on purpose');
    expect(asCase({ ...args, multiplier: 0.5 }, { ...(inverted as Record<string, Json>), sii: [0, 0] })).toBe('failed');
    expect(asCase({ ...args, multiplier: 1 }, inverted)).toBe('failed');
  });

  it('refuses what the reference refuses', () => {
    expect(() => answer({ ...args, value_type: 3 })).toThrow('value_type is 3');
    expect(() => answer({ ...args, confidence: 0.8 })).toThrow('confidence is 0.8');
    expect(() => answer({ ...args, repetitions: 10 })).toThrow('repetitions is 10');
    expect(() => answer({ value_type: 0 }, { ...input, value: [...input.value.slice(1), null] })).toThrow('value');
    expect(() => answer({ value_type: 0 }, { quantile: input.quantile, population: input.population, area: input.area, value: input.value })).toThrow('give both limits');
  });
});
