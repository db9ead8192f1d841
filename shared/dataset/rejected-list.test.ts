import { describe, expect, it } from 'vitest';
import { rejectedList } from './rejected-list.ts';

describe('the list of rejected rows', () => {
  it('names file, line, column and reason, and nothing of the row', () => {
    const list = rejectedList({ fileName: 'deaths.csv', rejected: [{ line: 7, column: null, reason: 'It has fewer fields than there are columns.' }] });
    expect(list).toBe('\uFEFFfile,line,column,reason\r\ndeaths.csv,7,,It has fewer fields than there are columns.');
  });

  it('cannot start a formula in a spreadsheet', () => {
    const list = rejectedList({ fileName: '=1+1.csv', rejected: [{ line: 2, column: '@sum "x"', reason: 'It is odd.' }] });
    expect(list).toContain(`'=1+1.csv,2,"'@sum ""x""",It is odd.`);
  });
});
