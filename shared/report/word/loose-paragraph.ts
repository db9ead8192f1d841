import { FileChild, ParagraphProperties, type IParagraphPropertiesOptions, type XmlComponent } from 'docx';

/** A paragraph of any parts: docx's types do not count a chart, a field or a content control among what a paragraph may hold. */
export class LooseParagraph extends FileChild {
  constructor(look: IParagraphPropertiesOptions, parts: readonly XmlComponent[]) {
    super('w:p');
    this.root.push(new ParagraphProperties(look), ...parts);
  }
}
