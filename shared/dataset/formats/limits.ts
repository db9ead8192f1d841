/** Limits that keep a damaged or hostile file from using up memory or time. A real extract is far below each. */
export const limits = {
  /** Bytes that an archive or workbook may hold once it is unpacked. */
  expandedBytes: 512 * 1024 * 1024,
  /** How many times its own size an archive may unpack to, once that is over `ratioFrom` bytes. */
  ratio: 250,
  ratioFrom: 20 * 1024 * 1024,
  /** Files in a zip file of tables, and parts in a workbook. */
  archiveEntries: 200,
  workbookEntries: 10_000,
  /** Archives inside archives. */
  nesting: 2,
  columns: 1_000,
  /** Cells of a sheet, blank ones inside it too. */
  cells: 20_000_000,
} as const;
