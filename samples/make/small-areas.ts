import { readCsv } from './csv.ts';
import type { Borough, Quintile } from './population.ts';

/** One small area (LSOA 2011) with its borough and its national IMD 2019 quintile. */
export interface SmallArea {
  readonly code: string;
  readonly borough: Borough;
  readonly quintile: Quintile;
}

/** The small areas of the two boroughs from the lookup's text: quintile = ceil(decile / 2), 1 = most deprived. Throws Error on an unknown borough or decile. */
export function readSmallAreas(lookup: string): SmallArea[] {
  return readCsv(lookup).map((row) => ({
    code: row.lsoa11_code ?? '',
    borough: boroughOf(row.lad13_name ?? ''),
    quintile: quintileOf(Number(row.IMD_decile)),
  }));
}

function boroughOf(name: string): Borough {
  if (name === 'Lambeth' || name === 'Southwark') return name;
  throw new Error(`The lookup holds the area "${name}"; only Lambeth and Southwark belong in it.`);
}

function quintileOf(decile: number): Quintile {
  const quintile = Math.ceil(decile / 2);
  if (quintile === 1 || quintile === 2 || quintile === 3 || quintile === 4 || quintile === 5) return quintile;
  throw new Error(`The lookup holds the decile ${decile}; deciles run from 1 to 10.`);
}
