import { fitToMargins, roundToMargins, type Cell, type Totals } from './margins.ts';
import { birthsByQuintile, birthsByYear, boroughs, ethnicGroups, quintiles, years, type Borough } from './population.ts';
import type { Random } from './random.ts';

/** One row of the live births file. */
export interface LiveBirths {
  readonly year: number;
  readonly borough: Borough;
  readonly ethnic_group: string;
  readonly imd2019_quintile: number;
  readonly live_births: number;
}

export const liveBirthColumns = ['year', 'borough', 'ethnic_group', 'imd2019_quintile', 'live_births'] as const;

const dimensions = ['year', 'ethnicGroup', 'quintile'] as const;
type Dimension = (typeof dimensions)[number];

/** Whole live births by year, borough, ethnic group and quintile, with every margin of population.ts exact: 6 x 2 x 18 x 5 rows. */
export function makeLiveBirths(random: Random): LiveBirths[] {
  return boroughs
    .flatMap((borough) => {
      const totals = totalsOf(borough);
      const fitted = fitToMargins(startingCells(random), dimensions, totals);
      return roundToMargins(fitted, dimensions, totals).map(({ place, quantity }) => ({
        year: Number(place.year),
        borough,
        ethnic_group: place.ethnicGroup,
        imd2019_quintile: Number(place.quintile),
        live_births: quantity,
      }));
    })
    .sort((a, b) => a.year - b.year);
}

function totalsOf(borough: Borough): Totals<Dimension> {
  return {
    year: new Map(years.map((year) => [String(year), birthsByYear[borough][year]])),
    ethnicGroup: new Map(ethnicGroups.map((group) => [group.label, group.births[borough]])),
    quintile: new Map(quintiles.map((quintile) => [String(quintile), birthsByQuintile[borough][quintile]])),
  };
}

/** Starting weights: each group's own tilt by deprivation, and up to 6% of noise by group and year so that shares move a little. */
function startingCells(random: Random): Cell<Dimension>[] {
  return years.flatMap((year) =>
    ethnicGroups.flatMap((group) => {
      const noise = 0.94 + 0.12 * random.fraction();
      return quintiles.map((quintile) => ({
        place: { year: String(year), ethnicGroup: group.label, quintile: String(quintile) },
        quantity: noise * wholePower(group.deprivation, 5 - quintile),
      }));
    }),
  );
}

/** base to a whole power by multiplication: unlike Math.pow, the same on every machine. */
function wholePower(base: number, exponent: number): number {
  return exponent === 0 ? 1 : base * wholePower(base, exponent - 1);
}
