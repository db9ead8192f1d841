/** Where a figure came from: enough for someone else to make the same numbers. */
export interface Provenance {
  readonly sources: readonly SourceUsed[];
  /** The spec that made it, as plain data. */
  readonly spec: unknown;
  readonly appVersion: string;
}

export interface SourceUsed {
  readonly dataset: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rowsRejected: number;
  /** Licence or standing line to print: "Synthetic records", "ONS, Open Government Licence v3.0". */
  readonly attribution: string | null;
}
