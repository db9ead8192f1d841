import { describe, expect, it } from 'vitest';
import { skippedInWords } from './skipped-words.ts';

describe('rows that were skipped', () => {
  it('are said by kind, rows that follow each other together', () => {
    expect(
      skippedInWords([
        { row: 1, as: 'title' },
        { row: 2, as: 'blank' },
        { row: 3, as: 'header' },
        { row: 4, as: 'header' },
        { row: 9, as: 'blank' },
        { row: 10, as: 'blank' },
      ]),
    ).toEqual(['Titles: row 1', 'Headings: rows 3 to 4', 'Blank: rows 2 and 9 to 10']);
    expect(skippedInWords([])).toEqual([]);
  });
});
