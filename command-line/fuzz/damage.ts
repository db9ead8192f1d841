import { gzipSync, strToU8, zipSync } from 'fflate';
import type { MadeFile } from './good-files.ts';
import type { Seeded } from './seeded.ts';

export interface DamagedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly how: string;
  /** Whether the file still holds its table and must be read right; is that table with damage, which checksums find; or is something else. */
  readonly holds: 'its table' | 'its table, damaged' | 'something else';
}

const ways = ['none', 'cut short', 'bytes changed', 'bytes put in', 'two files one after another', 'cut at the start', 'under another name', 'control characters', 'a bomb', 'a million columns', 'a row without end', 'zeros', 'noise', 'a zip file that lies'] as const;

/** A made file, damaged in one of the ways in which files go wrong. */
export function damaged(file: MadeFile, random: Seeded): DamagedFile {
  const how = random.oneOf(ways);
  const as = (bytes: Uint8Array, holds: DamagedFile['holds'] = 'its table, damaged'): DamagedFile => ({ name: file.name, bytes: new Uint8Array(bytes), how, holds });
  const { bytes } = file;
  switch (how) {
    case 'none':
      return as(bytes, 'its table');
    case 'under another name':
      return { ...as(bytes, 'its table'), name: random.oneOf(['a.csv', 'a.xlsx', 'a.parquet', 'a', 'constructor', 'a.json']) };
    case 'cut short':
      return as(bytes.subarray(0, random.below(bytes.length)));
    case 'cut at the start':
      return as(bytes.subarray(random.below(bytes.length)));
    case 'bytes changed':
      return as(changed(bytes, random));
    case 'bytes put in': {
      const at = random.below(bytes.length);
      return as(new Uint8Array([...bytes.subarray(0, at), ...noise(random, 1 + random.below(20)), ...bytes.subarray(at)]));
    }
    case 'two files one after another':
      return as(new Uint8Array([...bytes, ...bytes]), 'something else');
    case 'control characters':
      return as(new Uint8Array([...bytes.subarray(0, 20), ...Array.from({ length: 8 }, () => random.below(32)), ...bytes.subarray(20)]));
    case 'a bomb':
      return as(bomb(random), 'something else');
    case 'a million columns':
      return as(strToU8(`${'a,'.repeat(1_000_000)}b\n${'1,'.repeat(1_000_000)}2\n`), 'something else');
    case 'a row without end':
      return as(strToU8(`a,b\n1,"${'x\n'.repeat(50_000 + random.below(400_000))}`), 'something else');
    case 'zeros':
      return as(new Uint8Array(1 + random.below(5000)), 'something else');
    case 'noise':
      return as(noise(random, 1 + random.below(5000)), 'something else');
    case 'a zip file that lies':
      return as(lyingZip(random), 'something else');
  }
}

function changed(bytes: Uint8Array, random: Seeded): Uint8Array {
  const copy = bytes.slice();
  for (let times = 1 + random.below(8); times > 0; times -= 1) copy[random.below(copy.length)] = random.below(256);
  return copy;
}

function noise(random: Seeded, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

let packedBombs: readonly [Uint8Array, ...Uint8Array[]] | null = null;

function bomb(random: Seeded): Uint8Array {
  const rows = new Uint8Array(30 * 1024 * 1024).fill(49);
  packedBombs ??= [gzipSync(rows), zipSync({ 'a.csv': rows }), zipSync({ 'xl/workbook.xml': rows }), gzipSync(gzipSync(rows)), zipSync({ 'a.zip': zipSync({ 'a.csv': rows }) })];
  return random.oneOf(packedBombs);
}

/** A zip file whose directory says other sizes, places and methods than its files have. */
function lyingZip(random: Seeded): Uint8Array {
  const zip = zipSync({ 'a.csv': strToU8('a,b\n1,2\n'.repeat(200)), 'b.csv': strToU8('c,d\n3,4\n') });
  const directory = zip.length - 22 - random.below(110);
  for (let times = 1 + random.below(4); times > 0; times -= 1) zip[Math.min(zip.length - 1, directory + random.below(90))] = random.below(256);
  return zip;
}
