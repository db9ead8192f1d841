import type { FileContents, FoundTable } from './formats/found-table.ts';
import type { RejectedCell } from './formats/load-table.ts';
import type { SettledColumn } from './identifiers/settle-identifiers.ts';
import type { LegendEntry } from './markers/mark-meaning.ts';
import type { Recipe } from './recipe.ts';
import type { ColumnMeaning } from './role-proposals/propose-meaning.ts';
import type { Roles } from './roles.ts';
import type { TotalRows } from './totals/total-rows.ts';
import type { ColumnReading, Confidence, TypeProposal } from './types/column-type.ts';
import type { Misfit } from './types/settle-marks.ts';
import type { TypedColumn } from './types/typed-table.ts';

/** A table in the engine and all that is known of it. Plain data; the records themselves are in the engine. */
export interface Dataset {
  /** What the workspace and its specs call it: "deaths". Letters, digits and dashes. */
  readonly name: string;
  /** The table's name in the engine. */
  readonly table: string;
  readonly columns: readonly DatasetColumn[];
  readonly roles: Roles;
  /** What the roles were proposed from, in words. */
  readonly meanings: readonly DatasetMeaning[];
  /** What the marks of all columns mean. */
  readonly legend: readonly LegendEntry[];
  readonly totals: DatasetTotals;
  /** The first cells that did not fit their column's type and were left blank; every column says how many. */
  readonly misfits: readonly Misfit[];
  readonly source: DatasetSource;
  /** What a person decided about the file, so that the same is done when it is read again. */
  readonly recipe: Recipe;
  readonly check: IdentifierCheck;
}

/** When the columns were looked at for what could identify somebody, and what became of those that could. */
export interface IdentifierCheck {
  readonly checkedAt: string;
  readonly settled: readonly SettledColumn[];
}

export interface DatasetColumn extends TypedColumn, Pick<ColumnReading, 'writing' | 'markerFrom'> {
  /** What it was taken for, how surely and why, before a person had a say. */
  readonly proposal: Pick<TypeProposal, 'type' | 'confidence' | 'reason'>;
}

/** What a column is likely to be, and the list by its id that its values are likely recorded in. */
export interface DatasetMeaning extends Omit<ColumnMeaning, 'classification'> {
  readonly classification: { readonly classification: string; readonly confidence: Confidence; readonly reason: string } | null;
}

/** Rows that are sums of others, such as England among its regions. Left out of every figure unless a person wants them summed. */
export interface DatasetTotals {
  readonly found: readonly Pick<TotalRows, 'label' | 'rows' | 'reason'>[];
  /** How many rows are totals, those that are several counted once. */
  readonly rows: number;
  readonly summed: boolean;
}

/** Where the records came from and what was made of the file. Holds no values of the records. */
export interface DatasetSource extends Pick<FileContents, 'format' | 'packed' | 'passedOver'>, Pick<FoundTable, 'part' | 'layout' | 'text' | 'notes' | 'skipped'> {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  /** Every sheet or file inside that could be read in place of this one. */
  readonly parts: readonly string[];
  /** Titles, headers, notes and blank rows, of which `skipped` lists the first. */
  readonly rowsSkipped: number;
  readonly rowsRead: number;
  readonly rowsRejected: number;
  /** The first rejected rows. */
  readonly rejected: readonly RejectedCell[];
  /** True when the file says, in its name, that its records are made up. */
  readonly synthetic: boolean;
}

export interface RejectedRow {
  /** The line in the file, counting from 1. */
  readonly line: number;
  /** Why, as a sentence without the row's own text. */
  readonly reason: string;
}

/** A file that could not be read as a table: names the file, the row where there is one, and what to do. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  constructor(
    readonly fileName: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
