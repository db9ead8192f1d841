import { textOf, type Parts } from './package-for-tests.test-data.ts';

/**
 * What can be read from the file of the rules by which Word's Accessibility Checker judges a document. Word's own checker is not run:
 * it is in Word alone. Whether texts are good, and colours told apart, a person judges.
 */
export const accessibilityRules: readonly { readonly rule: string; readonly faults: (parts: Parts) => readonly string[] }[] = [
  { rule: 'every picture, chart and drawing has alternative text', faults: (parts) => [...body(parts).matchAll(/<wp:docPr [^>]*>/g)].flatMap(([tag]) => (/ descr="[^"]{10,}"/.test(tag) ? [] : [tag])) },
  { rule: 'drawings stand in line with the text', faults: (parts) => body(parts).match(/<wp:anchor /g) ?? [] },
  { rule: 'every table has a header row, marked as such', faults: (parts) => tables(parts).filter((table) => !/^<w:tbl>.*?<w:tr[ >](?:(?!<\/w:tr>).)*<w:tblHeader\/>/s.test(table)).map((table) => table.slice(0, 200)) },
  { rule: 'no table has merged or split cells, or a table within', faults: (parts) => tables(parts).flatMap((table) => table.match(/<w:gridSpan|<w:vMerge|<w:hMerge/g) ?? []) },
  { rule: 'every row of a table has as many cells as the table has columns', faults: (parts) => tables(parts).flatMap((table) => rowsUnlike(table)) },
  { rule: 'every table has a title and a description', faults: (parts) => tables(parts).filter((table) => !/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/.test(table)).map((table) => table.slice(0, 200)) },
  { rule: 'headings are styled as headings and skip no level', faults: (parts) => skipped([...body(parts).matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level))) },
  { rule: 'no heading is empty', faults: (parts) => [...body(parts).matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading\d"\/>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph).filter((paragraph) => paragraph.replaceAll(/<[^>]*>/g, '').trim() === '') },
  { rule: 'the document has a title', faults: (parts) => (/<dc:title>[^<]+<\/dc:title>/.test(textOf(parts, 'docProps/core.xml')) ? [] : ['no title']) },
  { rule: 'the language is set, and is British English', faults: (parts) => (textOf(parts, 'word/styles.xml').includes('<w:lang w:val="en-GB"') ? [] : ['no language']) },
  { rule: 'no space is made by empty paragraphs', faults: (parts) => body(parts).match(/<w:p\/>|<w:p><w:pPr>(?:(?!<w:sectPr|<\/w:pPr>).)*<\/w:pPr><\/w:p>/g) ?? [] },
  { rule: 'links read as what they go to', faults: (parts) => [...body(parts).matchAll(/<w:hyperlink .*?<\/w:hyperlink>/gs)].map(([link]) => link.replaceAll(/<w:instrText>[^<]*<\/w:instrText>|<[^>]*>/g, '').trim()).filter((text) => text.length < 5 || /^https?:/.test(text)) },
  { rule: 'no text is protected, flashing or hidden', faults: (parts) => [...(body(parts).match(/<w:(?:vanish|effect|blink)[ /]/g) ?? []), ...(textOf(parts, 'word/settings.xml').match(/<w:documentProtection/g) ?? [])] },
];

function body(parts: Parts): string {
  return textOf(parts, 'word/document.xml');
}

function tables(parts: Parts): readonly string[] {
  return [...body(parts).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
}

function rowsUnlike(table: string): readonly string[] {
  const columns = table.match(/<w:gridCol /g)?.length;
  return [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row).filter((row) => row.match(/<w:tc>/g)?.length !== columns).map((row) => row.slice(0, 200));
}

function skipped(levels: readonly number[]): readonly string[] {
  return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`level ${level} after ${levels[index - 1] ?? 0}`] : []));
}
