import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { attribute, named, readXml, setAttribute, writeXml, type XmlDocument } from './xml.ts';

/** A Word file that cannot be used, as a sentence that names it and says what to do. */
export class WordFileError extends Error {
  override readonly name = 'WordFileError';
}

const largestFile = 100_000_000;
const largestExpanded = 400_000_000;
const mostParts = 3000;
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const templateType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word file that a person chose, opened with what could do harm refused: its parts may be read and changed. */
export class WordPackage {
  private constructor(
    readonly fileName: string,
    readonly parts: Map<string, Uint8Array>,
    /** "word/document.xml". */
    readonly main: string,
  ) {}

  /** Throws a WordFileError when the file is none, is too large, or holds macros, programs or links to files elsewhere. */
  static open(fileName: string, bytes: Uint8Array): WordPackage {
    const parts = unzipped(fileName, bytes);
    const text = (path: string) => strFromU8(parts.get(path) ?? new Uint8Array());
    const target = relationshipsIn(text('_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'))?.target;
    const main = target === undefined ? null : resolved('', target);
    if (main === null || !parts.has(main) || !parts.has('[Content_Types].xml')) throw new WordFileError(`${fileName} is not a Word file. Choose one that ends in .docx or .dotx.`);
    const types = text('[Content_Types].xml');
    if (/macroEnabled/i.test(types) || [...parts.keys()].some((path) => /vbaProject|vbaData/i.test(path))) throw new WordFileError(`${fileName} holds macros, which are not let into a report. Save it in Word as .docx or .dotx without them, and choose that.`);
    if ([...parts.keys()].some((path) => /activeX|oleObject|\.exe$|\.bin$/i.test(path.replace(/printerSettings\d*\.bin$/, '')))) throw new WordFileError(`${fileName} holds a control or an object of another program, which is not let into a report. Take it out in Word, save, and choose the file again.`);
    const opened = new WordPackage(fileName, parts, main);
    opened.refuseLinks();
    try {
      for (const path of parts.keys()) if (path.endsWith('.xml') || path.endsWith('.rels')) readXml(strFromU8(parts.get(path) ?? new Uint8Array()));
    } catch (cause) {
      throw new WordFileError(`${fileName} is damaged and was not used. If Word can repair it, save a copy there and choose that.`, { cause });
    }
    if (attribute(opened.xml(main).root, 'xmlns:w') !== wordNamespace) throw new WordFileError(`${fileName} is saved as Strict Open XML. Save it in Word as “Word Document (.docx)”, and choose that.`);
    return opened;
  }

  private refuseLinks(): void {
    for (const path of [...this.parts.keys()].filter((each) => each.endsWith('.rels'))) {
      const links = relationshipsIn(this.text(path)).filter(({ isExternal, type }) => (isExternal && !type.endsWith('/hyperlink')) || /aFChunk|subDocument/.test(type));
      const harmful = links.filter(({ type }) => !type.endsWith('/attachedTemplate'));
      if (harmful.length > 0) throw new WordFileError(`${this.fileName} takes something from another file or from the internet (${harmful[0]?.target ?? ''}), which is not let into a report. Put a copy of it inside in Word, save, and choose the file again.`);
      // The template that a document was made from: only its link goes, so that opening the report fetches nothing.
      if (links.length > 0) this.dropRelationships(path, new Set(links.map(({ id }) => id)));
    }
  }

  private dropRelationships(path: string, ids: ReadonlySet<string>): void {
    const relationships = readXml(this.text(path));
    relationships.root.children = relationships.root.children.filter((child) => typeof child === 'string' || !ids.has(attribute(child, 'Id') ?? ''));
    this.set(path, writeXml(relationships));
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
    if (this.parts.has(owner)) this.set(owner, this.text(owner).replaceAll(/<w:attachedTemplate [^>]*\/>/g, ''));
  }

  text(path: string): string {
    const bytes = this.parts.get(path);
    if (!bytes) throw new WordFileError(`${this.fileName} lacks its part ${path} and was not used. If Word can repair it, save a copy there and choose that.`);
    return strFromU8(bytes);
  }

  xml(path: string): XmlDocument {
    return readXml(this.text(path));
  }

