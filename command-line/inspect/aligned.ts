/** A cell that is not its row's last is cut to this; the whole of it is in --json. */
const widest = 44;

/** Lines in which the cells of each column stand below each other. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const lines = rows.map((row) => row.map((cell, place) => (place === row.length - 1 ? oneLine(cell) : cut(oneLine(cell)))));
  const widths = (lines[0] ?? []).map((_, place) => Math.max(...lines.map((line) => line[place]?.length ?? 0)));
  return lines.map((line) => `  ${line.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ').trimEnd()}`);
}

/** Text from a file as it can stand on a terminal: no control characters, which could change what else is on it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
}

export function whole(number: number): string {
  return number.toLocaleString('en-GB');
}

function cut(text: string): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}
