import type { WordPackage } from '../xml/word-package.ts';
import { attribute, childNamed, isElement, named, nodesOf, readXml, setAttribute, written, writeXml, type XmlElement } from '../xml/xml.ts';
import { stylesPath } from './house-look.ts';

export interface MappedStyles {
  /** A document's markup with every style called as the template calls it. */
  readonly apply: (markup: string) => string;
}

const stylesType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
const stylesRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const used = /<w:(pStyle|rStyle|tblStyle) w:val="([^"]+)"/g;

/** Our styles by the names of Word's own: what the template has is used as it is; what it has not is added, without our fonts and colours. */
export function mappedStyles(house: WordPackage, ours: string, document: string): MappedStyles {
  const path = stylesPath(house) ?? addedStyles(house);
  const theirs = house.xml(path);
  const theirStyles = named(theirs.root, 'w:style');
  const ourStyles = named(readXml(ours).root, 'w:style');
  const ids = new Map<string, string>();

  function idFor(our: string): string {
    const known = ids.get(our);
    if (known !== undefined) return known;
    const style = ourStyles.find((each) => attribute(each, 'w:styleId') === our);
    const same = style && theirStyles.find((each) => nameOf(each) === nameOf(style) && attribute(each, 'w:type') === attribute(style, 'w:type'));
    const normal = our === 'Normal' ? theirStyles.find((each) => attribute(each, 'w:default') === '1' && attribute(each, 'w:type') === 'paragraph') : undefined;
    const id = attribute(same ?? normal ?? theirs.root, 'w:styleId') ?? freeId(our);
    ids.set(our, id);
    if (style && !same && !normal) theirs.root.children.push(added(style, id));
    return id;
  }

  function freeId(id: string): string {
    return theirStyles.some((each) => attribute(each, 'w:styleId') === id) ? freeId(`${id}Report`) : id;
  }

  function added(style: XmlElement, id: string): XmlElement {
    const copy = nodesOf(written(style)).find(isElement) ?? style;
    setAttribute(copy, 'w:styleId', id);
    for (const run of [...named(copy, 'w:rPr')]) run.children = run.children.filter((child) => !isElement(child) || !['w:rFonts', 'w:color', 'w:lang'].includes(child.name));
    for (const link of ['w:basedOn', 'w:next', 'w:link'].flatMap((name) => childNamed(copy, name) ?? [])) setAttribute(link, 'w:val', idFor(attribute(link, 'w:val') ?? 'Normal'));
    return copy;
  }

  for (const [, , id = ''] of document.matchAll(used)) idFor(id);
  house.set(path, writeXml(theirs));
  return { apply: (markup) => markup.replaceAll(used, (_, kind: string, id: string) => `<w:${kind} w:val="${ids.get(id) ?? id}"`) };
}

function nameOf(style: XmlElement): string {
  return attribute(childNamed(style, 'w:name') ?? style, 'w:val')?.toLowerCase() ?? '';
}

function addedStyles(house: WordPackage): string {
  const path = 'word/styles.xml';
  house.set(path, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>');
  house.setContentType(path, stylesType);
  house.addRelationships(house.main, [{ id: 'cdrStyles', type: stylesRelationship, target: '/word/styles.xml' }]);
  return path;
}
