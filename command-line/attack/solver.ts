import type { Highs, ModelData } from 'highs';
import type { Puzzle } from './print-as-read.ts';

export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

/** The least and greatest whole number that each of the asked unknowns can be, by HiGHS. */
export type Solver = (puzzle: Puzzle, asked: readonly number[]) => readonly Bounds[];

/** The solver for many puzzles over a HiGHS that is loaded once. */
export function solverOver(highs: Highs): Solver {
  return (puzzle, asked) => boundsOf(highs, puzzle, asked);
}

function boundsOf(highs: Highs, puzzle: Puzzle, asked: readonly number[]): readonly Bounds[] {
  const model = modelOf(puzzle);
  // Sums of a table mostly have whole corners: only where one is not must the search go over whole numbers.
  return highs.withModel(model, (relaxed) => {
    relaxed.options.set({ output_flag: false });
    const extreme = (unknown: number, sense: 'minimize' | 'maximize'): number => {
      relaxed.changeColCost(unknown, 1);
      relaxed.changeObjectiveSense(highs.constants.objectiveSense[sense]);
      relaxed.run();
      const { colValue } = relaxed.getSolution();
      const isSolved = relaxed.getModelStatus() === highs.constants.modelStatus.optimal;
      relaxed.changeColCost(unknown, 0);
      if (!isSolved) throw new Error('The print of this table contradicts itself: no counts fit it.');
      return colValue.every((value) => Math.abs(value - Math.round(value)) < 1e-6) ? Math.round(colValue[unknown] ?? NaN) : wholeExtreme(highs, model, unknown, sense);
    };
    return asked.map((unknown) => ({ least: extreme(unknown, 'minimize'), greatest: extreme(unknown, 'maximize') }));
  });
}

function wholeExtreme(highs: Highs, model: ModelData, unknown: number, sense: 'minimize' | 'maximize'): number {
  const integrality = model.colCost.map(() => highs.constants.variableType.integer);
  return highs.withModel({ ...model, integrality: Int32Array.from(integrality) }, (whole) => {
    whole.options.set({ output_flag: false, mip_rel_gap: 0 });
    whole.changeColCost(unknown, 1);
    whole.changeObjectiveSense(highs.constants.objectiveSense[sense]);
    whole.run();
    if (whole.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('No whole counts fit the print of this table.');
    return Math.round(whole.getObjectiveValue());
  });
}

function modelOf({ unknowns, sums }: Puzzle): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of sums) {
    for (const { unknown, times } of terms) {
      indices.push(unknown);
      values.push(times);
    }
    starts.push(indices.length);
  }
  return {
    numCols: unknowns.length,
    numRows: sums.length,
    colCost: unknowns.map(() => 0),
    colLower: unknowns.map(({ least }) => least),
    colUpper: unknowns.map(({ greatest }) => greatest),
    rowLower: sums.map(({ equals }) => equals),
    rowUpper: sums.map(({ equals }) => equals),
    matrix: { format: 'csr', numRows: sums.length, numCols: unknowns.length, starts, indices, values },
  };
}
