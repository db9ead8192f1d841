import { specSchema, type Spec } from '../../shared/analyses/spec.ts';
import { itemId, reportFigure, reportFigures, type ReportFigure, type ReportItem, type ReportText } from '../../shared/workspace/report-items.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';

/** The figure of the report that shows just what this spec shows; its id may differ. */
export function reportItemOf(workspace: Workspace, spec: Spec): ReportFigure | undefined {
  const wanted = contentOf(spec);
  return reportFigures(workspace.report).find((item) => contentOf(item.spec) === wanted);
}

/** Adds the figure at the end, unless the report already holds the very same. A taken id gets a number. */
export function withReportItem(workspace: Workspace, spec: Spec): Workspace {
  if (reportItemOf(workspace, spec)) return workspace;
  return withItems(workspace, [...workspace.report.items, reportFigure({ ...spec, id: freeId(spec.id, takenIds(workspace)) })]);
}

/** What a person may put between figures. A key number is of the figure whose number it first shows. */
export type NewText = { readonly kind: 'heading' | 'paragraph' | 'note' } | { readonly kind: 'key-number'; readonly figure: string; readonly cell: { readonly row: string; readonly column: string } };

/** Puts an empty text before the item at this place; gives the workspace and the new item's id. */
export function withNewText(workspace: Workspace, at: number, text: NewText): { readonly workspace: Workspace; readonly id: string } {
  const id = freeId(text.kind, takenIds(workspace));
  const { items } = workspace.report;
  return { workspace: withItems(workspace, [...items.slice(0, at), emptyText(text, id), ...items.slice(at)]), id };
}

function emptyText(text: NewText, id: string): ReportText {
  switch (text.kind) {
    case 'heading':
      return { kind: 'heading', id, level: 1, text: '' };
    case 'key-number':
      return { ...text, id, text: '' };
    case 'paragraph':
    case 'note':
      return { kind: text.kind, id, text: '' };
  }
}

export function withoutReportItem(workspace: Workspace, id: string): Workspace {
  return withItems(workspace, workspace.report.items.filter((item) => itemId(item) !== id));
}

/** Moves an item one place up (-1) or down (1); at the end of the list nothing moves. */
export function withMovedItem(workspace: Workspace, id: string, by: -1 | 1): Workspace {
  const from = placeOf(workspace, id);
  return from === -1 ? workspace : withItemAt(workspace, id, from + by);
}

/** Moves an item to a place in the list, from 0. A place that is none moves nothing. */
export function withItemAt(workspace: Workspace, id: string, place: number): Workspace {
  const from = placeOf(workspace, id);
  const { items } = workspace.report;
  const moved = items[from];
  if (!moved || place === from || items[place] === undefined) return workspace;
  const others = items.filter((item) => item !== moved);
  return withItems(workspace, [...others.slice(0, place), moved, ...others.slice(place)]);
}

function placeOf({ report }: Workspace, id: string): number {
  return report.items.findIndex((item) => itemId(item) === id);
}

/** What a person may change of a figure: everything but the question that it answers. */
export type FigureWords = Partial<Omit<ReportFigure, 'kind' | 'spec'>>;

export function withItemWords(workspace: Workspace, id: string, words: FigureWords): Workspace {
  return withItems(workspace, workspace.report.items.map((item) => (item.kind === 'figure' && item.spec.id === id ? { ...item, ...words } : item)));
}

/** Puts another text in the place of the one with its id. */
export function withText(workspace: Workspace, text: ReportText): Workspace {
  return withItems(workspace, workspace.report.items.map((item) => (item.kind !== 'figure' && item.id === text.id ? text : item)));
}

function takenIds({ report }: Workspace): ReadonlySet<string> {
  return new Set(report.items.map(itemId));
}

function withItems(workspace: Workspace, items: readonly ReportItem[]): Workspace {
  return { ...workspace, report: { ...workspace.report, items } };
}

/** Parsing puts the properties of any spec into one order, so that equal specs give equal text. */
function contentOf(spec: Spec): string {
  return JSON.stringify({ ...specSchema.parse(spec), id: '' });
}

const longestId = 24;

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const candidate = `${id.slice(0, longestId - ending.length)}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}
