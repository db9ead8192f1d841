/** A row of a CSV file by column name, as text. */
export type CsvRow = Readonly<Record<string, string>>;

/** CSV text with a header and LF line ends; a value with a comma or a quote is quoted (RFC 4180). */
export function writeCsv<Row extends object>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(String(row[column]))).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\n`).join('');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a CSV file with a header; quoted values may hold commas and quotes. Throws Error on a row of another length. */
export function readCsv(text: string): CsvRow[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const [header = [], ...rows] = lines.map(fields);
  return rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`Row ${index + 2} has ${row.length} values; the header has ${header.length}.`);
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

/** Every value stands after a comma once the line begins with one, so an empty first value is found too. */
function fields(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? '');
}
