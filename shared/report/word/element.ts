import { BuilderElement, XmlComponent } from 'docx';

/** An element of Word's own markup that docx does not offer. */
export function element(name: string, attributes: Readonly<Record<string, string | number>> = {}, children: readonly XmlComponent[] = []): XmlComponent {
  const named = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, ...(Object.keys(named).length === 0 ? {} : { attributes: named }), children: [...children] });
}

/** An element that holds only text. */
export class TextElement extends XmlComponent {
  constructor(name: string, text: string) {
    super(name);
    this.root.push(text);
  }
}

/** What is under a bookmark, to which fields and links go. */
export function bookmarked(name: string, id: number, children: readonly XmlComponent[]): readonly XmlComponent[] {
  return [element('w:bookmarkStart', { 'w:id': id, 'w:name': name }), ...children, element('w:bookmarkEnd', { 'w:id': id })];
}
