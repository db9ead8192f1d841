import type { AnalysisContext } from '../analyses/analysis.ts';
import { headlineOf } from '../analyses/index.ts';
import type { ProtectedFigure } from '../disclosure/protect.ts';
import { proposedAltText } from '../report/proposed-alt-text.ts';
import { proposedCaption } from '../report/proposed-caption.ts';
import { readReportText } from '../report/report-text.ts';
import type { FigureItem, ReportDocument, ReportItem as WrittenItem } from '../report/report.ts';
import { protectedReport } from './protected-report.ts';
import { GateError, reportGate } from './report-gate.ts';
import { reportFigures, type ReportFigure, type ReportItem } from './report-items.ts';
import type { Workspace } from './workspace.ts';

export interface ReportOptions {
  /** ISO date printed on the report. */
  readonly date: string;
  /** How the figures are made and protected together; the window keeps those that its preview shows. */
  readonly protect?: typeof protectedReport;
  readonly onProgress?: (done: number, of: number) => void;
}

/** A workspace's report with every figure made anew from the open data, and all protected together by the workspace's policy. Rejects with a GateError where it may not leave yet. */
export async function reportDocument(workspace: Workspace, context: AnalysisContext, { date, protect = protectedReport, onProgress }: ReportOptions): Promise<ReportDocument> {
  const { report } = workspace;
  const shown = reportFigures(report);
  const printed = await protect(shown.map(({ spec }) => spec), workspace, context, onProgress ? { onProgress } : {});
  const { stops } = reportGate(workspace, printed);
  if (stops.length > 0) throw new GateError(stops);
  const { figures } = printed;
  const byItem = new Map(shown.map((item, index) => [item, figures[index]]));
  const items = report.items.flatMap((item): readonly WrittenItem[] => {
    // A text begun and left empty is no heading and no paragraph.
    if (item.kind !== 'figure') return item.kind !== 'key-number' && item.text.trim() === '' ? [] : [writtenText(item)];
    const figure = byItem.get(item);
    return figure ? [figureItem(item, figure)] : [];
  });
  return { title: report.title, author: null, date, appVersion: context.appVersion, items };
}

/** A figure of the report as it is written: the person's own words, and those that it proposes where they have none. */
export function figureItem({ spec, title, subtitle, caption, altText, notes, widthCm, withTable, drawnAs }: ReportFigure, figure: ProtectedFigure): FigureItem {
  return {
    kind: 'figure',
    id: spec.id,
    figure,
    title: title ?? headlineOf(figure),
    subtitle: subtitle ?? figure.words.subtitle,
    caption: caption ?? proposedCaption(figure),
    altText: altText ?? proposedAltText(figure, { withTable }),
    notes,
    widthCm,
    withTable,
    drawnAs,
  };
}

function writtenText(item: Exclude<ReportItem, ReportFigure>): WrittenItem {
  switch (item.kind) {
    case 'heading':
      return item;
    case 'paragraph':
    case 'note':
      return { kind: item.kind, id: item.id, text: readReportText(item.text) };
    case 'key-number':
      return { kind: 'key-number', id: item.id, number: { figure: item.figure, cell: item.cell }, text: item.text };
  }
}
