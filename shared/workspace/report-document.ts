import type { AnalysisContext } from '../analyses/analysis.ts';
import { headlineOf, makeFigure } from '../analyses/index.ts';
import { protectedTogether } from '../analyses/protected-together.ts';
import type { Figure } from '../figures/figure.ts';
import { proposedAltText } from '../report/proposed-alt-text.ts';
import { proposedCaption } from '../report/proposed-caption.ts';
import type { FigureItem, ReportDocument } from '../report/report.ts';
import type { ReportItem, Workspace } from './workspace.ts';

export interface ReportOptions {
  /** ISO date printed on the report. */
  readonly date: string;
  readonly onProgress?: (done: number, of: number) => void;
}

/** A workspace's report with every figure made anew from the open data, and all protected together by the workspace's policy. */
export async function reportDocument({ report, policy }: Workspace, context: AnalysisContext, { date, onProgress }: ReportOptions): Promise<ReportDocument> {
  const counted: Figure[] = [];
  for (const [done, { spec }] of report.items.entries()) {
    onProgress?.(done, report.items.length);
    counted.push(await makeFigure(spec, context));
  }
  const { figures } = await protectedTogether(counted, policy, context);
  const items = report.items.flatMap((item, index) => (figures[index] ? [figureItem(item, figures[index])] : []));
  return { title: report.title, author: null, date, appVersion: context.appVersion, items };
}

function figureItem({ spec, title, caption }: ReportItem, figure: FigureItem['figure']): FigureItem {
  return {
    kind: 'figure',
    id: spec.id,
    figure,
    title: title ?? headlineOf(figure),
    subtitle: figure.words.subtitle,
    caption: caption ?? proposedCaption(figure),
    altText: proposedAltText(figure),
    notes: [],
  };
}
