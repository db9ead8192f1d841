import { describe, expect, it } from 'vitest';
import { columnFor, datasetFor } from '../../shared/dataset/dataset.test-data.ts';
import type { Roles } from '../../shared/dataset/roles.ts';
import { optionOf, roleOptions, withOption } from './role-options.ts';

const dataset = datasetFor({ name: 'deaths', columns: [columnFor({ name: 'year', type: 'whole number' }), columnFor({ name: 'borough', type: 'text' })] });

describe('what may play a role', () => {
  it('is a column that suits, or nothing', () => {
    expect(roleOptions(dataset, 'year').map(({ label }) => label)).toEqual(['Not in this file', 'year']);
    expect(roleOptions(dataset, 'area').map(({ label }) => label)).toEqual(['Not in this file', 'year', 'borough']);
  });

  it('is each row too, for what is counted', () => {
    expect(roleOptions(dataset, 'deaths').map(({ label }) => label)).toEqual(['Not in this file', 'Each row is one death', 'year']);
  });

  it('comes back as it was chosen', () => {
    const roles: Roles = { year: { of: 'column', column: 'year' } };
    for (const { id } of roleOptions(dataset, 'deaths')) expect(optionOf(withOption(roles, 'deaths', id).deaths)).toBe(id);
  });

  it('leaves the other roles alone', () => {
    const roles: Roles = { year: { of: 'column', column: 'year' }, deaths: { of: 'rows' } };
    expect(withOption(roles, 'deaths', 'none')).toEqual({ year: { of: 'column', column: 'year' } });
  });

  it('may be a column whose name is one of our own words', () => {
    expect(withOption({}, 'area', optionOf({ of: 'column', column: 'rows' }))).toEqual({ area: { of: 'column', column: 'rows' } });
  });
});
