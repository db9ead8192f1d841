import type { Cell, CellAddress } from '../figures/cell.ts';
import type { Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';

/** What each group's rate is compared with. */
export interface Benchmark {
  readonly value: number;
  /** "All areas together", "England 2014 to 2016". */
  readonly label: string;
}

/** Fewer are not compared, as Fingertips does: an average of few is mostly the group itself. */
const fewestCompared = 5;

/**
 * Whether each group's interval leaves the benchmark out, in words: better, similar or worse, for a rate of deaths. One note a group quotes
 * its cells, so that it goes where they are withheld. Source: the comparison by interval of OHID's Fingertips.
 */
export function benchmarkNotes(rows: readonly Row[], { value, label }: Benchmark): readonly Sentence[] {
  const compared = rows.map((row) => ({ row, verdict: verdictOf(row, value) }));
  const apart = compared.filter(({ verdict }) => verdict !== 'similar' && verdict !== null);
  return [
    [`Compared with ${label}: “worse” where the whole interval is above it, “better” where it is below, “similar” where the interval takes it in.`],
    ...(compared.length < fewestCompared ? [[`There are fewer than ${fewestCompared} groups, so an average of them is mostly themselves.`]] : []),
    ...apart.map(({ row, verdict }): Sentence => [`${row.label}: ${verdict ?? ''}, `, at(row, 'rate'), ' (', at(row, 'lower'), ' to ', at(row, 'upper'), ').']),
    [apart.length === 0 ? 'No group shown is better or worse.' : 'Groups not named here are similar, or are withheld or too few to compare.'],
    ...(compared.length > 1 ? [[`With ${compared.length} comparisons at 95%, about one in twenty would stand out by chance alone.`]] : []),
  ];
}

function at({ id }: Row, column: string): { readonly cell: CellAddress } {
  return { cell: { row: id, column } };
}

type Verdict = 'better' | 'similar' | 'worse';

function verdictOf({ cells }: Row, benchmark: number): Verdict | null {
  const [lower, upper] = [numberIn(cells.lower), numberIn(cells.upper)];
  if (lower === null || upper === null) return null;
  return lower > benchmark ? 'worse' : upper < benchmark ? 'better' : 'similar';
}

function numberIn(cell: Cell | undefined): number | null {
  return cell?.kind === 'number' ? cell.value : null;
}
