import { describe, expect, it } from 'vitest';
import { proposedUnpivot, unpivotedColumns } from './unpivot.ts';

describe('a table with years across the top', () => {
  it('is proposed to be turned long, with the group above as the name of the values', () => {
    const columns = ['Borough', 'Deaths > 2014', 'Deaths > 2015', 'Deaths > 2016'];
    const proposal = proposedUnpivot(columns);
    expect(proposal).toEqual({ columns: columns.slice(1), nameColumn: 'year', valueColumn: 'Deaths', reason: '3 columns are headed with years: Deaths > 2014, Deaths > 2015, Deaths > 2016.' });
    expect(proposal && unpivotedColumns(columns, proposal)).toEqual(['Borough', 'year', 'Deaths']);
  });

  it('may have financial years or age groups, and names that are taken', () => {
    expect(proposedUnpivot(['Area', 'Value', '2018/19', '2019/20'])).toMatchObject({ nameColumn: 'year', valueColumn: 'value (2)' });
    expect(proposedUnpivot(['Area', 'Under 1', '1-4', '5 to 9', '10 and over'])).toMatchObject({ nameColumn: 'age group', valueColumn: 'value' });
  });

  it('is left as it is where the columns are of several groups, or no column would stay', () => {
    expect(proposedUnpivot(['Area', 'Deaths > 2014', 'Births > 2015'])).toBeNull();
    expect(proposedUnpivot(['2014', '2015'])).toBeNull();
    expect(proposedUnpivot(['year', 'borough', 'deaths'])).toBeNull();
  });
});
