import type { CellAddress } from '../../figures/cell.ts';

/** Word's limit for the tag of a content control. */
const longest = 64;

/** The parts of a figure that a refresh finds and replaces. */
export type FigurePart = 'headline' | 'subtitle' | 'chart' | 'caption' | 'table' | 'about';

/** The tag of the appendix, which is one block. */
export const appendixTag = 'cdr_appendix';

/** "cdr_table_rate-by-year": the tag of a part of a figure item. */
export function partTag(part: FigurePart, item: string): string {
  return `cdr_${part}_${item}`;
}

/** "cdr_rate_by_year": the bookmark of a figure's number, to which references in the text go. Word allows no dashes in it. */
export function numberBookmark(item: string): string {
  return `cdr_${item.replaceAll('-', '_')}`;
}

/** The bookmark of a heading, to which the contents go. */
export function headingBookmark(item: string): string {
  return `cdr_h_${item.replaceAll('-', '_')}`;
}

/** "cdr_number_rate-by-year_2014_rate": the tag of one number in a sentence. Where that is longer than Word allows, row and column give way to a hash of them. */
export function numberTag(item: string, { row, column }: CellAddress): string {
  const tag = `cdr_number_${item}_${row}_${column}`;
  return tag.length <= longest ? tag : `cdr_number_${item}_hash-${hash(`${row}\n${column}`)}`;
}

/** FNV-1a in 64 bits, as 16 hexadecimal digits: the same text always gives the same, and two texts hardly ever. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
}
