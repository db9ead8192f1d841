import { strFromU8, unzipSync } from 'fflate';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** A package unzipped, with the parts of its embedded workbooks beside it under their own paths. */
export function partsOf(bytes: Uint8Array): Parts {
  const own = Object.entries(unzipSync(bytes));
  const embedded = own.filter(([path]) => path.endsWith('.xlsx')).flatMap(([path, workbook]) => Object.entries(unzipSync(workbook)).map(([inner, part]): [string, Uint8Array] => [`${path}!/${inner}`, part]));
  return new Map([...own, ...embedded]);
}

export function textOf(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`No part ${path}; there are ${[...parts.keys()].join(', ')}.`);
  return strFromU8(bytes);
}

/** What is wrong with XML, or null when it is well formed. */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  let roots = 0;
  let rest = xml.replace(/^<\?xml [^?]*\?>/, '');
  while (rest.length > 0) {
    const [piece] = /^(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)+|^<\/[\w:.-]+\s*>|^<[\w:.-]+(?:\s+[\w:.-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)*")*\s*\/?>/.exec(rest) ?? [];
    if (piece === undefined) return `not XML: ${rest.slice(0, 80)}`;
    const name = /^<\/?([\w:.-]+)/.exec(piece)?.[1];
    if (name !== undefined && piece.startsWith('</')) {
      const expected = open.pop();
      if (expected !== name) return `${name} closes ${expected ?? 'nothing'}`;
    } else if (name !== undefined) {
      if (open.length === 0) roots += 1;
      const names = [...piece.matchAll(/\s([\w:.-]+)="/g)].map(([, attribute]) => attribute);
      if (new Set(names).size !== names.length) return `${name} has an attribute twice`;
      if (!piece.endsWith('/>')) open.push(name);
    }
    rest = rest.slice(piece.length);
  }
  return open.length > 0 ? `${open.join(', ')} not closed` : roots === 1 ? null : `${roots} roots`;
}

export interface ChartColumn {
  /** Where the workbook holds it: "Sheet1!$B$2:$B$7". */
  readonly reference: string;
  /** By position; null is a gap. */
  readonly values: readonly (string | null)[];
}

/** Every range that a chart caches, in order. */
export function cachesIn(chart: string): readonly ChartColumn[] {
  return [...chart.matchAll(/<c:f>([^<]+)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs)].map(([, reference = '', cache = '']) => {
    const count = Number(/<c:ptCount val="(\d+)"/.exec(cache)?.[1]);
    const points = new Map([...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, index, value]) => [Number(index), value ?? '']));
    return { reference, values: Array.from({ length: count }, (_, index) => points.get(index) ?? null) };
  });
}

/** The values of a range of a workbook's only sheet. */
export function workbookRange(parts: Parts, workbook: string, reference: string): readonly (string | null)[] {
  const strings = [...textOf(parts, `${workbook}!/xl/sharedStrings.xml`).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text ?? '');
  const cells = new Map(
    [...textOf(parts, `${workbook}!/xl/worksheets/sheet1.xml`).matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v>/g)].map(([, address, type, value]) => [address, type?.includes('t="s"') ? (strings[Number(value)] ?? null) : (value ?? null)]),
  );
  const [, column, first, last = first] = /\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(reference) ?? [];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => cells.get(`${column ?? ''}${Number(first) + index}`) ?? null);
}
