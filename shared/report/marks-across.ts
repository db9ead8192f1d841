import { markAcross } from '../disclosure/override.ts';
import type { FigureItem } from './report.ts';

/** What stands across every page of a report in which a person printed small numbers, each once; nothing where they did not. */
export function marksAcross(figures: readonly Pick<FigureItem, 'figure'>[]): readonly string[] {
  return [...new Set(figures.flatMap(({ figure }) => markAcross(figure.protection) ?? []))];
}
