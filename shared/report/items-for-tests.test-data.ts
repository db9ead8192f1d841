import type { Figure } from '../figures/figure.ts';
import { protectedFigure } from './figures-for-tests.test-data.ts';
import type { IntervalFigure } from './figures-for-tests.test-data.ts';
import { proposedAltText } from './proposed-alt-text.ts';
import { proposedCaption } from './proposed-caption.ts';
import type { FigureItem, ReportDocument, ReportItem } from './report.ts';

/** A figure of a report with its proposed words, a headline and a note of a person. */
export function itemFor(figure: Figure | IntervalFigure, title: FigureItem['title'] = 'A headline & more'): FigureItem {
  const shown = protectedFigure(figure);
  return { kind: 'figure', id: figure.id, figure: shown, title, subtitle: shown.words.subtitle, caption: proposedCaption(shown), altText: proposedAltText(shown), notes: ['The panel met in May.'], widthCm: 16, withTable: true, drawnAs: 'chart' };
}

export function reportOf(items: readonly ReportItem[]): ReportDocument {
  return { title: 'Infant deaths <2014 & after>', author: 'Child Death Overview Panel', date: '2026-11-24', appVersion: '0.1.0', items };
}
