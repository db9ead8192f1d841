import { columnOf, quotedText } from '../../../figures/wording.ts';
import { figuresOf, type ReportDocument } from '../../report.ts';
import { headingBookmark, numberBookmark, numberTag } from '../stable-id.ts';
import { WordFileError, WordPackage } from '../xml/word-package.ts';
import { attribute, childNamed, escaped, isElement, named, nodesOf, setAttribute, writeXml, type XmlElement } from '../xml/xml.ts';
import { controlsIn, setText, textIn, wordsIn, type Control } from './controls.ts';
import { refreshChart } from './refreshed-chart.ts';
import { refreshTable } from './refreshed-table.ts';
import { altTextOf, changedSinceWritten, chartPart, readRecord, withRecord } from './written-record.ts';

/** What a refresh changed, or left although it is no longer so: a line of the list that a person reads before saving. */
export interface RefreshChange {
  /** 'new': put in place. 'kept': a person's words, left as they are. 'look': something that a person must see to. */
  readonly kind: 'new' | 'kept' | 'look';
  /** "Figure 1, table: 2019, Deaths". */
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

export interface Refreshed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly changes: readonly RefreshChange[];
}

export interface OldReport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Last year's Word report with this year's figures, tables and numbers in their places. What people wrote around them, moved or restyled
 * stays; words of a headline, caption or note that a person changed stay too, with the numbers in them new. `fresh` is the report as
 * written anew. Throws a WordFileError when the file cannot be used or holds nothing of a report.
 */
