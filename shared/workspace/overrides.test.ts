import { describe, expect, it } from 'vitest';
import { rateByYear } from '../report/figures-for-tests.test-data.ts';
import { specSchema } from '../analyses/spec.ts';
import type { Figure } from '../figures/figure.ts';
import { overrideOf, overrideSchema, overridesInForce } from './overrides.ts';

const spec = specSchema.parse({ id: 'rate-by-year', kind: 'rate', deaths: 'deaths', births: 'births', by: 'year', filters: [], multiplier: 1000, confidence: 0.95, grouping: 'as-recorded' });
const figure: Figure = { ...rateByYear, provenance: { ...rateByYear.provenance, spec } };
const override = overrideOf(figure, { cells: [{ row: '2014', column: 'deaths' }], reason: 'Agreed by the panel.' });

describe('an override in a workspace', () => {
  it('holds for the figure and the files that were agreed to', () => {
    expect(overrideSchema.parse(override)).toEqual(override);
    expect([...overridesInForce([override], [figure]).inForce.keys()]).toEqual([figure.id]);
  });

  it('holds no more where next year’s file is open, or the figure asks something else', () => {
    const otherData = { ...figure, provenance: { ...figure.provenance, sources: figure.provenance.sources.map((source) => ({ ...source, sha256: 'f'.repeat(64) })) } };
    const otherQuestion = { ...figure, provenance: { ...figure.provenance, spec: { ...spec, filters: [{ dimension: 'area', oneOf: ['Lambeth'] }] } } };
    for (const changed of [otherData, otherQuestion]) expect(overridesInForce([override], [changed])).toEqual({ inForce: new Map(), lapsed: [figure.words.subtitle] });
  });

  it('is never without a reason', () => {
    expect(overrideSchema.safeParse({ ...override, reason: '  ' }).success).toBe(false);
  });
});
