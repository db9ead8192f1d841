import { Table, type IContext, type ITableOptions, type IXmlableObject } from 'docx';

/** What Word keeps with a table for people who do not see it. */
export interface TableWords {
  readonly title: string;
  readonly description: string;
}

/** docx gives a table no alt text; Word keeps it as the last of the table's properties. */
export class DescribedTable extends Table {
  private readonly words: TableWords;

  constructor(options: ITableOptions, words: TableWords) {
    super(options);
    this.words = words;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const table = super.prepForXml(context);
    const parts: unknown = table?.['w:tbl'];
    const properties: unknown = Array.isArray(parts) ? parts.find((part: unknown) => typeof part === 'object' && part !== null && 'w:tblPr' in part) : undefined;
    const list: unknown = properties && (properties as Readonly<Record<string, unknown>>)['w:tblPr'];
    if (!Array.isArray(list)) throw new Error('The Word table has no properties to which its alt text could be added.');
    list.push({ 'w:tblCaption': { _attr: { 'w:val': this.words.title } } }, { 'w:tblDescription': { _attr: { 'w:val': this.words.description } } });
    return table;
  }
}
