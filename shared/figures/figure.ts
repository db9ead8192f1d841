import type { Cell, CellAddress } from './cell.ts';
import type { Chart } from './chart.ts';
import type { Relation } from './arithmetic.ts';
import type { Provenance } from './provenance.ts';
import type { Sentence } from './sentence.ts';

/**
 * The narrow waist: every analysis makes one of these and every output draws one. Plain data.
 * Outputs do not take it as it is; they take a ProtectedFigure, which only disclosure makes.
 */
export interface Figure {
  /** Stable: names the figure in a saved workspace and in the Word file. Letters, digits and dashes, at most 24 characters. */
  readonly id: string;
  /** The kind of analysis that made it: "rate", "observed-expected". */
  readonly kind: string;
  readonly words: FigureWords;
  /** What the rows are: "Ethnic group". */
  readonly rowHeading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The column by whose size the groups stand, the greatest first; absent where they have an order of their own. */
  readonly orderedBy?: string;
  readonly arithmetic: readonly Relation[];
  readonly chart: Chart;
  readonly provenance: Provenance;
}

export interface FigureWords {
  /** The statistical title: what, where, when. */
  readonly subtitle: string;
  /** What is counted, and by which version of which definition. */
  readonly definition: string;
  readonly denominator: string;
  /** The filters in words, one each; empty when everything is in. */
  readonly filters: readonly string[];
  /** How the value and its limits were computed. */
  readonly method: string;
  readonly source: string;
  /** What a careful reader should know: ceilings, zero counts, unknown groups. May quote cells. */
  readonly notes: readonly Sentence[];
}

export interface Column {
  readonly id: string;
  /** "Deaths", "Rate per 1,000 live births". */
  readonly label: string;
  readonly measure: ColumnMeasure;
  /** Decimal places shown. */
  readonly decimals: number;
  /** Set on the limits of an interval: whose they are, and at which confidence. The two are printed as one "95% CI" column. */
  readonly limitOf: { readonly column: string; readonly side: 'lower' | 'upper'; readonly confidence: number } | null;
}

/** Counts and denominators count people, so disclosure control looks at them first; the rest follows from them. */
export type ColumnMeasure = 'count' | 'denominator' | 'expected' | 'rate' | 'ratio' | 'percentage' | 'limit';

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly role: 'group' | 'total';
  readonly cells: Readonly<Record<string, Cell>>;
}

/** The cell at an address; throws when the figure has none there, which is a fault in the analysis that made it. */
export function cellAt(figure: Pick<Figure, 'id' | 'rows'>, { row, column }: CellAddress): Cell {
  const cell = figure.rows.find(({ id }) => id === row)?.cells[column];
  if (!cell) throw new Error(`Figure ${figure.id} has no cell at row ${row}, column ${column}.`);
  return cell;
}
