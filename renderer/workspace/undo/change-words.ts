import { filterWords } from '../../../shared/analyses/filter-words.ts';
import { policyInShort } from '../../../shared/disclosure/policy.ts';
import { itemId, type ReportItem } from '../../../shared/workspace/report-items.ts';
import type { DatasetEntry, Workspace } from '../../../shared/workspace/workspace.ts';
import { pinnedOf } from '../explore-pins.ts';

/** What a person changed in a workspace, to follow "Undo": "remove filter Area: Lambeth". */
export interface Change {
  readonly words: string;
  /** Whether the next change of the same words belongs to this one, as the letters of one title do. */
  readonly isTyping: boolean;
}

/** Null where nothing changed that a person decides: what is logged and which tables were opened cannot be taken back. */
export function changeBetween(before: Workspace, after: Workspace): Change | null {
  return titleChange(before, after) ?? itemsChange(before.report.items, after.report.items) ?? exploreChange(before, after) ?? pinnedChange(before, after) ?? ruleChange(before, after) ?? datasetsChange(before.datasets, after.datasets);
}

function done(words: string): Change {
  return { words, isTyping: false };
}

function titleChange({ report: before }: Workspace, { report: after }: Workspace): Change | null {
  return before.title === after.title ? null : { words: 'change the title of the report', isTyping: true };
}

function itemsChange(before: readonly ReportItem[], after: readonly ReportItem[]): Change | null {
  if (before === after) return null;
  const added = after.find((item) => !has(before, item));
  if (added) return done(`add ${itemWords(added)} to the report`);
  const removed = before.find((item) => !has(after, item));
  if (removed) return done(`remove ${itemWords(removed)} from the report`);
  const edited = after.find((item) => !isSame(item, before.find((other) => itemId(other) === itemId(item))));
  if (edited) return { words: `change ${itemWords(edited)} of the report`, isTyping: true };
  const moved = after.find((item, index) => before[index] !== undefined && itemId(before[index]) !== itemId(item));
  return moved ? done(`move ${itemWords(moved)} in the report`) : null;
}

function has(items: readonly ReportItem[], item: ReportItem): boolean {
  return items.some((other) => itemId(other) === itemId(item));
}

function itemWords(item: ReportItem): string {
  switch (item.kind) {
    case 'figure':
      return item.title === null ? 'a figure' : `the figure “${item.title}”`;
    case 'heading':
      return item.text === '' ? 'a heading' : `the heading “${item.text}”`;
    case 'paragraph':
      return 'a paragraph';
    case 'note':
      return 'a note';
    case 'key-number':
      return 'a key number';
  }
}

function exploreChange({ explore: before }: Workspace, { explore: after }: Workspace): Change | null {
  if (before.ethnicGrouping !== after.ethnicGrouping) return done('change how ethnic groups are gathered');
  const changed = after.filters.find((filter) => !before.filters.some((other) => isSame(other, filter)));
  if (changed) return done(`filter ${filterWords(changed)}`);
  const removed = before.filters.find((filter) => !after.filters.some((other) => isSame(other, filter)));
  return removed ? done(`remove filter ${filterWords(removed)}`) : null;
}

function pinnedChange(before: Workspace, after: Workspace): Change | null {
  const [earlier, later] = [pinnedOf(before), pinnedOf(after)];
  const added = later.find(({ id }) => !earlier.some((pinned) => pinned.id === id));
  if (added) return done(`pin “${added.question}”`);
  const removed = earlier.find(({ id }) => !later.some((pinned) => pinned.id === id));
  return removed ? done(`unpin “${removed.question}”`) : null;
}

function ruleChange(before: Workspace, after: Workspace): Change | null {
  if (!isSame(before.policy, after.policy)) return done(`use the rule “${policyInShort(after.policy)}”`);
  return isSame(before.overrides, after.overrides) ? null : done('change what is printed although it is small');
}

function datasetsChange(before: readonly DatasetEntry[], after: readonly DatasetEntry[]): Change | null {
  const removed = before.find(({ name }) => !after.some((entry) => entry.name === name));
  if (removed) return done(`remove ${removed.fileName}`);
  for (const entry of after) {
    const earlier = before.find(({ name }) => name === entry.name);
    // Another file in its place was asked about, and is not taken back.
    if (earlier?.sha256 !== entry.sha256) continue;
    if (!isSame(earlier.recipe, entry.recipe)) return done(`change how ${entry.fileName} is read`);
    if (!isSame(earlier.roles, entry.roles)) return done(`change what the columns of ${entry.fileName} mean`);
  }
  const [first] = after;
  return first && before.length === after.length && before[0]?.name !== first.name ? done(`take deaths or births from ${first.fileName}`) : null;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
