import { strFromU8, strToU8, unzipSync } from 'fflate';
import { colour, font, textWidth, wideTextWidth } from '../page.ts';
import { WordFileError, WordPackage } from '../xml/word-package.ts';
import { attribute, childNamed, escaped, isElement, named, readXml, setAttribute, writeXml, type XmlElement, type XmlNode } from '../xml/xml.ts';
import { copiedParts } from './copied-parts.ts';
import { houseFont, houseColour, pageOf, type HousePage } from './house-look.ts';
import { markedPlace } from './marked-place.ts';
import { mappedStyles } from './mapped-styles.ts';
import { sectionLike } from './section-like.ts';

export interface HouseTemplate {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * A report put into a council's own Word file: at the place that it marks ({{report}}, or a content control or bookmark called
 * "report"), else at the end. The file's styles, theme, fonts, margins, headers and footers stay; of the report's styles only those
 * come with it that the file has not, without their fonts and colours. Throws a WordFileError when the file cannot be used.
 */
export function intoTemplate(report: Uint8Array, { fileName, bytes }: HouseTemplate, title: string): Uint8Array<ArrayBuffer> {
  const house = WordPackage.open(fileName, bytes);
  const document = house.xml(house.main);
  const body = childNamed(document.root, 'w:body');
  if (!body) throw new WordFileError(`${fileName} has no text part and was not used.`);
  if (house.text(house.main).includes('w:val="cdr_')) throw new WordFileError(`${fileName} is itself a report of this app, not a template. To put new numbers into it, refresh it.`);

  const ours = new Map(Object.entries(unzipSync(report)));
  const text = (path: string) => strFromU8(ours.get(path) ?? new Uint8Array());
  const page = pageOf(body);
  const styles = mappedStyles(house, text('word/styles.xml'), text('word/document.xml'));
  const renamed = copiedParts(house, ours, (chart) => chart.replaceAll(`typeface="${font}"`, `typeface="${escaped(houseFont(house))}"`));
  const written = withIds(styles.apply(text('word/document.xml')).replaceAll(`"${colour.main}"`, `"${houseColour(house)}"`), house.text(house.main), renamed);
  const content = readXml(written);
  const inside = childNamed(content.root, 'w:body')?.children.filter((child) => typeof child === 'string' || child.name !== 'w:sectPr') ?? [];
  fitted(inside, page);
  for (const section of inside.filter(isElement).flatMap((each) => named(each, 'w:sectPr'))) Object.assign(section, sectionLike(page.section, attribute(childNamed(section, 'w:pgSz') ?? section, 'w:orient') === 'landscape'));

  const place = markedPlace(body);
  place.parent.children.splice(place.at, place.removed, ...inside);
  declareNamespaces(document.root, content.root, written, fileName);
  house.set(house.main, writeXml(document));
  titled(house, title);
  house.becomeDocument();
  return house.bytes();
}

/** Ids that must differ within a document are made to differ from the template's, and relationships go to the parts as copied. */
function withIds(xml: string, template: string, relationships: ReadonlyMap<string, string>): string {
  const highest = (pattern: RegExp) => Math.max(0, ...[...template.matchAll(pattern)].map(([, id]) => Number(id)).filter((id) => id < 1_000_000_000));
  const controls = highest(/<w:(?:id w:val|bookmarkStart w:id)="(\d+)"/g);
  const drawings = highest(/<wp:docPr id="(\d+)"/g);
  return xml
    .replaceAll(/(<w:(?:id w:val|bookmarkStart w:id|bookmarkEnd w:id)=")(\d+)"/g, (_, start: string, id: string) => `${start}${Number(id) + controls}"`)
    .replaceAll(/(<wp:docPr id=")(\d+)"/g, (_, start: string, id: string) => `${start}${Number(id) + drawings}"`)
    .replaceAll(/( r:(?:id|embed|link)=")([^"]+)"/g, (_, start: string, id: string) => `${start}${relationships.get(id) ?? id}"`);
}

/** Tables as wide as the template's text, and no chart wider than it. */
function fitted(nodes: readonly XmlNode[], page: HousePage): void {
  for (const table of nodes.filter(isElement).flatMap((node) => (node.name === 'w:tbl' ? [node] : named(node, 'w:tbl')))) {
    const width = named(table, 'w:gridCol').reduce((sum, column) => sum + Number(attribute(column, 'w:w')), 0);
    const factor = width > textWidth + 100 ? page.wideTextWidth / wideTextWidth : page.textWidth / textWidth;
    for (const sized of [...named(table, 'w:gridCol'), ...named(table, 'w:tcW'), ...named(table, 'w:tblW')]) setAttribute(sized, 'w:w', String(Math.floor(Number(attribute(sized, 'w:w')) * factor)));
  }
  const factor = Math.min(1, page.textWidth / textWidth);
  for (const extent of nodes.filter(isElement).flatMap((node) => [...named(node, 'wp:extent'), ...named(node, 'a:ext')])) {
    for (const side of ['cx', 'cy'].filter((name) => attribute(extent, name) !== undefined)) setAttribute(extent, side, String(Math.round(Number(attribute(extent, side)) * factor)));
  }
  for (const tab of nodes.filter(isElement).flatMap((node) => named(node, 'w:tab')).filter((each) => attribute(each, 'w:pos') === String(textWidth))) setAttribute(tab, 'w:pos', String(page.textWidth));
}

function declareNamespaces(root: XmlElement, ours: XmlElement, written: string, fileName: string): void {
  for (const [, prefix = '', address = ''] of ours.attributes.matchAll(/xmlns:([\w.-]+)="([^"]*)"/g)) {
    if (!new RegExp(`[<\\s]${prefix}:`).test(written.slice(written.indexOf('<w:body>')))) continue;
    const there = attribute(root, `xmlns:${prefix}`);
    if (there === undefined) root.attributes += ` xmlns:${prefix}="${address}"`;
    else if (there !== address) throw new WordFileError(`${fileName} is written in a way that a report cannot be put into. Open it in Word, save it as .docx, and choose that.`);
  }
}

function titled(house: WordPackage, title: string): void {
  const path = 'docProps/core.xml';
  const bytes = house.parts.get(path);
  if (!bytes) return;
  const core = strFromU8(bytes).replaceAll(/<dc:title\s*\/>|<dc:title>[\s\S]*?<\/dc:title>/g, '');
  house.parts.set(path, strToU8(core.replace(/<\/(?:cp:)?coreProperties>/, (end) => `<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">${escaped(title)}</dc:title>${end}`)));
}
