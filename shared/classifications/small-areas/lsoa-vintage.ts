import type { ImdRanks } from './imd-ranks.ts';

/** Which census a column's LSOA codes are of, counted over its rows. */
export interface LsoaVintage {
  /** 'either' when every code is in both lists, so that the codes alone cannot tell. */
  readonly verdict: '2011' | '2021' | 'either' | 'mixed' | 'none';
  readonly rows: { readonly only2011: number; readonly only2021: number; readonly both: number; readonly neither: number };
  /** What was found, in a sentence or two, with counts and what to do. */
  readonly words: string;
}

/** Sorts codes with how many rows have each by the census they belong to. */
export function lsoaVintage(codes: Iterable<readonly [code: string, rows: number]>, of2011: ImdRanks, of2021: ImdRanks): LsoaVintage {
  const rows = { only2011: 0, only2021: 0, both: 0, neither: 0 };
  for (const [code, count] of codes) {
    const [older, newer] = [of2011.rankOf(code) !== null, of2021.rankOf(code) !== null];
    rows[older && newer ? 'both' : older ? 'only2011' : newer ? 'only2021' : 'neither'] += count;
  }
  const verdict = verdictOf(rows);
  return { verdict, rows, words: `${wordsFor(verdict, rows)}${rows.neither > 0 && verdict !== 'none' ? ` ${counted(rows.neither)} a code that is no LSOA of England in either census, and ${rows.neither === 1 ? 'stays' : 'stay'} unmatched.` : ''}` };
}

function verdictOf({ only2011, only2021, both }: LsoaVintage['rows']): LsoaVintage['verdict'] {
  if (only2011 > 0 && only2021 > 0) return 'mixed';
  if (only2011 > 0) return '2011';
  if (only2021 > 0) return '2021';
  return both > 0 ? 'either' : 'none';
}

function wordsFor(verdict: LsoaVintage['verdict'], { only2011, only2021 }: LsoaVintage['rows']): string {
  switch (verdict) {
    case '2011':
      return `The codes are LSOAs of 2011: ${counted(only2011)} a code that the 2021 list does not have. Use the Index of Multiple Deprivation 2019, or 2015; that of 2025 would leave those rows out.`;
    case '2021':
      return `The codes are LSOAs of 2021: ${counted(only2021)} a code that the 2011 list does not have. Use the Index of Multiple Deprivation 2025; that of 2019 would leave those rows out.`;
    case 'mixed':
      return `The column mixes two lists: ${counted(only2011)} an LSOA of 2011 that was given up by 2021, ${counted(only2021)} one that is new in 2021. Neither index fits all of them. Ask whoever made the file which is right.`;
    case 'either':
      return 'Every code is an LSOA in 2011 and in 2021 alike, so the codes cannot say which. Use the index of the list that the file was made with.';
    case 'none':
      return 'No code in the column is an LSOA of England.';
  }
}

function counted(rows: number): string {
  return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row has' : 'rows have'}`;
}
