import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { figuresOf, type ReportDocument } from '../../shared/report/report.ts';
import { reportWorkbook } from '../../shared/report/spreadsheet/report-workbook.ts';
import type { RefreshChange } from '../../shared/report/word/refresh/refresh.ts';
import { refreshedWordReport, wordReport } from '../../shared/report/word/word-report.ts';
import { nodePictureMaker } from '../picture-maker.ts';
import type { ReportArguments } from './arguments.ts';

export interface ReportFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lines: readonly string[];
}

/** The file by its ending; an earlier report refreshed, or the house's template filled, where one is named. Says how long the writing took. */
export async function reportFile(report: ReportDocument, { out, template, refresh }: ReportArguments, readWhole: (path: string) => Promise<Uint8Array>): Promise<ReportFile> {
  if (/\.xlsx$/i.test(out)) return { bytes: await reportWorkbook(report), lines: [] };
  const pictures = await nodePictureMaker();
  const read = async (path: string) => ({ fileName: basename(path), bytes: await readWhole(path) });
  const [old, house] = await Promise.all([refresh, template].map(async (path) => (path === null ? null : read(path))));
  const started = performance.now();
  const made = old ? await refreshedWordReport(old, report, pictures) : { bytes: await wordReport(report, { pictures, template: house ?? null }), changes: [] };
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { bytes: made.bytes, lines: [...made.changes.map(changeInWords), ...(old && made.changes.length === 0 ? ['Nothing changed.'] : []), `Written in ${seconds} s: ${figuresOf(report).length} figures, ${picturesIn(made.bytes)} of them as pictures.`] };
}

function changeInWords({ kind, where, before, after }: RefreshChange): string {
  switch (kind) {
    case 'new':
      return before.length + after.length > longest || after.includes('\n') ? `${where}: made new` : `${where}: ${before} → ${after}`;
    case 'kept':
      return `${where}: kept as edited, “${before}”; the figure now proposes “${after}”.`;
    case 'look':
      return `See to it: ${where}. ${after}`;
  }
}

/** A sentence as it is; of longer texts only that they are new, since nobody compares them in a terminal. */
const longest = 200;

/** How many pictures are in a Word file, each of which takes as long as many charts. */
function picturesIn(bytes: Uint8Array): number {
  let count = 0;
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (/\/media\/[^/]+\.png$/.test(name)) count += 1;
      return false;
    },
  });
  return count;
}
