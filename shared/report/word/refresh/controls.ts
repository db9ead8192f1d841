import { attribute, childNamed, escaped, isElement, named, unescaped, written, type XmlElement, type XmlNode } from '../xml/xml.ts';

/** A content control of a report, found by its tag. */
export interface Control {
  readonly tag: string;
  readonly element: XmlElement;
  readonly content: XmlElement;
}

/** The tagged controls within, outermost first; a control may hold others. */
export function controlsIn(root: XmlElement): readonly Control[] {
  return named(root, 'w:sdt').flatMap((element) => {
    const tag = tagOf(element);
    const content = childNamed(element, 'w:sdtContent');
    return tag !== null && content ? [{ tag, element, content }] : [];
  });
}

function tagOf(element: XmlElement): string | null {
  const properties = childNamed(element, 'w:sdtPr');
  const tag = properties && childNamed(properties, 'w:tag');
  const value = tag && attribute(tag, 'w:val');
  return value?.startsWith('cdr_') ? value : null;
}

/** The text of an element, paragraphs and cells apart. */
export function textIn(node: XmlNode): string {
  if (!isElement(node)) return '';
  if (node.name === 'w:t') return unescaped(node.children.map(written).join(''));
  const inside = node.children.map(textIn).join('');
  return node.name === 'w:p' || node.name === 'w:tc' ? `${inside}\n` : inside;
}

/** The words of an element without its live numbers, which change of themselves: what a person changed shows here. */
export function wordsIn(node: XmlNode): string {
  if (!isElement(node)) return '';
  if (node.name === 'w:sdt' && tagOf(node)?.startsWith('cdr_number_')) return '#';
  if (node.name === 'w:t') return unescaped(node.children.map(written).join(''));
  const inside = node.children.map(wordsIn).join('');
  return node.name === 'w:p' || node.name === 'w:tc' ? `${inside}\n` : inside;
}

/** Puts a text into the first run that has one, whose look stays, and empties the others. */
export function setText(element: XmlElement, text: string): void {
  named(element, 'w:t').forEach((each, index) => {
    each.children = index === 0 ? [escaped(text)] : [];
    if (index === 0 && attribute(each, 'xml:space') === undefined) each.attributes += ' xml:space="preserve"';
  });
}
