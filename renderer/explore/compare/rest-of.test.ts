import { describe, expect, it } from 'vitest';
import type { FilterChoices } from '../filters/change-filters.ts';
import { comparedFilters } from './rest-of.ts';

const choices: FilterChoices = { dimension: 'ethnicGroup', groups: [{ label: 'Irish', values: ['Irish', 'White Irish'] }, { label: 'Indian', values: ['Indian'] }, { label: 'Chinese', values: ['Chinese'] }] };
const irish = { dimension: 'ethnicGroup', words: 'Ethnic group: Irish', name: 'Irish', oneOf: ['Irish', 'White Irish'] } as const;
const years = { dimension: 'year', from: 2014, to: 2016 } as const;

describe('a group against the rest', () => {
  it('keeps the other filters on both sides', () => {
    expect(comparedFilters(irish, choices, [years])).toEqual({
      group: [years, { dimension: 'ethnicGroup', oneOf: ['Irish', 'White Irish'] }],
      rest: [years, { dimension: 'ethnicGroup', oneOf: ['Indian', 'Chinese'] }],
    });
  });

  it('has for the rest only what the filters let through', () => {
    expect(comparedFilters(irish, choices, [{ dimension: 'ethnicGroup', oneOf: ['Irish', 'White Irish', 'Chinese'] }])?.rest).toEqual([{ dimension: 'ethnicGroup', oneOf: ['Chinese'] }]);
  });

  it('is none where there is no rest', () => {
    expect(comparedFilters(irish, choices, [{ dimension: 'ethnicGroup', oneOf: ['Irish'] }])).toBeNull();
  });
});
