import { beforeAll, describe, expect, it } from 'vitest';
import { coarsestCommon } from '../coarsest-common.ts';
import { deprivationOfArea, localQuintiles } from './deprivation-of-area.ts';
import { loadImdRanks, type ImdRanks } from './imd-ranks.ts';
import { lsoaVintage } from './lsoa-vintage.ts';

let of2019: ImdRanks;
let of2025: ImdRanks;
beforeAll(async () => { [of2019, of2025] = await Promise.all([loadImdRanks('2019'), loadImdRanks('2025')]); });
const lsoasOf = (area: string) => of2019.lsoasOf?.(area) ?? [];

describe('deprivation of small areas', () => {
  it('knows every LSOA of England in each release', () => {
    expect([of2019.count, of2025.count]).toEqual([32844, 33755]);
    expect([of2019.rankOf('E01000001'), of2025.rankOf('e01000001 '), of2019.rankOf('W01000001')]).toEqual([29199, 26525, null]);
  });

  it.each([['Lambeth', 'E09000022', [36, 84, 46, 11, 1]], ['Bromley', 'E09000006', [13, 26, 27, 54, 77]]])('gives %s its national quintiles', (_, area, expected) => {
    const list = deprivationOfArea(of2019, 'quintile');
    expect([1, 2, 3, 4, 5].map((quintile) => lsoasOf(area).filter((lsoa) => list.match(lsoa)?.code === String(quintile)).length)).toEqual(expected);
  });

  it('has a tenth of LSOAs in each decile', () => {
    const decile = deprivationOfArea(of2025, 'decile');
    expect([1, 3375, 3376, 33755].map((rank) => Math.ceil((rank * 10) / of2025.count))).toEqual([1, 1, 2, 10]);
    expect(decile.match('E01000001')?.code).toBe('8');
  });

  it('makes local quintiles with a fifth of the areas each, which no national one can be set against', () => {
    const local = localQuintiles(of2019, lsoasOf('E09000022'), 'Lambeth');
    expect([1, 2, 3, 4, 5].map((quintile) => lsoasOf('E09000022').filter((lsoa) => local.match(lsoa)?.code === String(quintile)).length)).toEqual([35, 36, 35, 36, 36]);
    expect(coarsestCommon(local, deprivationOfArea(of2019, 'quintile'))).toBeNull();
  });
});

describe('the vintage of LSOA codes', () => {
  const vintage = (codes: readonly string[]) => lsoaVintage(codes.map((code) => [code, 1] as const), of2019, of2025);
  const gone = () => lsoasOf('E09000022').filter((code) => of2025.rankOf(code) === null);

  it('is 2011 for Lambeth by its 2011 list, and says which index fits', () => {
    expect(vintage(lsoasOf('E09000022'))).toMatchObject({ verdict: '2011', rows: { only2011: gone().length, only2021: 0, neither: 0 } });
    expect(vintage(lsoasOf('E09000022')).words).toContain('Use the Index of Multiple Deprivation 2019');
  });

  it('is 2021 where a code is new, mixed where both are there, and either where none tells', () => {
    const fresh = 'E01035718';
    expect(of2019.rankOf(fresh)).toBeNull();
    expect([vintage([fresh]).verdict, vintage([fresh, ...gone()]).verdict, vintage(['E01000001']).verdict, vintage(['W01000001']).verdict]).toEqual(['2021', 'mixed', 'either', 'none']);
  });
});
