import { describe, expect, it } from 'vitest';
import { clockOfHeading, clockWarning } from './clocks.ts';

describe('clocks', () => {
  it('are named by headings', () => {
    expect(['Date of notification of death', 'date_of_birth', 'CDOP year', 'month', 'year registered'].map(clockOfHeading)).toEqual(['notification', 'birth', 'review', null, 'registration']);
  });

  it('go together for deaths of a year over births of that year, and for one clock', () => {
    expect([clockWarning('death', 'birth'), clockWarning('review', 'review'), clockWarning(null, 'birth')]).toEqual([null, null, null]);
  });

  it('give a warning where deaths reviewed in a year meet births of that year', () => {
    expect(clockWarning('review', 'birth')).toContain('not the same children');
    expect(clockWarning('registration', 'birth')).toContain('Late registrations');
  });
});
