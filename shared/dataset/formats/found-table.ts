import type { RejectedCell } from './load-table.ts';

/** What a file is, found from its first bytes rather than its name. */
export const fileFormats = ['delimited text', 'Excel workbook', 'Excel 97 workbook', 'OpenDocument spreadsheet', 'Parquet', 'Arrow', 'JSON', 'JSON lines'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Everything that could be read from one file, before the engine holds any of it. Plain data, so that a worker can make it. */
export interface FileContents {
  readonly format: FileFormat;
  /** The archives that it was in, from the outside: "gzip", "zip". */
  readonly packed: readonly ('gzip' | 'zip')[];
  /** One for each sheet that holds a table, or for each file of an archive. Never empty. */
  readonly tables: readonly FoundTable[];
  /** Sheets, or files of an archive, in which no table was found, each with a sentence that says why. */
  readonly passedOver: readonly { readonly part: string; readonly reason: string }[];
}

/** One table of a file: its text, where it lies, and what stands around it. */
export interface FoundTable {
  /** The sheet's name, or the file's name inside an archive; null where the file is the table. */
  readonly part: string | null;
  readonly columns: readonly string[];
  readonly content: TableContent;
  /** Where the table lies in a sheet, or in text that has lines above or below it. Null where the whole file is the table. */
  readonly layout: Layout | null;
  /** The first rows as they stand in the file, to choose a range from. */
  readonly preview: readonly (readonly string[])[];
  /** Rows that are no records: titles, headers, notes, blank ones. */
  readonly skipped: readonly SkippedRow[];
  /** Rows that could not be laid out, with their line and why. The engine rejects more where it parses the text itself. */
  readonly rejected: readonly RejectedCell[];
  /** Notes above and below the table, and footnotes with their marks. */
  readonly notes: readonly string[];
  /** How the text was written; null where the format knows its own values. */
  readonly text: { readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'; readonly delimiter: string; readonly decimalComma: boolean } | null;
}

/** What the engine reads: text that it parses itself from the record after `headerLines` records, or an Arrow stream (every column text where a sheet or text was laid out here; typed from Parquet and Arrow). */
export type TableContent =
  | { readonly kind: 'text'; readonly bytes: Uint8Array<ArrayBuffer>; readonly delimiter: string; readonly headerLines: number }
  | { readonly kind: 'arrow'; readonly stream: Uint8Array<ArrayBuffer>; readonly rows: number };

/** Rows and columns count from 1, both ends included, as a spreadsheet shows them. Header rows that end before they begin are none. */
export interface Layout {
  readonly headerRows: { readonly from: number; readonly to: number };
  readonly dataRows: { readonly from: number; readonly to: number };
  readonly columns: { readonly from: number; readonly to: number };
}

/** What a person chose for a file: one of its parts, and where the table lies in it. */
export interface ReadingChoices {
  readonly part?: string;
  readonly layout?: Layout;
}

export interface SkippedRow {
  /** The row or line in the file, from 1. */
  readonly row: number;
  readonly as: 'title' | 'header' | 'note' | 'blank';
}
