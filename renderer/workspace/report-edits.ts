import { specSchema, type Spec } from '../../shared/analyses/spec.ts';
import type { ReportItem, Workspace } from '../../shared/workspace/workspace.ts';

/** The item of the report that shows just what this spec shows; its id may differ. */
export function reportItemOf(workspace: Workspace, spec: Spec): ReportItem | undefined {
  const wanted = contentOf(spec);
  return workspace.report.items.find((item) => contentOf(item.spec) === wanted);
}

/** Adds the figure at the end, unless the report already holds the very same. A taken id gets a number. */
export function withReportItem(workspace: Workspace, spec: Spec): Workspace {
  if (reportItemOf(workspace, spec)) return workspace;
  const taken = new Set(workspace.report.items.map((item) => item.spec.id));
  return withItems(workspace, [...workspace.report.items, { spec: { ...spec, id: freeId(spec.id, taken) }, title: null, caption: null }]);
}

export function withoutReportItem(workspace: Workspace, id: string): Workspace {
  return withItems(workspace, workspace.report.items.filter((item) => item.spec.id !== id));
}

/** Moves a figure one place up (-1) or down (1); at the end of the list nothing moves. */
export function withMovedItem(workspace: Workspace, id: string, by: -1 | 1): Workspace {
  const items = [...workspace.report.items];
  const from = items.findIndex((item) => item.spec.id === id);
  const [item, other] = [items[from], items[from + by]];
  if (!item || !other) return workspace;
  items[from] = other;
  items[from + by] = item;
  return withItems(workspace, items);
}

export function withItemWords(workspace: Workspace, id: string, words: { readonly title?: string | null; readonly caption?: string | null }): Workspace {
  return withItems(workspace, workspace.report.items.map((item) => (item.spec.id === id ? { ...item, ...words } : item)));
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
