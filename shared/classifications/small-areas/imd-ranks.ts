/** The ranks of every LSOA of England in one release of the Index of Multiple Deprivation. Rank 1 is the most deprived. */
export interface ImdRanks {
  readonly release: '2019' | '2025';
  /** The census whose LSOA codes it ranks. */
  readonly lsoaYear: 2011 | 2021;
  /** How many LSOAs there are. */
  readonly count: number;
  /** Null for a code that is not an English LSOA of that census. */
  readonly rankOf: (lsoa: string) => number | null;
  /** The LSOAs of a local authority by its GSS code of 2013; null where the release does not list authorities. */
  readonly lsoasOf: ((area: string) => readonly string[]) | null;
  /** The local authority that an LSOA lies in, by code and name; null where the release does not list authorities, or the code is none of it. */
  readonly authorityOf: ((lsoa: string) => Authority | null) | null;
}

export interface Authority {
  readonly code: string;
  readonly name: string;
}

interface Packed {
  readonly runs: readonly number[];
  readonly ranks: string;
  readonly areas?: readonly (readonly string[])[];
  readonly areaRuns?: readonly number[];
}

/** Reads the packed table when it is first needed; about 100 kB each. */
export async function loadImdRanks(release: ImdRanks['release']): Promise<ImdRanks> {
  switch (release) {
    case '2019':
      return unpacked('2019', 2011, (await import('./imd-2019.json')).default);
    case '2025':
      return unpacked('2025', 2021, (await import('./imd-2025.json')).default);
  }
}

function unpacked(release: ImdRanks['release'], lsoaYear: ImdRanks['lsoaYear'], { runs, ranks, areas, areaRuns }: Packed): ImdRanks {
  const codes = codesOf(runs);
  const bytes = Uint8Array.from(atob(ranks), (character) => character.charCodeAt(0));
  const rankOf = new Map(codes.map((code, index) => [code, (bytes[2 * index] ?? 0) + 256 * (bytes[2 * index + 1] ?? 0)]));
  return { release, lsoaYear, count: codes.length, rankOf: (lsoa) => rankOf.get(lsoa.trim().toUpperCase()) ?? null, ...lookUps(codes, areas, areaRuns) };
}

function lookUps(codes: readonly string[], areas: Packed['areas'], areaRuns: Packed['areaRuns']): Pick<ImdRanks, 'lsoasOf' | 'authorityOf'> {
  if (!areas || !areaRuns) return { lsoasOf: null, authorityOf: null };
  const byArea = areaIndex(codes, areas, areaRuns);
  const named = new Map(areas.map(([code = '', name = '']) => [code, { code, name }]));
  const authorities = new Map([...byArea].flatMap(([code, lsoas]) => lsoas.map((lsoa) => [lsoa, named.get(code) ?? null] as const)));
  return { lsoasOf: (area) => byArea.get(area) ?? [], authorityOf: (lsoa) => authorities.get(lsoa.trim().toUpperCase()) ?? null };
}

function codesOf(runs: readonly number[]): readonly string[] {
  const codes: string[] = [];
  let next = 1_000_000;
  for (let index = 0; index < runs.length; index += 2) {
    next += runs[index] ?? 0;
    const length = runs[index + 1] ?? 0;
    for (let step = 0; step < length; step += 1) codes.push(`E0${next + step}`);
    next += length;
  }
  return codes;
}

function areaIndex(codes: readonly string[], areas: readonly (readonly string[])[], areaRuns: readonly number[]): ReadonlyMap<string, readonly string[]> {
  const byArea = new Map<string, string[]>();
  let at = 0;
  for (let index = 0; index < areaRuns.length; index += 2) {
    const area = areas[areaRuns[index] ?? 0]?.[0] ?? '';
    const length = areaRuns[index + 1] ?? 0;
    byArea.set(area, [...(byArea.get(area) ?? []), ...codes.slice(at, at + length)]);
    at += length;
  }
  return byArea;
}
