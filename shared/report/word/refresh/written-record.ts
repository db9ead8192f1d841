import { WordPackage } from '../xml/word-package.ts';
import { attribute, escaped, named, unescaped, written, type XmlElement } from '../xml/xml.ts';
import { axisOf } from './chart-axis.ts';
import { controlsIn, wordsIn } from './controls.ts';

const namespace = 'urn:child-death-review-workbench:as-written';
const path = 'customXml/cdrItem.xml';
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** What a report held as it was written, so that a later refresh tells a person's edits from it: words by tag, alternative texts and the axes of charts. */
export type WrittenRecord = ReadonlyMap<string, string>;

/** A Word file with the record of what is in it, as a part that Word keeps; of what a person changed, the record from before. */
export function withRecord(bytes: Uint8Array, changedByHand: WrittenRecord = new Map()): Uint8Array<ArrayBuffer> {
  const file = WordPackage.open('The report', bytes);
  const texts = [...new Map([...recordable(file), ...changedByHand])].map(([key, text]) => `<text of="${escaped(key)}">${escaped(text)}</text>`).join('');
  const there = recordPart(file);
  file.set(there ?? path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><written xmlns="${namespace}">${texts}</written>`);
  if (there !== null) return file.bytes();
  file.setContentType(path, 'application/xml');
  file.addRelationships(file.main, [{ id: 'cdrWritten', type, target: `/${path}` }]);
  return file.bytes();
}

/** What is in a Word file now, by the same keys as its record. */
export function recordable(file: WordPackage): WrittenRecord {
  const controls = controlsIn(file.xml(file.main).root).filter(({ tag }) => !tag.startsWith('cdr_number_'));
  return new Map(controls.flatMap(({ tag, content }) => (tag.startsWith('cdr_chart_') ? drawnEntries(file, tag, content) : [[tag, wordsIn(content)] as const])));
}

/** What a person changed since it was written, as it was written. The numbers of tables are not theirs to keep. */
export function changedSinceWritten(file: WordPackage): WrittenRecord {
  const now = recordable(file);
  return new Map([...readRecord(file)].filter(([key, text]) => !key.startsWith('cdr_table_') && now.has(key) && now.get(key) !== text));
}

function drawnEntries(file: WordPackage, tag: string, content: XmlElement): readonly (readonly [string, string])[] {
  const alt = altTextOf(content);
  const chart = chartPart(file, content);
  return [...(alt === null ? [] : [[`alt:${tag}`, alt] as const]), ...(chart === null ? [] : [[`axis:${tag}`, axisOf(file.xml(chart).root)] as const])];
}

/** The record of a Word file, wherever Word has put it; empty where there is none. */
export function readRecord(file: WordPackage): WrittenRecord {
  const part = recordPart(file);
  if (part === null) return new Map();
  return new Map(named(file.xml(part).root, 'text').map((each) => [unescaped(attribute(each, 'of') ?? ''), unescaped(each.children.map(written).join(''))]));
}

function recordPart(file: WordPackage): string | null {
  return [...file.parts.keys()].find((part) => /^customXml\/[^/]*\.xml$/.test(part) && file.text(part).includes(namespace)) ?? null;
}

export function altTextOf(content: XmlElement): string | null {
  const [drawing] = named(content, 'wp:docPr');
  return drawing === undefined ? null : unescaped(attribute(drawing, 'descr') ?? '');
}

/** The chart part that a control draws; null for a picture. */
export function chartPart(file: WordPackage, content: XmlElement): string | null {
  const [chart] = named(content, 'c:chart');
  const part = chart === undefined ? null : file.partOf(file.main, attribute(chart, 'r:id') ?? '');
  return part !== null && file.parts.has(part) ? part : null;
}
