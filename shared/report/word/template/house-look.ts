import { colour, font, textWidth, wideTextWidth } from '../page.ts';
import type { WordPackage } from '../xml/word-package.ts';
import { attribute, childNamed, type XmlElement } from '../xml/xml.ts';

/** The page of a template, in twentieths of a point. */
export interface HousePage {
  /** Its last section, which the report's sections are like; null where it says nothing of its pages. */
  readonly section: XmlElement | null;
  readonly textWidth: number;
  readonly wideTextWidth: number;
}

export function pageOf(body: XmlElement): HousePage {
  const section = childNamed(body, 'w:sectPr') ?? null;
  const [size, margin] = ['w:pgSz', 'w:pgMar'].map((name) => (section === null ? undefined : childNamed(section, name)));
  if (section === null || !size || !margin) return { section, textWidth, wideTextWidth };
  const value = (element: XmlElement, name: string) => Number(attribute(element, name) ?? 0);
  const sides = value(margin, 'w:left') + value(margin, 'w:right');
  const [short, long] = [value(size, 'w:w'), value(size, 'w:h')].sort((a, b) => a - b) as [number, number];
  const standing = attribute(size, 'w:orient') === 'landscape' ? long : short;
  return { section, textWidth: standing - sides, wideTextWidth: long - sides };
}

/** The font of a template's running text; ours where it names none. */
export function houseFont(house: WordPackage): string {
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(houseStyles(house))?.[0] ?? '';
  const normal = /<w:style [^>]*w:default="1"[^>]*w:styleId="[^"]*"[^>]*>[\s\S]*?<\/w:style>/.exec(houseStyles(house))?.[0] ?? '';
  return /<w:rFonts [^>]*w:ascii="([^"]+)"/.exec(normal)?.[1] ?? themeFont(house, normal) ?? /<w:rFonts [^>]*w:ascii="([^"]+)"/.exec(defaults)?.[1] ?? themeFont(house, defaults) ?? font;
}

function themeFont(house: WordPackage, markup: string): string | null {
  const named = /w:asciiTheme="(major|minor)/.exec(markup)?.[1];
  return named === undefined ? null : (new RegExp(`<a:${named}Font>\\s*<a:latin typeface="([^"]+)"`).exec(theme(house))?.[1] ?? null);
}

/** The first accent of a template's theme, for the lines of tables; ours where it has none. */
export function houseColour(house: WordPackage): string {
  return /<a:accent1>\s*<a:srgbClr val="([0-9A-Fa-f]{6})"/.exec(theme(house))?.[1] ?? colour.main;
}

function theme(house: WordPackage): string {
  return related(house, '/theme');
}

function houseStyles(house: WordPackage): string {
  return related(house, '/styles');
}

function related(house: WordPackage, ending: string): string {
  const found = house.relationships(house.main).find(({ type }) => type.endsWith(ending));
  const path = found === undefined ? null : house.partOf(house.main, found.id);
  return path === null || !house.parts.has(path) ? '' : house.text(path);
}

/** The part that holds a template's styles; null where it has none. */
export function stylesPath(house: WordPackage): string | null {
  const found = house.relationships(house.main).find(({ type }) => type.endsWith('/styles'));
  return found === undefined ? null : house.partOf(house.main, found.id);
}

