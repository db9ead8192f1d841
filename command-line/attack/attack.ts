import { protect } from '../../shared/disclosure/protect.ts';
import { readingOf, type ProtectingPolicy } from '../../shared/disclosure/policy.ts';
import { tellingCounts } from '../../shared/disclosure/telling-counts.ts';
import { cellAt } from '../../shared/figures/figure.ts';
import { countsIn, printAsRead } from './print-as-read.ts';
import { randomCrossing } from './random-crossings.ts';
import { randomGroups } from './random-groups.ts';
import { randomPeriods } from './random-periods.ts';
import { randomFrom } from './random.ts';
import type { Solver } from './solver.ts';
import { at, type AttackedTable } from './table.ts';
import { hiddenByTelling, withOthers, type Question } from './telling.ts';

/** What an attack on one table, or on many, came to. */
export interface Outcome {
  /** Counts that must not be narrowed: withheld by the rule itself, or rounded. */
  readonly targets: number;
  /** Of those, the ones that the print narrows below what the policy hides. */
  readonly recovered: number;
  /** Second cells that the print gives exactly. */
  readonly exactSeconds: number;
  readonly withheld: number;
  readonly counts: number;
}

export const nothingYet: Outcome = { targets: 0, recovered: 0, exactSeconds: 0, withheld: 0, counts: 0 };

/** The nth table of a seed: shapes take turns. */
export function randomTable(seed: number, nth: number): AttackedTable {
  const random = randomFrom(seed * 1_000_003 + nth);
  switch (nth % 4) {
    case 0:
      return randomGroups(random);
    case 1:
      return randomCrossing(random, { linked: false });
    case 2:
      return randomCrossing(random, { linked: true });
    default:
      return randomPeriods(random);
  }
}

/** Protects a table and tries to undo it. */
export function attack(table: AttackedTable, policy: ProtectingPolicy, solve: Solver): Outcome {
  const print = protect(table.figure, policy);
  const telling = tellingCounts(table.figure, policy);
  const hidden = hiddenByTelling(telling);
  const counts = countsIn(table.figure).map((address) => {
    const exact = cellAt(table.figure, address);
    const reading = hidden(address, readingOf(exact.kind === 'number' ? exact.value : 0, policy));
    return { address, reading, isWithheld: cellAt(print, address).kind === 'withheld' };
  });
  const small = new Set(counts.filter(({ reading }) => reading.kind === 'withheld').map(({ address }) => at(address)));
  const { puzzle, others } = withOthers(printAsRead(table, print, policy), telling);
  const asked = counts.flatMap(({ address, reading, isWithheld }, unknown): readonly Question[] => {
    const isSmall = small.has(at(address));
    const isSecond = isWithheld && !isSmall;
    return isSecond || reading.least < reading.greatest ? [{ unknown, reading, isSecond }] : [];
  }).concat(others);
  const found = solve(puzzle, asked.map(({ unknown }) => unknown));
  const judged = asked.map((question, index) => ({ ...question, ...(found[index] ?? { least: NaN, greatest: NaN }) }));
  const targets = judged.filter(({ isSecond }) => !isSecond);
  return {
    targets: targets.length,
    recovered: targets.filter(({ reading, least, greatest }) => !(least <= reading.least && greatest >= reading.greatest)).length,
    exactSeconds: judged.filter(({ isSecond, least, greatest }) => isSecond && !(least < greatest)).length,
    withheld: counts.filter(({ isWithheld }) => isWithheld).length,
    counts: counts.length,
  };
}

export function together(one: Outcome, other: Outcome): Outcome {
  return {
    targets: one.targets + other.targets,
    recovered: one.recovered + other.recovered,
    exactSeconds: one.exactSeconds + other.exactSeconds,
    withheld: one.withheld + other.withheld,
    counts: one.counts + other.counts,
  };
}
