/** The margins that the two synthetic files must have. What is clinical is set in death-strata.ts and risk-factors.ts. */

export const boroughs = ['Lambeth', 'Southwark'] as const;
export type Borough = (typeof boroughs)[number];

/** National IMD 2019 quintile of the small area, 1 = most deprived. */
export const quintiles = [1, 2, 3, 4, 5] as const;
export type Quintile = (typeof quintiles)[number];

export const years = [2014, 2015, 2016, 2017, 2018, 2019] as const;
export type Year = (typeof years)[number];

/**
 * Live births by borough and year. 2014-16 are ONS's; 2017 fits the rates that ONS published for 2017; Lambeth 2019 is as the
 * report prints it; the rest is made up, so that all births together are 52,272, a multiple of 1,188: then every expected
 * count that the example prints is exact (1 expected death = 264 births).
 */
export const birthsByYear: Readonly<Record<Borough, Readonly<Record<Year, number>>>> = {
  Lambeth: { 2014: 4528, 2015: 4620, 2016: 4209, 2017: 4264, 2018: 4052, 2019: 3844 },
  Southwark: { 2014: 4647, 2015: 4587, 2016: 4503, 2017: 4388, 2018: 4348, 2019: 4282 },
};

/** Live births by quintile: the borough's number of small areas in it (IMD 2019), tilted a little towards the most deprived. */
export const birthsByQuintile: Readonly<Record<Borough, Readonly<Record<Quintile, number>>>> = {
  Lambeth: { 1: 5760, 2: 12516, 3: 5888, 4: 1217, 5: 136 },
  Southwark: { 1: 6764, 2: 12432, 3: 4930, 4: 1947, 5: 682 },
};

/** 198 deaths by year of death, never more than ONS registered in that borough and year (2014-17). */
export const deathsByYear: Readonly<Record<Borough, Readonly<Record<Year, number>>>> = {
  Lambeth: { 2014: 16, 2015: 19, 2016: 17, 2017: 19, 2018: 18, 2019: 16 },
  Southwark: { 2014: 15, 2015: 19, 2016: 9, 2017: 17, 2018: 17, 2019: 16 },
};

export const deathsByQuintile: Readonly<Record<Borough, Readonly<Record<Quintile, number>>>> = {
  Lambeth: { 1: 30, 2: 54, 3: 18, 4: 3, 5: 0 },
  Southwark: { 1: 33, 2: 42, 3: 13, 4: 5, 5: 0 },
};

export interface EthnicGroup {
  /** The label of the 2011 census question in England. */
  readonly label: string;
  readonly deaths: number;
  readonly births: Readonly<Record<Borough, number>>;
  /** How much likelier a birth of this group is in one quintile than in the next less deprived one, against the average. */
  readonly deprivation: number;
}

function group(label: string, deaths: number, lambeth: number, southwark: number, deprivation: number): EthnicGroup {
  return { label, deaths, births: { Lambeth: lambeth, Southwark: southwark }, deprivation };
}

/** The 18 groups of the 2011 census. 440 births Pakistani, 1,056 White and Black African and 13,068 African and Caribbean make 5/3, 4 and 49.5 expected deaths. */
export const ethnicGroups: readonly EthnicGroup[] = [
  group('English / Welsh / Scottish / Northern Irish / British', 37, 7650, 7650, 0.72),
  group('Irish', 2, 480, 420, 0.8),
  group('Gypsy or Irish Traveller', 0, 22, 18, 1.1),
  group('Any other White background', 17, 4600, 4100, 0.8),
  group('White and Black Caribbean', 6, 1100, 900, 1.1),
  group('White and Black African', 10, 492, 564, 1.15),
  group('White and Asian', 2, 590, 560, 0.75),
  group('Any other Mixed / Multiple ethnic background', 4, 860, 840, 0.9),
  group('Indian', 2, 490, 510, 0.8),
  group('Pakistani', 5, 237, 203, 1.1),
  group('Bangladeshi', 2, 250, 530, 1.3),
  group('Chinese', 1, 420, 630, 0.9),
  group('Any other Asian background', 3, 540, 710, 1),
  group('African', 71, 3900, 5340, 1.35),
  group('Caribbean', 28, 2040, 1788, 1.25),
  group('Any other Black / African / Caribbean background', 5, 880, 870, 1.3),
  group('Arab', 1, 206, 232, 1.1),
  group('Any other ethnic group', 2, 760, 890, 1.1),
];
