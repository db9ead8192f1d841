import { BuilderElement, FileChild, StringValueElement, TextRun, type IContext, type IRunOptions, type IXmlableObject, type XmlComponent } from 'docx';

/**
 * Content controls (w:sdt), which docx does not offer: text that Word knows by a tag, wherever people move it. A later
 * refresh finds them and replaces what is in them. Within a paragraph wherever that will do: LibreOffice 7 takes the
 * look from the first run, and the result from a field, in a control around whole paragraphs.
 */
export interface Naming {
  /** Found by a program. */
  readonly tag: string;
  /** Seen by a person who clicks on it. */
  readonly name: string;
  /** Differs within one document. */
  readonly id: number;
}

/** Paragraphs and tables under one tag. Their look should come from styles. */
export class BlockControl extends FileChild {
  constructor(naming: Naming, children: readonly XmlComponent[]) {
    super('w:sdt');
    this.root.push(...controlParts(naming, children));
  }
}

/** An element of Word's markup among the paragraphs of a document. */
export class BlockElement extends FileChild {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

/** Runs within a paragraph under one tag. */
export function inlineControl(naming: Naming, children: readonly XmlComponent[]): XmlComponent {
  return new BuilderElement({ name: 'w:sdt', children: controlParts(naming, children) });
}

/** A piece of a sentence under one tag: a text run to docx, wrapped when it is written. */
export class TaggedRun extends TextRun {
  private readonly naming: Naming;

  constructor(naming: Naming, options: IRunOptions) {
    super(options);
    this.naming = naming;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return { 'w:sdt': [properties(this.naming).prepForXml(context), { 'w:sdtContent': [super.prepForXml(context)] }] };
  }
}

function controlParts(naming: Naming, children: readonly XmlComponent[]): readonly XmlComponent[] {
  return [properties(naming), new BuilderElement({ name: 'w:sdtContent', children })];
}

function properties({ tag, name, id }: Naming): XmlComponent {
  return new BuilderElement({
    name: 'w:sdtPr',
    children: [new StringValueElement('w:alias', name), new StringValueElement('w:tag', tag), new BuilderElement({ name: 'w:id', attributes: { val: { key: 'w:val', value: id } } })],
  });
}
