import type { FileContents, FoundTable } from './formats/found-table.ts';
import type { RejectedCell } from './formats/load-table.ts';
import type { SettledColumn } from './identifiers/settle-identifiers.ts';
import type { Recipe } from './recipe.ts';
import type { Roles } from './roles.ts';

/** A table in the engine and all that is known of it. Plain data; the records themselves are in the engine. */
export interface Dataset {
  /** What the workspace and its specs call it: "deaths". Letters, digits and dashes. */
  readonly name: string;
  /** The table's name in the engine. */
  readonly table: string;
  readonly columns: readonly DatasetColumn[];
  readonly roles: Roles;
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

export interface DatasetColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Cells with nothing in them. */
  readonly blank: number;
  /** Marks that stood where a number should: [c], x, .. and how often. Their cells are blank in the table, never 0. */
  readonly marks: readonly MissingMark[];
}

export type ColumnType = 'text' | 'whole number' | 'decimal number';

export interface MissingMark {
  readonly mark: string;
  readonly count: number;
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
