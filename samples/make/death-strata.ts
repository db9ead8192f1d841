/** The ten categories of the national child death analysis form, most specific cause first (suicide has no infant in it). */
export const categoriesOfDeath = {
  inflicted: 'Deliberately inflicted injury, abuse or neglect',
  suicide: 'Suicide or deliberate self-inflicted harm',
  trauma: 'Trauma and other external factors',
  malignancy: 'Malignancy',
  acute: 'Acute medical or surgical condition',
  chronic: 'Chronic medical condition',
  congenital: 'Chromosomal, genetic and congenital anomalies',
  perinatal: 'Perinatal/neonatal event',
  infection: 'Infection',
  sudden: 'Sudden unexpected, unexplained death',
} as const;
export type CategoryOfDeath = keyof typeof categoriesOfDeath;

/** Bands of completed weeks of gestation. The number of deaths at each week adds up to the strata of its band. */
export const deathsByWeek = {
  '22-25': { 22: 9, 23: 16, 24: 11, 25: 7 },
  '26-33': { 26: 5, 27: 4, 28: 3, 29: 2, 30: 3, 31: 2, 32: 3, 33: 3 },
  '34-36': { 34: 6, 35: 7, 36: 10 },
  '37+': { 37: 16, 38: 24, 39: 28, 40: 26, 41: 11, 42: 2 },
} as const;
export type GestationBand = keyof typeof deathsByWeek;

/** Deaths under 34 weeks that are growth-restricted as well; they add nothing to the 78 preterm or growth-restricted. */
export const growthRestrictedUnder34Weeks = 14;

/** A number of deaths that share what the report counts. Age is in completed days from 0, both ends included. */
export interface Stratum {
  readonly deaths: number;
  readonly category: CategoryOfDeath;
  readonly age: readonly [number, number];
  readonly gestation: GestationBand;
  readonly modifiable: boolean;
  /** Growth-restricted at 34 weeks or later. */
  readonly growthRestricted: boolean;
  readonly delayedRecognition: boolean;
}

type Marks = Partial<Pick<Stratum, 'modifiable' | 'growthRestricted' | 'delayedRecognition'>>;

function stratum(deaths: number, category: CategoryOfDeath, age: Stratum['age'], gestation: GestationBand, marks: Marks): Stratum {
  return { deaths, category, age, gestation, modifiable: false, growthRestricted: false, delayedRecognition: false, ...marks };
}

const day0 = [0, 0] as const;
const days1to6 = [1, 6] as const;
const days7to27 = [7, 27] as const;

const modifiable = { modifiable: true };
const modifiableAndGrowthRestricted = { modifiable: true, growthRestricted: true };
const delayed = { modifiable: true, delayedRecognition: true };
const growthRestricted = { growthRestricted: true };

/** 30 modifiable deaths: 11 sudden, 3 of delayed recognition, 16 others, 14 of these preterm (under 34 weeks) or growth-restricted. */
const modifiableStrata: readonly Stratum[] = [
  stratum(8, 'sudden', [35, 230], '37+', modifiable),
  stratum(3, 'sudden', [35, 230], '34-36', modifiable),
  stratum(1, 'infection', days7to27, '37+', delayed),
  stratum(1, 'infection', [28, 300], '37+', delayed),
  stratum(1, 'acute', [28, 300], '34-36', delayed),
  stratum(3, 'perinatal', day0, '22-25', modifiable),
  stratum(1, 'perinatal', days1to6, '22-25', modifiable),
  stratum(2, 'perinatal', days1to6, '26-33', modifiable),
  stratum(1, 'perinatal', days1to6, '37+', modifiableAndGrowthRestricted),
  stratum(1, 'perinatal', days7to27, '34-36', modifiableAndGrowthRestricted),
  stratum(1, 'perinatal', [28, 90], '22-25', modifiable),
  stratum(1, 'congenital', days1to6, '37+', modifiableAndGrowthRestricted),
  stratum(1, 'congenital', [28, 200], '26-33', modifiable),
  stratum(2, 'infection', [28, 120], '26-33', modifiable),
  stratum(1, 'chronic', [90, 300], '22-25', modifiable),
  stratum(1, 'inflicted', [40, 200], '37+', modifiable),
  stratum(1, 'trauma', [60, 330], '37+', modifiable),
];

/** 168 deaths not judged modifiable, 64 of them preterm (under 34 weeks) or growth-restricted. */
const otherStrata: readonly Stratum[] = [
  stratum(28, 'perinatal', day0, '22-25', {}),
  stratum(1, 'perinatal', day0, '34-36', {}),
  stratum(5, 'perinatal', day0, '37+', {}),
  stratum(6, 'perinatal', days1to6, '22-25', {}),
  stratum(6, 'perinatal', days1to6, '26-33', {}),
  stratum(3, 'perinatal', days1to6, '34-36', {}),
  stratum(18, 'perinatal', days1to6, '37+', {}),
  stratum(1, 'perinatal', days1to6, '37+', growthRestricted),
  stratum(2, 'perinatal', days7to27, '22-25', {}),
  stratum(3, 'perinatal', days7to27, '26-33', {}),
  stratum(2, 'perinatal', days7to27, '34-36', {}),
  stratum(10, 'perinatal', days7to27, '37+', {}),
  stratum(1, 'perinatal', days7to27, '37+', growthRestricted),
  stratum(1, 'perinatal', [28, 150], '22-25', {}),
  stratum(1, 'perinatal', [28, 150], '26-33', {}),
  stratum(4, 'perinatal', [28, 150], '37+', {}),
  stratum(3, 'congenital', day0, '26-33', {}),
  stratum(3, 'congenital', day0, '34-36', {}),
  stratum(2, 'congenital', day0, '37+', {}),
  stratum(1, 'congenital', day0, '37+', growthRestricted),
  stratum(1, 'congenital', days1to6, '26-33', {}),
  stratum(2, 'congenital', days1to6, '34-36', {}),
  stratum(1, 'congenital', days1to6, '34-36', growthRestricted),
  stratum(8, 'congenital', days1to6, '37+', {}),
  stratum(1, 'congenital', days7to27, '26-33', {}),
  stratum(2, 'congenital', days7to27, '34-36', {}),
  stratum(6, 'congenital', days7to27, '37+', {}),
  stratum(1, 'congenital', days7to27, '37+', growthRestricted),
  stratum(1, 'congenital', [28, 364], '26-33', {}),
  stratum(3, 'congenital', [28, 364], '34-36', {}),
  stratum(13, 'congenital', [28, 364], '37+', {}),
  stratum(2, 'congenital', [28, 364], '37+', growthRestricted),
  stratum(1, 'infection', days1to6, '37+', {}),
  stratum(2, 'infection', days7to27, '26-33', {}),
  stratum(1, 'infection', days7to27, '37+', {}),
  stratum(1, 'infection', [28, 330], '34-36', {}),
  stratum(5, 'infection', [28, 330], '37+', {}),
  stratum(1, 'acute', days7to27, '37+', {}),
  stratum(5, 'acute', [28, 364], '37+', {}),
  stratum(2, 'chronic', [90, 364], '26-33', {}),
  stratum(4, 'chronic', [60, 364], '37+', {}),
  stratum(2, 'malignancy', [60, 364], '37+', {}),
  stratum(2, 'sudden', [35, 230], '37+', {}),
];

export const strata: readonly Stratum[] = [...modifiableStrata, ...otherStrata];