export function refreshedReport({ fileName, bytes }: OldReport, report: ReportDocument, fresh: Uint8Array): Refreshed {
  const old = WordPackage.open(fileName, bytes);
  const changedByHand = changedSinceWritten(old);
  const document = old.xml(old.main);
  const controls = controlsIn(document.root);
  if (controls.length === 0) throw new WordFileError(`${fileName} holds no figure that this app put into it, so there is nothing to refresh. Choose a report that was saved here.`);
  const source = WordPackage.open('The new report', fresh);
  const freshRoot = source.xml(source.main).root;
  const refresh = new Refresh(old, source, new Map(controlsIn(freshRoot).map((control) => [control.tag, control])), report);
  for (const control of controls) refresh.control(control);
  refresh.contents(document.root, freshRoot);
  old.set(old.main, writeXml(document));
  if (old.parts.has('docProps/core.xml')) old.set('docProps/core.xml', old.text('docProps/core.xml').replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${report.date}T00:00:00Z`));
  refresh.compare(controls);
  return { bytes: withRecord(old.bytes(), changedByHand), changes: refresh.changes };
}

class Refresh {
  readonly changes: RefreshChange[] = [];
  private readonly record;
  private readonly numbers: ReadonlyMap<string, { readonly text: string; readonly where: string }>;
  /** Controls within one that was replaced whole: no longer in the document. */
  private readonly replaced = new Set<XmlElement>();
  private readonly ownHeadlines = new Set<string>();

  constructor(
    private readonly old: WordPackage,
    private readonly source: WordPackage,
    private readonly fresh: ReadonlyMap<string, Control>,
    private readonly report: ReportDocument,
  ) {
    this.record = readRecord(old);
    this.numbers = new Map(
      figuresOf(report).flatMap(({ id, figure }, index) =>
        figure.rows.flatMap((row) => Object.keys(row.cells).filter((column) => figure.columns.some((each) => each.id === column)).map((column) => [numberTag(id, { row: row.id, column }), { text: quotedText(figure, { row: row.id, column }), where: `Figure ${index + 1}, number in the text: ${row.label}, ${columnOf(figure, column).label}` }] as const)),
      ),
    );
  }

  control(control: Control): void {
    if (this.replaced.has(control.element)) return;
    const { tag } = control;
    if (tag.startsWith('cdr_number_')) {
      this.number(control);
      return;
    }
    const fresh = this.fresh.get(tag);
    if (!fresh) return;
    if (tag.startsWith('cdr_chart_')) this.chart(control, fresh);
    else if (tag.startsWith('cdr_table_')) this.table(control, fresh);
    else this.words(control, fresh);
  }

  private number({ tag, content }: Control): void {
    const fresh = this.numbers.get(tag);
    const before = textIn(content).trim();
    if (!fresh) this.changes.push({ kind: 'look', where: `A number in the text (${before})`, before, after: 'The figures no longer have this number: it was left as it is.' });
    else if (before !== fresh.text) {
      setText(content, fresh.text);
      this.changes.push({ kind: 'new', where: fresh.where, before, after: fresh.text });
    }
  }

  /** Headline, subtitle, caption, notes, appendix. */
  private words({ tag, content }: Control, fresh: Control): void {
    const [before, after] = [textIn(content).trim(), textIn(fresh.content).trim()];
    if (before === after) return;
    const asWritten = this.record.get(tag);
    if (asWritten !== undefined && wordsIn(content) !== asWritten) {
      if (tag.startsWith('cdr_headline_')) this.ownHeadlines.add(tag);
      this.changes.push({ kind: 'kept', where: this.whereOf(tag), before, after });
      return;
    }
    for (const inside of named(content, 'w:sdt')) this.replaced.add(inside);
    const runs = named(content, 'w:r');
    if (runs.length === 1 && named(fresh.content, 'w:r').length === 1) setText(content, after);
    else content.children = fresh.content.children;
    this.changes.push({ kind: 'new', where: this.whereOf(tag), before, after });
  }

  private table({ tag, content }: Control, fresh: Control): void {
    for (const { where, before, after } of refreshTable(content, fresh.content)) this.changes.push({ kind: 'new', where: `${this.whereOf(tag)}: ${where}`, before, after });
    for (const name of ['w:tblCaption', 'w:tblDescription']) {
      const [mine, theirs] = [content, fresh.content].map((each) => named(each, name)[0]);
      if (mine && theirs) mine.attributes = theirs.attributes;
    }
  }

  private chart({ tag, content }: Control, fresh: Control): void {
    const where = this.whereOf(tag);
    const [mine, theirs] = [altTextOf(content), altTextOf(fresh.content)];
    const own = mine !== null && this.record.has(`alt:${tag}`) && mine !== this.record.get(`alt:${tag}`);
    if (own && mine !== theirs) this.changes.push({ kind: 'kept', where: `${where}, alternative text`, before: mine, after: theirs ?? '' });
    for (const drawing of named(content, 'wp:docPr').slice(0, 1)) {
      if (!own && theirs !== null) setAttribute(drawing, 'descr', escaped(theirs));
    }
    const [part, freshPart] = [chartPart(this.old, content), chartPart(this.source, fresh.content)];
    if (part !== null && freshPart !== null) this.native(tag, part, freshPart);
    else if (part === null && freshPart === null) this.picture(content, fresh.content, where);
    else this.outOfForm(content, where);
  }

  /** An old chart beside a new table would be wrong, and might show what is withheld now: it goes, with its data. */
  private outOfForm(content: XmlElement, where: string): void {
    const relationships = [...named(content, 'c:chart').map((each) => attribute(each, 'r:id')), ...named(content, 'a:blip').map((each) => attribute(each, 'r:embed')), ...named(content, 'asvg:svgBlip').map((each) => attribute(each, 'r:embed'))];
    for (const id of relationships) {
      const part = id === undefined ? null : this.old.partOf(this.old.main, id);
      if (part !== null) this.old.drop(this.old.main, part);
    }
    const [run] = named(content, 'w:r');
    if (run) run.children = nodesOf('<w:t xml:space="preserve">This chart has another form now. Copy it from a report saved anew.</w:t>');
    this.changes.push({ kind: 'look', where, before: '', after: 'Its form is another one now. The old chart was taken out, and a line stands in its place: copy the new one from a report saved anew.' });
  }

  private native(tag: string, part: string, freshPart: string): void {
    const chart = this.old.xml(part);
    const fresh = this.source.xml(freshPart);
    const [book, freshBook] = [this.workbookOf(this.old, part), this.workbookOf(this.source, freshPart)];
    const before = this.old.text(part);
    if (!refreshChart(chart.root, fresh.root, this.record.get(`axis:${tag}`))) {
      const link = childNamed(chart.root, 'c:externalData');
      chart.root.children = fresh.root.children.map((child) => (isElement(child) && child.name === 'c:externalData' && link ? link : child));
      this.changes.push({ kind: 'look', where: this.whereOf(tag), before: '', after: 'It has other series now and was drawn anew: what was restyled by hand is gone.' });
    } else if (before !== writeXml(chart)) this.changes.push({ kind: 'new', where: this.whereOf(tag), before: 'last numbers', after: 'new numbers, its look as it was' });
    this.old.set(part, writeXml(chart));
    const bytes = freshBook === null ? undefined : this.source.parts.get(freshBook);
    if (book !== null && bytes) this.old.parts.set(book, bytes);
  }

  private workbookOf(file: WordPackage, part: string): string | null {
    const found = file.relationships(part).find(({ type }) => type.endsWith('/package'));
    return found === undefined ? null : file.partOf(part, found.id);
  }

  private picture(content: XmlElement, fresh: XmlElement, where: string): void {
    let isNew = false;
    for (const name of ['a:blip', 'asvg:svgBlip']) {
      const [mine, theirs] = [content, fresh].map((each) => named(each, name)[0]);
      const part = mine && this.old.partOf(this.old.main, attribute(mine, 'r:embed') ?? '');
      const bytes = theirs && this.source.parts.get(this.source.partOf(this.source.main, attribute(theirs, 'r:embed') ?? '') ?? '');
      if (part === undefined || part === null || !bytes) continue;
      isNew ||= !sameBytes(this.old.parts.get(part), bytes);
      this.old.parts.set(part, bytes);
    }
    const [extent] = named(fresh, 'wp:extent');
    const ratio = extent ? Number(attribute(extent, 'cy')) / Number(attribute(extent, 'cx')) : Number.NaN;
    for (const size of Number.isFinite(ratio) ? [...named(content, 'wp:extent'), ...named(content, 'a:ext').filter((each) => attribute(each, 'cx') !== undefined)] : []) setAttribute(size, 'cy', String(Math.round(Number(attribute(size, 'cx')) * ratio)));
    if (isNew) this.changes.push({ kind: 'new', where, before: 'last picture', after: 'new picture, as wide as before' });
  }

  /** The contents and the list of figures follow what was put in place; Word counts their pages again when its fields are updated. */
  contents(root: XmlElement, freshRoot: XmlElement): void {
    const fresh = new Map(named(freshRoot, 'w:hyperlink').map((link) => [attribute(link, 'w:anchor') ?? '', named(link, 'w:t')[0]]));
    const own = new Set([...this.ownHeadlines].map((tag) => headingBookmark(tag.replace('cdr_headline_', ''))));
    for (const link of named(root, 'w:hyperlink')) {
      const anchor = attribute(link, 'w:anchor') ?? '';
      const [text] = named(link, 'w:t');
      const words = fresh.get(anchor);
      if (text && words && !own.has(anchor)) text.children = words.children;
    }
  }

  /** What the report has and the document has not, and the other way round. */
  compare(controls: readonly Control[]): void {
    const there = new Set(controls.map(({ tag }) => /^cdr_(?:chart|headline|table)_(.+)$/.exec(tag)?.[1]).filter((id) => id !== undefined));
    const figures = figuresOf(this.report);
    for (const [index, { id, subtitle }] of figures.entries()) if (!there.has(id)) this.changes.push({ kind: 'look', where: `Figure ${index + 1} (${subtitle})`, before: '', after: 'It is not in this document. Save the report anew to have it.' });
    for (const id of there) if (!figures.some((figure) => figure.id === id)) this.changes.push({ kind: 'look', where: `The figure called ${id} (${numberBookmark(id)})`, before: '', after: 'It is no longer in the report, so it was left as it is, with its old numbers.' });
  }

  private whereOf(tag: string): string {
    const [, part = tag, id = ''] = /^cdr_([a-z]+)_(.+)$/.exec(tag) ?? [];
    if (id === '') return 'Appendix';
    const at = figuresOf(this.report).findIndex((figure) => figure.id === id);
    return `Figure ${at + 1}, ${part === 'about' ? 'notes' : part}`;
  }
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, index) => byte === other[index]);
}
