/**
 * XML as a tree that is written again just as it was read: what nobody changes keeps its bytes. For parts of Word files, which have
 * neither a document type nor entities of their own; text with either is refused, because nothing good comes of them.
 */
export interface XmlElement {
  readonly name: string;
  /** As written, with the space before each: ` w:val="1" w:id="2"`. */
  attributes: string;
  /** Elements, and everything else as it is written. */
  children: XmlNode[];
  /** Whether it was written as one empty tag. */
  readonly isEmptyTag: boolean;
}

export type XmlNode = XmlElement | string;

export interface XmlDocument {
  /** What stands before the root. */
  readonly prolog: string;
  readonly root: XmlElement;
}

const piece = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;

/** Throws a SyntaxError where the text is not well formed. */
export function readXml(text: string): XmlDocument {
  const top: XmlElement = { name: '', attributes: '', children: [], isEmptyTag: false };
  const open = [top];
  for (const [whole, closes, opens, attributes = '', empty] of text.replace(/^\uFEFF/, '').matchAll(piece)) {
    const parent = open.at(-1) ?? top;
    if (closes !== undefined) {
      if (open.length === 1 || parent.name !== closes) throw new SyntaxError(`</${closes}> closes nothing.`);
      open.pop();
    } else if (opens !== undefined) {
      const element: XmlElement = { name: opens, attributes, children: [], isEmptyTag: empty === '/' };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    } else if (whole === '<') {
      throw new SyntaxError('A tag is not well formed, or there is a document type, which parts of Word files do not have.');
    } else {
      parent.children.push(whole);
    }
  }
  const roots = top.children.filter(isElement);
  const [root] = roots;
  if (open.length !== 1 || roots.length !== 1 || root === undefined) throw new SyntaxError('The text does not hold one whole element.');
  return { prolog: top.children.slice(0, top.children.indexOf(root)).map(written).join(''), root };
}

export function writeXml({ prolog, root }: XmlDocument): string {
  return prolog + written(root);
}

export function written(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const inside = node.children.map(written).join('');
  return inside === '' && node.isEmptyTag ? `<${node.name}${node.attributes}/>` : `<${node.name}${node.attributes}>${inside}</${node.name}>`;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements within, this one first, in the order of the text. */
export function allWithin(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
  return found;
}

export function named(element: XmlElement, name: string): readonly XmlElement[] {
  return allWithin(element).filter((each) => each !== element && each.name === name);
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => isElement(child) && child.name === name);
}

/** An attribute's value as written; undefined where there is none. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element.attributes);
  return found?.[1] ?? found?.[2];
}

export function setAttribute(element: XmlElement, name: string, value: string): void {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  element.attributes = pattern.test(element.attributes) ? element.attributes.replace(pattern, (_, start: string) => `${start}"${value}"`) : `${element.attributes} ${name}="${value}"`;
}

/** The child nodes of some markup with the prefixes of a document around it. */
export function nodesOf(markup: string): XmlNode[] {
  return readXml(`<all>${markup}</all>`).root.children;
}

export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
