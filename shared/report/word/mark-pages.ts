import { WordPackage } from './xml/word-package.ts';
import { attribute, escaped, isElement, named, nodesOf, writeXml, type XmlElement } from './xml/xml.ts';

const path = 'word/cdr-marks.xml';
const headerType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const headerRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
const relationshipId = 'cdrMarks';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Puts marks at the head of every page of a Word file that has headers of its own, or none: no page of what a person printed against the rule goes without. */
export function markPages(bytes: Uint8Array<ArrayBuffer>, marks: readonly string[]): Uint8Array<ArrayBuffer> {
  if (marks.length === 0) return bytes;
  const file = WordPackage.open('The report', bytes);
  const markup = marks.map((mark) => `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="12" w:space="4" w:color="B10E1E"/><w:bottom w:val="single" w:sz="12" w:space="4" w:color="B10E1E"/></w:pBdr></w:pPr><w:r><w:rPr><w:b/><w:color w:val="B10E1E"/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${escaped(mark)}</w:t></w:r></w:p>`).join('');
  for (const { id } of file.relationships(file.main).filter(({ type }) => type === headerRelationship)) {
    const header = file.partOf(file.main, id);
    if (header === null || file.text(header).includes(markup)) continue;
    const { prolog, root } = file.xml(header);
    root.children.unshift(...nodesOf(markup));
    file.set(header, writeXml({ prolog, root }));
  }
  const document = file.xml(file.main);
  const bare = named(document.root, 'w:sectPr').map((section, index) => addHeaders(section, index === 0)).some(Boolean);
  if (bare && !file.parts.has(path)) {
    file.set(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${word}">${markup}</w:hdr>`);
    file.setContentType(path, headerType);
    file.addRelationships(file.main, [{ id: relationshipId, type: headerRelationship, target: `/${path}` }]);
  }
  if (bare && attribute(document.root, 'xmlns:r') === undefined) document.root.attributes += ` xmlns:r="${office}"`;
  file.set(file.main, writeXml(document));
  return file.bytes();
}

/** Gives a section the headers that it lacks and would not take from the section before. */
function addHeaders(section: XmlElement, isFirst: boolean): boolean {
  const has = (type: string) => section.children.filter(isElement).some((child) => child.name === 'w:headerReference' && attribute(child, 'w:type') === type);
  const lacking = [...(isFirst ? ['default', 'even', 'first'] : [])].filter((type) => !has(type));
  section.children.unshift(...lacking.map((type): XmlElement => ({ name: 'w:headerReference', attributes: ` w:type="${type}" r:id="${relationshipId}"`, children: [], isEmptyTag: true })));
  return lacking.length > 0;
}