  set(path: string, text: string): void {
    this.parts.set(path, strToU8(text));
  }

  relationships(of: string): readonly Relationship[] {
    const path = relationshipsPath(of);
    return this.parts.has(path) ? relationshipsIn(this.text(path)) : [];
  }

  /** The part to which a relationship of a part goes. */
  partOf(owner: string, id: string): string | null {
    const found = this.relationships(owner).find((relationship) => relationship.id === id);
    return found ? resolved(owner, found.target) : null;
  }

  addRelationships(of: string, added: readonly { readonly id: string; readonly type: string; readonly target: string }[]): void {
    if (added.length === 0) return;
    const path = relationshipsPath(of);
    const entries = added.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('');
    const before = this.parts.has(path) ? this.text(path) : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    this.set(path, before.replace(/<\/Relationships>|(<Relationships[^>]*)\/>/, (whole, opening?: string) => (opening === undefined ? `${entries}${whole}` : `${opening}>${entries}</Relationships>`)));
  }

  /** Takes out a part, what only it holds (the workbook of a chart), and the way to it from its owner. */
  drop(owner: string, path: string): void {
    const own = this.relationships(path).map(({ target }) => resolved(path, target));
    this.dropRelationships(relationshipsPath(owner), new Set(this.relationships(owner).filter(({ target }) => resolved(owner, target) === path).map(({ id }) => id)));
    for (const gone of [path, relationshipsPath(path), ...own]) this.parts.delete(gone);
    const types = this.xml('[Content_Types].xml');
    types.root.children = types.root.children.filter((child) => typeof child === 'string' || ![path, ...own].some((gone) => attribute(child, 'PartName') === `/${gone}`));
    this.set('[Content_Types].xml', writeXml(types));
  }

  contentType(path: string): string | null {
    const types = this.xml('[Content_Types].xml').root;
    const own = named(types, 'Override').find((each) => attribute(each, 'PartName')?.toLowerCase() === `/${path}`.toLowerCase());
    const usual = named(types, 'Default').find((each) => attribute(each, 'Extension')?.toLowerCase() === path.split('.').at(-1)?.toLowerCase());
    return attribute(own ?? usual ?? types, 'ContentType') ?? null;
  }

  setContentType(path: string, type: string): void {
    const types = this.xml('[Content_Types].xml');
    const own = named(types.root, 'Override').find((each) => attribute(each, 'PartName') === `/${path}`);
    if (own) setAttribute(own, 'ContentType', type);
    else types.root.children.push({ name: 'Override', attributes: ` PartName="/${path}" ContentType="${type}"`, children: [], isEmptyTag: true });
    this.set('[Content_Types].xml', writeXml(types));
  }

  /** A template becomes a document: Word opens the file itself, not a new one made from it. */
  becomeDocument(): void {
    if (this.contentType(this.main) === templateType) this.setContentType(this.main, documentType);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const entries: Zippable = Object.fromEntries([...this.parts].map(([path, part]) => [path, [part, { mtime: new Date(1980, 0, 1), level: 6 }]]));
    return zipSync(entries);
  }
}

function unzipped(fileName: string, bytes: Uint8Array): Map<string, Uint8Array> {
  let expanded = 0;
  let count = 0;
  const tooLarge = () => new WordFileError(`${fileName} is larger than a Word file of a report ever is, and was not used.`);
  if (bytes.length > largestFile) throw tooLarge();
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        expanded += originalSize;
        count += 1;
        if (expanded > largestExpanded || count > mostParts) throw tooLarge();
        return true;
      },
    });
    return new Map(Object.entries(parts).filter(([path]) => !path.endsWith('/')));
  } catch (cause) {
    if (cause instanceof WordFileError) throw cause;
    throw new WordFileError(`${fileName} is damaged or is not a Word file, and was not used. Choose one that ends in .docx or .dotx.`, { cause });
  }
}

export function relationshipsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function relationshipsIn(text: string): readonly Relationship[] {
  return [...text.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => {
    const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
    return { id: value('Id'), type: value('Type'), target: value('Target'), isExternal: /^external$/i.test(value('TargetMode')) };
  });
}

/** A relationship's target as the path of a part. */
export function resolved(owner: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${owner}`).pathname.slice(1));
}
