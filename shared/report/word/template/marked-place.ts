import { attribute, childNamed, isElement, named, written, type XmlElement } from '../xml/xml.ts';

/** Among the children of an element: from where how many are taken away for what is put there. */
export interface Place {
  readonly parent: XmlElement;
  readonly at: number;
  readonly removed: number;
}

const mark = '{{report}}';
const name = 'report';

/** Where a template wants the report: in place of a paragraph {{report}} or of a content control called "report", after a bookmark called "report", else at its end. */
export function markedPlace(body: XmlElement): Place {
  for (const parent of [body, ...named(body, 'w:sdtContent')]) {
    for (const [at, child] of parent.children.entries()) {
      if (!isElement(child)) continue;
      if (child.name === 'w:p' && plain(child) === mark) return { parent, at, removed: 1 };
      if (child.name === 'w:sdt' && isCalledReport(child)) return { parent, at, removed: 1 };
      if (child.name === 'w:p' && named(child, 'w:bookmarkStart').some((each) => attribute(each, 'w:name')?.toLowerCase() === name)) return { parent, at: at + 1, removed: 0 };
    }
  }
  const section = childNamed(body, 'w:sectPr');
  return { parent: body, at: section ? body.children.indexOf(section) : body.children.length, removed: 0 };
}

function isCalledReport(control: XmlElement): boolean {
  const properties = childNamed(control, 'w:sdtPr');
  return ['w:tag', 'w:alias'].some((each) => properties && attribute(childNamed(properties, each) ?? properties, 'w:val')?.toLowerCase() === name);
}

function plain(paragraph: XmlElement): string {
  return named(paragraph, 'w:t').map((text) => text.children.map(written).join('')).join('').trim();
}
