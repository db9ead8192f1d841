/** A report as it is printed: its text and its tables in their order. */
export interface PrintedReport {
  readonly name: string;
  readonly blocks: readonly PrintedBlock[];
}

export type PrintedBlock = PrintedText | PrintedTable;

/** Sentences; each line is a paragraph of its own. */
export interface PrintedText {
  readonly kind: 'text';
  readonly text: string;
}

/** Cells as printed, headings included; short rows allowed. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** What a person said of its columns, where that cannot be told from the table. */
  readonly said: SaidOfTable;
}

export interface SaidOfTable {
  /** By the column's place. */
  readonly columns: Readonly<Record<number, SaidMeaning>>;
  /** How many people, births or deaths every percentage of the table is of; null where that is not known. */
  readonly base: number | null;
}

/** What a person can say that a column holds. */
export const saidMeanings = ['counts', 'shares of one whole', 'percentages', 'rates', 'ratios to expected', 'nothing to check'] as const;
export type SaidMeaning = (typeof saidMeanings)[number];

export const nothingSaid: SaidOfTable = { columns: {}, base: null };

/** Where one number stands: in a text, or in a cell of a table; the characters from and up to, not including, the last. */
export interface Place {
  readonly block: number;
  /** Null in a text. */
  readonly cell: CellPlace | null;
  readonly from: number;
  readonly to: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A number of the report. */
export interface ReportNumber {
  readonly place: Place;
  /** As the checks read it: "27%", "£233,500". */
  readonly printed: string;
}

/** What one check found of a number, or of several that hang together. */
export interface Finding {
  readonly agrees: boolean;
  /** In words, with what it could be instead. */
  readonly sentence: string;
  /** Where it is printed: "Table 1, Total, Amount"; or the words around it. */
  readonly whereabouts: string;
  /** The numbers that are judged. */
  readonly judged: readonly ReportNumber[];
  /** The numbers that they are judged by. */
  readonly by: readonly ReportNumber[];
}

export function placeId({ block, cell, from }: Place): string {
  return cell === null ? `printed-${block}-${from}` : `printed-${block}-${cell.row}-${cell.column}-${from}`;
}
