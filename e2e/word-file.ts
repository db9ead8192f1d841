import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file that the tests look at. */
export interface WordFile {
  /** The running text of the document, tables included. */
  readonly text: string;
  /** The markup of the document. */
  readonly markup: string;
  readonly charts: readonly string[];
  readonly workbooks: readonly DataSheet[];
}

/** One chart's data sheet: for each row its label and its numbers, as far as it has any. */
export type DataSheet = readonly { readonly label: string; readonly numbers: readonly string[] }[];

export function readWordFile(bytes: Uint8Array): WordFile {
  const parts = unzipSync(bytes);
  const named = (pattern: RegExp) => Object.keys(parts).filter((name) => pattern.test(name)).sort().map((name) => parts[name] ?? new Uint8Array());
  const markup = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return {
    markup,
    text: plainText(markup),
    charts: named(/^word\/charts\/chart\d+\.xml$/).map((part) => strFromU8(part)),
    workbooks: named(/^word\/embeddings\/.*\.xlsx$/).map(dataSheet),
  };
}

function dataSheet(workbook: Uint8Array): DataSheet {
  const parts = unzipSync(workbook);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = inside(text('xl/sharedStrings.xml'), 'si').map(plainText);
  return inside(text('xl/worksheets/sheet1.xml'), 'row').slice(1).map((row) => {
    const cells = Array.from(row.matchAll(/<c r="[^"]*"(?<kind>[^>]*)>(?:<v>(?<value>[^<]*)<\/v>)?/g), ({ groups }) => ({ isText: groups?.kind?.includes('t="s"') ?? false, value: groups?.value ?? '' }));
    return { label: cells.filter(({ isText }) => isText).map(({ value }) => shared[Number(value)] ?? '').join(' '), numbers: cells.filter(({ isText, value }) => !isText && value !== '').map(({ value }) => value) };
  });
}

function inside(xml: string, element: string): readonly string[] {
  return Array.from(xml.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs')), ([found]) => found);
}

function plainText(xml: string): string {
  const spaced = xml.replaceAll(/<\/w:(?:p|tc)>/g, '\n').replaceAll(/<[^>]*>/g, '');
  return spaced.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
