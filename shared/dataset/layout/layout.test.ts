import { describe, expect, it } from 'vitest';
import { footnoteMarks, withoutMarks } from './footnotes.ts';
import { findLayout } from './find-layout.ts';
import type { Grid, Merge } from './grid.ts';
import { laidOut } from './lay-out.ts';

/** A grid drawn as lines of cells between bars. */
const drawn = (lines: readonly string[], merges: readonly Merge[] = []): Grid => ({ rows: lines.map((line) => line.split('|').map((cell) => cell.trim())), merges });

const read = (grid: Grid) => {
  const layout = findLayout(grid);
  if (!layout) throw new Error('No table was found.');
  const { columns, cells, rows, skipped, notes } = laidOut(grid, layout);
  return { layout, columns, rows: Array.from({ length: rows }, (_, row) => cells.map((column) => column[row] ?? null)), skipped, notes };
};

describe('where a printed table lies', () => {
  it('is below its title and above its notes, with stacked headings joined', () => {
    const { layout, columns, rows, notes } = read(drawn([
      'Table 3: Infant deaths',
      '',
      '          | Deaths |          | Rates',
      'Borough   | Infant | Neonatal | Infant mortality',
      '          |        |          | rate (per 1,000',
      '          |        |          | live births)',
      '',
      'Lambeth   | 17     | 15       | 3.8',
      'Southwark | 15     | 11       | 3.2',
      '',
      'Source: Office for National Statistics',
    ]));
    expect(layout).toEqual({ headerRows: { from: 3, to: 6 }, dataRows: { from: 8, to: 9 }, columns: { from: 1, to: 4 } });
    expect(columns).toEqual(['Borough', 'Deaths > Infant', 'Deaths > Neonatal', 'Rates > Infant mortality rate (per 1,000 live births)']);
    expect(rows).toEqual([['Lambeth', '17', '15', '3.8'], ['Southwark', '15', '11', '3.2']]);
    expect(notes).toEqual(['Table 3: Infant deaths', 'Source: Office for National Statistics']);
  });

  it('may begin away from the corner and have years across, with marks in the cells', () => {
    const { columns, rows } = read(drawn(['', '| Borough | 2014 | 2015 [p] | 2016', '| Lambeth | 17 | 20 | [c]', '| Southwark | 15 | : | 18', '| Bromley | * | 5 | 7']));
    expect(columns).toEqual(['Borough', '2014', '2015 [p]', '2016']);
    expect(rows).toHaveLength(3);
  });

  it('is told from headings of age bands', () => {
    expect(read(drawn(['Area | Under 1 | 1-4 | 5-9', 'Lambeth | 3 | 4 | 5', 'Southwark | 6 | 1-4 | 8'])).columns).toEqual(['Area', 'Under 1', '1-4', '5-9']);
  });

  it('may hold no numbers at all, and blanks in its first row', () => {
    expect(read(drawn(['code | name', 'A | British', 'B | Irish'])).rows).toEqual([['A', 'British'], ['B', 'Irish']]);
    expect(read(drawn(['sex | age | area', 'F | | Lambeth', 'M | 3 | Lambeth', 'F | 4 | Southwark'])).rows).toHaveLength(3);
  });

  it('goes on to rows with nothing but blanks where the numbers are', () => {
    expect(read(drawn(['Area | Deaths | Region', 'Lambeth | 17 | London', 'Southwark | 15 | London', 'Kent | | South East', '', 'Source: ONS'])).rows).toHaveLength(3);
    expect(read(drawn(['Area | Deaths', 'Lambeth | 17', 'Southwark | 15', 'Kent | ', 'Note: provisional'])).rows).toHaveLength(3);
  });

  it('is nowhere in a page of prose', () => {
    expect(findLayout(drawn(['About these tables', '', 'They were made with care.', 'Please cite them.']))).toBeNull();
  });
});

describe('a laid out table', () => {
  it('spreads merged cells: groups over their columns, labels down their rows', () => {
    const { columns, rows } = read(drawn(
      ['Region | Borough | Deaths | | Births', '       |         | 2014 | 2015 | 2014', 'London | Lambeth | 17 | 20 | 4528', '| Southwark | 15 | 23 | 4647', 'South East | Kent | 40 | 41 | 17000'],
      [{ top: 0, left: 2, bottom: 0, right: 3 }, { top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 1, bottom: 1, right: 1 }, { top: 2, left: 0, bottom: 3, right: 0 }],
    ));
    expect(columns).toEqual(['Region', 'Borough', 'Deaths > 2014', 'Deaths > 2015', 'Births > 2014']);
    expect(rows.map(([region]) => region)).toEqual(['London', 'London', 'South East']);
  });

  it('leaves out blank columns and rows and the heads of sections, and lists every row that is no record', () => {
    const { columns, rows, skipped } = read(drawn(['Area | | Deaths | Births | Rate', 'England | | 2548 | 661496 | 3.9', 'Regions', '', 'North East | | 119 | 28456 | 4.2', 'London | | 480 | 127399 | 3.6']));
    expect(columns).toEqual(['Area', 'Deaths', 'Births', 'Rate']);
    expect(rows).toHaveLength(3);
    expect(skipped).toEqual([{ row: 1, as: 'header' }, { row: 3, as: 'header' }, { row: 4, as: 'blank' }]);
  });

  it('names a column of marks after the one before it', () => {
    expect(read(drawn(['Area | Rate |  | Deaths', 'Lambeth | 3.8 | | 17', 'City | 1.2 | u | 1', 'Kent | 2.2 | | 40'])).columns).toEqual(['Area', 'Rate', 'Rate (mark)', 'Deaths']);
  });

  it('takes footnote marks off headings and labels where the notes have them, and soft hyphens out', () => {
    const { columns, rows, notes } = read(drawn(['Area | lsoa11 | Mor\u00adtality1 | 5\u00ad9²', 'Lambeth2 | E01 | 3 | 4', 'Ward 7 | E02 | 5 | 6', 'Ward 1 | E03 | 5 | 6', '', '1  Per 1,000.', '2  Includes non-residents.']));
    expect(columns).toEqual(['Area', 'lsoa11', 'Mortality', '5-9']);
    expect(rows.map(([area]) => area)).toEqual(['Lambeth', 'Ward 7', 'Ward 1']);
    expect(notes).toContain('“Lambeth” carries footnote 2.');
  });
});

describe('footnote marks', () => {
  it('are told by the notes below the table', () => {
    expect([...footnoteMarks(['1  Per 1,000.', '(2) Or more.', '[note 3] So.', '2014 was a leap year', ':  not available'])]).toEqual(['1', '2', '3']);
  });

  it.each([
    ['Births¹', 'Births', ['1']],
    ['Deaths [note 3]', 'Deaths', ['3']],
    ['Kent†', 'Kent', ['†']],
    ['Scotland1,2', 'Scotland', ['1', '2']],
    ['Rate (GFR)2', 'Rate (GFR)', ['2']],
    ['lsoa11', 'lsoa11', []],
    ['Band9', 'Band9', []],
    ['Q1', 'Q1', []],
    ['E09000022', 'E09000022', []],
  ])('of "%s" leave "%s"', (label, text, marks) => {
    expect(withoutMarks(label, new Set(['1', '2']))).toEqual({ text, marks });
  });
});
