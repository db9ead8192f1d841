import { describe, expect, it } from 'vitest';
import { broadEthnicGroup, lambethReportGroup } from './report-groups.ts';

describe('ethnic groups', () => {
  it('puts Chinese under Asian, as the 2011 census does', () => {
    expect(broadEthnicGroup('Chinese')).toBe('Asian');
  });

  it('knows a label whatever its case and spacing', () => {
    expect(broadEthnicGroup('any other black/african/caribbean  background')).toBe('Black');
  });

  it('does not guess at a label that is not on the list', () => {
    expect([broadEthnicGroup('BAME'), lambethReportGroup('Not stated')]).toEqual([null, null]);
  });

  it('joins African and Caribbean as the Lambeth report does', () => {
    expect(['African', 'Caribbean', 'Indian'].map(lambethReportGroup)).toEqual(['Black African and Black Caribbean', 'Black African and Black Caribbean', 'All other groups']);
  });
});
