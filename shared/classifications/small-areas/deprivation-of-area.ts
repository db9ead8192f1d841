import type { Classification } from '../classification.ts';
import { deprivationCategories, imdScheme, type DeprivationGroups } from '../deprivation-lists.ts';
import type { ImdRanks } from './imd-ranks.ts';

const source = 'Ministry of Housing, Communities and Local Government';

/** The national quintile or decile of an LSOA: decile = ceiling of rank x 10 / LSOAs, quintile = pairs of deciles. 1 is the most deprived. */
export function deprivationOfArea(ranks: ImdRanks, groups: DeprivationGroups): Classification {
  const index = `Index of Multiple Deprivation ${ranks.release}`;
  return {
    id: `imd-${ranks.release}-${groups}-of-lsoa`,
    about: 'deprivation',
    name: `Deprivation ${groups} of LSOA (${ranks.lsoaYear}), ${index}`,
    version: index,
    source,
    definition: `National ${groups}s of the ${ranks.count.toLocaleString('en-GB')} LSOAs (${ranks.lsoaYear}) of England by the ${index}: 1 is the most deprived, ${groups === 'quintile' ? '5' : '10'} the least deprived. They describe areas, not families.`,
    categories: deprivationCategories(imdScheme(ranks.release), groups),
    match: (raw) => {
      const rank = ranks.rankOf(raw);
      return rank === null ? null : { code: String(Math.ceil((rank * (groups === 'quintile' ? 5 : 10)) / ranks.count)), note: null };
    },
  };
}

/**
 * Local quintiles: fifths of the LSOAs given, by their national rank. Each holds a fifth of the areas, not of the births, and the
 * quintiles of two places cannot be compared, so that they share no parts with national ones. Codes without a rank are left out.
 */
export function localQuintiles(ranks: ImdRanks, lsoas: readonly string[], place: string): Classification {
  const ranked = [...new Set(lsoas.map((lsoa) => lsoa.trim().toUpperCase()))].flatMap((lsoa) => {
    const rank = ranks.rankOf(lsoa);
    return rank === null ? [] : [{ lsoa, rank }];
  });
  const quintileOf = new Map(ranked.sort((one, other) => one.rank - other.rank).map(({ lsoa }, index) => [lsoa, String(Math.ceil(((index + 1) * 5) / ranked.length))]));
  const index = `Index of Multiple Deprivation ${ranks.release}`;
  return {
    id: `imd-${ranks.release}-local-quintile`,
    about: 'deprivation',
    name: `Local deprivation quintile in ${place}, ${index}`,
    version: index,
    source,
    definition: `Local fifths of the ${ranked.length} LSOAs (${ranks.lsoaYear}) of ${place} by the ${index}: 1 is the most deprived of this place, 5 the least deprived. They are not national quintiles and cannot be compared with another place’s.`,
    categories: deprivationCategories(`imd-${ranks.release}-local-${place}`, 'quintile'),
    match: (raw) => {
      const code = quintileOf.get(raw.trim().toUpperCase());
      return code === undefined ? null : { code, note: null };
    },
  };
}
