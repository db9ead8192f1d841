import type { ProtectingPolicy, RoundCounts, WithholdAndRound, WithholdSmallCounts } from './policy-kinds.ts';

/** The rules in use, with who uses them and since when. A workspace begins with the first. */
export const withhold1To4: WithholdSmallCounts = {
  kind: 'withhold-small-counts',
  id: 'withhold-1-to-4',
  name: 'Withhold counts of 1 to 4',
  from: 1,
  to: 4,
  source: 'Usual in child death overview panel reports; no national rule was found.',
  standing: 'protected',
};

export const withhold0To4: WithholdSmallCounts = {
  kind: 'withhold-small-counts',
  id: 'withhold-0-to-4',
  name: 'Withhold counts under 5, zero among them',
  from: 0,
  to: 4,
  source: 'For tables in which zero tells something too: that everyone in a group has, or has not, what is counted.',
  standing: 'protected',
};

const hesSource = 'NHS Digital, Hospital Episode Statistics and Emergency Care Data Set, sub-national figures since September 2018.';

export const hesAsPublished: WithholdAndRound = {
  kind: 'withhold-and-round',
  id: 'hes-as-published',
  name: 'HES, as NHS Digital does it',
  from: 1,
  to: 7,
  toNearest: 5,
  source: hesSource,
  standing: 'as-published',
};

export const hes: WithholdAndRound = {
  ...hesAsPublished,
  id: 'hes',
  name: 'HES: withhold 1 to 7, round the rest to 5',
  source: `${hesSource} Second cells are added here where the rule alone leaves a gap.`,
  standing: 'protected',
};

const nomisSource = 'Office for National Statistics, deaths below region on Nomis (FOI/2023/5091).';

export const nomisAsPublished: RoundCounts = {
  kind: 'round-counts',
  id: 'nomis-as-published',
  name: 'Nomis, as ONS does it',
  bands: [
    { from: 0, to: 2, as: 0 },
    { from: 3, to: 5, as: 5 },
  ],
  toNearest: null,
  source: nomisSource,
  standing: 'as-published',
};

export const nomis: RoundCounts = {
  ...nomisAsPublished,
  id: 'nomis',
  name: 'Nomis: every count rounded to 5',
  bands: [],
  toNearest: 5,
  source: `${nomisSource} Here the larger counts are rounded too, since a small one would follow from them by subtraction.`,
  standing: 'protected',
};

export const openSafely: WithholdAndRound = {
  kind: 'withhold-and-round',
  id: 'opensafely',
  name: 'OpenSAFELY: withhold 5 and under, round the rest to 5',
  from: 0,
  to: 5,
  toNearest: 5,
  source: 'OpenSAFELY, counts of 5 and under redacted and the rest rounded, since 2020. Second cells are added here where the rule alone leaves a gap.',
  standing: 'protected',
};

export const cdc: WithholdSmallCounts = {
  kind: 'withhold-small-counts',
  id: 'cdc',
  name: 'CDC: withhold counts of 1 to 9',
  from: 1,
  to: 9,
  source: 'CDC WONDER (United States), sub-national counts. Second cells are added here where the rule alone leaves a gap.',
  standing: 'protected',
};

export const presets: readonly ProtectingPolicy[] = [withhold1To4, withhold0To4, hes, hesAsPublished, nomis, nomisAsPublished, openSafely, cdc];

/** The numbers of a rule of a person's own. */
export interface CustomRule {
  readonly from: number;
  readonly to: number;
  readonly toNearest?: number | null;
  readonly wholeGroups?: boolean;
  readonly dominantShare?: number | null;
}

/**
 * A rule of a person's own: counts from this to that withheld, and where `toNearest` is given the rest rounded to it; telling counts
 * withheld as it says. Throws RangeError for numbers that are not whole, a range that ends before it begins, rounding to less than 2,
 * or a share of a total that is not from 50% to 99%.
 */
export function customPolicy({ from, to, toNearest = null, wholeGroups = false, dominantShare = null }: CustomRule): WithholdSmallCounts | WithholdAndRound {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from) throw new RangeError(`Counts of ${from} to ${to} cannot be withheld: give two whole numbers from 0 up, the smaller first.`);
  if (dominantShare !== null && !(Number.isInteger(dominantShare) && dominantShare >= 50 && dominantShare <= 99)) throw new RangeError(`An area cannot be withheld above ${dominantShare}% of a total: give a whole number from 50 to 99.`);
  const words = { id: 'custom', source: 'Chosen for this workspace.', standing: 'protected' } as const;
  const telling = { ...(wholeGroups ? { wholeGroups } : {}), ...(dominantShare === null ? {} : { dominantShare }) };
  const name = [`Withhold counts of ${from} to ${to}`, ...(wholeGroups ? ['whole groups'] : []), ...(dominantShare === null ? [] : [`areas over ${dominantShare}% of a total`])].join(', ');
  if (toNearest === null) return { kind: 'withhold-small-counts', ...words, name, from, to, ...telling };
  if (!Number.isInteger(toNearest) || toNearest < 2) throw new RangeError(`Counts cannot be rounded to the nearest ${toNearest}: give a whole number from 2 up.`);
  return { kind: 'withhold-and-round', ...words, name: `${name}, round the rest to ${toNearest}`, from, to, toNearest, ...telling };
}
