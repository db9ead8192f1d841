import { attribute, isElement, nodesOf, setAttribute, written, type XmlElement } from '../xml/xml.ts';

/** A section as the template's own, standing or on its side: its margins, headers and footers; pages go on counting. */
export function sectionLike(section: XmlElement | null, onItsSide: boolean): Pick<XmlElement, 'attributes' | 'children'> {
  const kept = (section?.children ?? []).filter((child) => !isElement(child) || !['w:type', 'w:titlePg', 'w:pgNumType'].includes(child.name));
  const children = nodesOf(kept.map(written).join(''));
  const size = children.filter(isElement).find(({ name }) => name === 'w:pgSz');
  if (size) {
    const [short = '11906', long = '16838'] = [attribute(size, 'w:w'), attribute(size, 'w:h')].sort((a, b) => Number(a) - Number(b));
    setAttribute(size, 'w:w', onItsSide ? long : short);
    setAttribute(size, 'w:h', onItsSide ? short : long);
    setAttribute(size, 'w:orient', onItsSide ? 'landscape' : 'portrait');
  }
  const afterReferences = children.findLastIndex((child) => isElement(child) && /^w:(header|footer)Reference$/.test(child.name)) + 1;
  children.splice(afterReferences, 0, { name: 'w:type', attributes: ' w:val="nextPage"', children: [], isEmptyTag: true });
  return { attributes: '', children };
}
