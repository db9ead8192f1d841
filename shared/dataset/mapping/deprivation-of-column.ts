import { loadImdRanks, type ImdRanks } from '../../classifications/small-areas/imd-ranks.ts';
import { lsoaVintage, type LsoaVintage } from '../../classifications/small-areas/lsoa-vintage.ts';
import { commonValuesQuery } from '../../engine/profile-query.ts';
import type { Ask } from '../types/column-forms.ts';

export interface DeprivationOfColumn {
  readonly vintage: LsoaVintage;
  /** The index that is looked up: the one chosen, or else the one that fits the codes. Null where no code is an LSOA. */
  readonly release: ImdRanks['release'] | null;
  /** What is wrong with the index chosen, with counts; null where it fits. */
  readonly warning: string | null;
}

/** More than twice the LSOAs of England. */
const mostCodes = 100_000;

/**
 * How a column of LSOA codes can be looked up in the deprivation index: tells which census the codes are of, proposes the index that fits, and
 * warns where the one chosen is of the other census. Loads the ranks when first called. Rejects with an EngineError.
 */
export async function deprivationOfColumn(ask: Ask, table: string, column: string, chosen: ImdRanks['release'] | null = null): Promise<DeprivationOfColumn> {
  const [of2011, of2021] = await Promise.all([loadImdRanks('2019'), loadImdRanks('2025')]);
  const codes = (await ask(commonValuesQuery(table, column, mostCodes))).flatMap(({ value, count }): [string, number][] => (value === null ? [] : [[String(value), Number(count)]]));
  const vintage = lsoaVintage(codes, of2011, of2021);
  const ranks = ranksFor(chosen, vintage, of2011, of2021);
  return { vintage, release: ranks?.release ?? null, warning: ranks === null ? null : mismatch(ranks, vintage) };
}

function ranksFor(chosen: ImdRanks['release'] | null, { rows, verdict }: LsoaVintage, of2011: ImdRanks, of2021: ImdRanks): ImdRanks | null {
  if (chosen !== null) return chosen === '2019' ? of2011 : of2021;
  if (verdict === 'none') return null;
  return rows.only2021 > rows.only2011 ? of2021 : of2011;
}

function mismatch({ release, lsoaYear }: ImdRanks, { rows }: LsoaVintage): string | null {
  const left = lsoaYear === 2011 ? rows.only2021 : rows.only2011;
  if (left === 0) return null;
  const other = lsoaYear === 2011 ? { release: '2025', year: 2021 } : { release: '2019', year: 2011 };
  return `The Index of Multiple Deprivation ${release} is for LSOAs of ${lsoaYear}: ${left.toLocaleString('en-GB')} ${left === 1 ? 'row has an LSOA' : 'rows have LSOAs'} of ${other.year} and would stay unmatched. The index of ${other.release} is for those.`;
}
