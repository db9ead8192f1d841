import type { Ladder } from './ladder.ts';

/** How far each column is coarsened: 0 as it is, then the rungs of its ladder. In the order of the ladders. */
export type Steps = readonly number[];

/** How rows stand together by the coarsened columns. */
export interface Classes {
  readonly rows: number;
  /** Rows in classes of fewer than k. */
  readonly below: number;
}

export interface Coarsening {
  readonly steps: Steps;
  readonly rows: number;
  /** Rows left out because they still stand with too few. */
  readonly suppressed: number;
}

/** Source: ISB 1523 (NHS anonymisation standard), which asks for a k of 3, and 5 where the risk is greater. */
export const usualK = 5;

/** More rows left out than this, and a column says less instead. */
const mostSuppressed = 0.05;

/**
 * How far columns are coarsened so that every row stands with k - 1 others alike, and no more than a twentieth of the rows is left out for
 * that. Greedy: each time the step is taken after which the fewest rows stand with too few, a column left out counting last.
 */
export async function coarsen(ladders: readonly Ladder[], measure: (steps: Steps) => Promise<Classes>): Promise<Coarsening> {
  let steps: Steps = ladders.map(() => 0);
  let classes = await measure(steps);
  while (classes.below > classes.rows * mostSuppressed) {
    const tried: { readonly steps: Steps; readonly classes: Classes; readonly leavesOut: boolean }[] = [];
    for (const [place, { rungs }] of ladders.entries()) {
      const step = (steps[place] ?? 0) + 1;
      if (step > rungs.length) continue;
      const next = steps.with(place, step);
      tried.push({ steps: next, classes: await measure(next), leavesOut: step === rungs.length });
    }
    const [best] = tried.sort((one, other) => Number(one.leavesOut) - Number(other.leavesOut) || one.classes.below - other.classes.below);
    if (!best) break;
    ({ steps, classes } = best);
  }
  return { steps, rows: classes.rows, suppressed: classes.below };
}

/** "date of death: to the month; sex: as it is". */
export function coarseningInWords(ladders: readonly Ladder[], steps: Steps): readonly string[] {
  return ladders.map(({ column, rungs }, place) => `${column}: ${rungs[(steps[place] ?? 0) - 1]?.words ?? 'as it is'}`);
}
