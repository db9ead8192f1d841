/** Rows of the file that import is timed on, and what is in it that is not plain. */
export interface ImportFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
  /** Rows with a field too many. */
  readonly ragged: number;
  readonly marks: number;
}

const seed = 20_261_124;

/** A file of births by small area, year, sex and ethnic group, the same in every run: about 26 bytes a row, with marks among its numbers. */
export function importFile(rows: number): ImportFile {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const lines = ['area_code,year,sex,ethnic_group,births,rate_per_1000'];
  let marks = 0;
  let ragged = 0;
  for (let row = 0; row < rows; row += 1) {
    const births = next() < 0.03 ? ['c', '<5', '*'][below(3)] : `${below(100)}`;
    const rate = next() < 0.02 ? ['[x]', ':', '2.1 (Unreliable)'][below(3)] : (next() * 9).toFixed(1);
    const extra = next() < 0.00005 ? ',?' : '';
    ragged += extra === '' ? 0 : 1;
    const kept = extra === '' ? [births, rate].filter((cell) => cell !== undefined && !/^[0-9.]+$/.test(cell)).length : 0;
    marks += kept;
    lines.push(`E0900${String(1 + below(33)).padStart(4, '0')},${2005 + below(20)},${next() < 0.5 ? 'F' : 'M'},${'ABCDEFGH'.charAt(below(8))},${births ?? ''},${rate ?? ''}${extra}`);
  }
  return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`), rows, ragged, marks };
}

/** Numbers from 0 to below 1 (mulberry32). */
function random(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
