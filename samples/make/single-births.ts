import { repeated } from './lists.ts';
import type { LiveBirths } from './live-births.ts';
import { ethnicGroups } from './population.ts';

/** One birth of a row of the live births file. */
export interface SingleBirth {
  readonly row: LiveBirths;
  /** How much likelier it is to end early or in death than the average, made up: the group's tilt by deprivation, and that of the place. */
  readonly risk: number;
}

/** Every birth of the rows, one by one. Throws RangeError on an ethnic group that population.ts does not hold. */
export function singleBirths(rows: readonly LiveBirths[]): SingleBirth[] {
  const tilts = new Map(ethnicGroups.map(({ label, deprivation }) => [label, deprivation]));
  return rows.flatMap((row) => {
    const tilt = tilts.get(row.ethnic_group);
    if (tilt === undefined) throw new RangeError(`There is no ethnic group “${row.ethnic_group}”.`);
    return repeated({ row, risk: tilt * (1.24 - 0.08 * row.imd2019_quintile) }, row.live_births);
  });
}
