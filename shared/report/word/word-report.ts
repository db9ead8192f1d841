import { marksAcross } from '../marks-across.ts';
import { figuresOf, type ReportDocument } from '../report.ts';
import type { PictureMaker } from './chart/picture.ts';
import { markPages } from './mark-pages.ts';
import { refreshedReport, type OldReport, type Refreshed } from './refresh/refresh.ts';
import { withRecord } from './refresh/written-record.ts';
import { intoTemplate, type HouseTemplate } from './template/into-template.ts';
import { wordDocument } from './word-document.ts';

export interface WordReportOptions {
  /** For charts that Word cannot draw; null where there is nothing to make pictures with. */
  readonly pictures: PictureMaker | null;
  /** The council's own Word file, into which the report goes. */
  readonly template: HouseTemplate | null;
}

/** A report as a Word file to save: written anew, in the house's template where there is one, with the record by which it can be refreshed. Throws a WordFileError for a template that cannot be used. */
export async function wordReport(report: ReportDocument, { pictures, template }: WordReportOptions): Promise<Uint8Array<ArrayBuffer>> {
  const written = await wordDocument(report, pictures);
  return withRecord(template === null ? written : markPages(intoTemplate(written, template, report.title), marksAcross(figuresOf(report))));
}

/** An earlier Word report with the numbers of this one, and what changed. Throws a WordFileError for a file that cannot be used. */
export async function refreshedWordReport(old: OldReport, report: ReportDocument, pictures: PictureMaker | null): Promise<Refreshed> {
  const { bytes, changes } = refreshedReport(old, report, await wordDocument(report, pictures));
  return { bytes: markPages(bytes, marksAcross(figuresOf(report))), changes };
}
