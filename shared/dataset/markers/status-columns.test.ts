import { describe, expect, it } from 'vitest';
import { statusColumns } from './status-columns.ts';

const numbers = (column: string) => ({ column, numeric: true, texts: null });
const texts = (column: string, ...values: readonly string[]) => ({ column, numeric: false, texts: values });

describe('columns that say what is to be known of a number', () => {
  it('knows the marks that stand beside numbers in a printed table, each with its own number', () => {
    const columns = [numbers('Under 18'), texts('Under 18 (mark)', 'u', 'z'), numbers('45+'), texts('45+ (mark)', 'u', ':')];
    expect([...statusColumns(columns)]).toEqual([['Under 18', 'Under 18 (mark)'], ['45+', '45+ (mark)']]);
  });

  it('knows an observation status', () => {
    expect([...statusColumns([numbers('Year'), texts('Observation status', 'Normal value', 'Low reliability'), numbers('Value')])]).toEqual([['Value', 'Observation status']]);
  });

  it('takes no other text for one', () => {
    expect(statusColumns([numbers('n'), texts('mark', 'Mark', 'Luke')]).size).toBe(0);
  });
});
