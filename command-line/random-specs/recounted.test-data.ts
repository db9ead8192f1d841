import { countLimits } from './reference-statistics.test-data.ts';

/** The numbers of each row of a figure, by the ids of row and column; null where there is none to print. */
export type Recounted = Map<string, Record<string, number | null>>;

/** The engine's names of the workspace's tables. */
export type Tables = Readonly<Record<string, string>>;

export const sum = (numbers: readonly number[]) => numbers.reduce((sumSoFar, number) => sumSoFar + number, 0);
export const sorted = (names: Iterable<string | null>) => [...new Set(names)].filter((name) => name !== null).sort((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));

export interface Group {
  readonly deaths: number;
  readonly births: number | null;
}

const nothing = { rate: null, lower: null, upper: null };

/** A rate and its limits; none on one or two deaths. */
export function rateOf({ deaths, births }: Group, multiplier: number, confidence: number): Record<'rate' | 'lower' | 'upper', number | null> {
  if (births === null || (deaths > 0 && deaths < 3)) return nothing;
  const { lower, upper } = countLimits(deaths, confidence);
  return { rate: (deaths / births) * multiplier, lower: (lower / births) * multiplier, upper: (upper / births) * multiplier };
}
