import { ageAtDeathLists } from '../classifications/age-at-death.ts';
import { categoryOf, groupsOf, type Classification } from '../classifications/classification.ts';
import { classificationById } from '../classifications/classifications.ts';
import { completedWeeks, gestationBands } from '../classifications/gestation.ts';
import { groupings } from '../classifications/groupings.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { sorter } from '../dataset/mapping/mapping-choice.ts';
import { roleWords, type Breakdown } from '../dataset/roles.ts';
import { groupLabel } from './counts.ts';
import { listedSide, type GroupOf } from './shared-list.ts';

/** How the values of one column are sorted: as they stand, by completed weeks, by one of the groupings or by a published list. */
export function isListId(id: string): boolean {
  return id === 'as-recorded' || id === 'completed-weeks' || Object.hasOwn(groupings, id) || classificationById(id) !== null;
}

/** The groups of one table's column. */
export interface OwnGroups {
  readonly groupOf: GroupOf;
  /** Groups in the order in which they are shown; those not named follow in their own order. */
  readonly order: readonly string[];
  /** Whether a band without records is shown too, because a gap in a scale would mislead. */
  readonly isScale: boolean;
  readonly labelOf: (group: string) => string;
  /** The whole numbers that a band holds, from the first up to, not including, the last; null where the groups are not bands. */
  readonly rangeOf: (group: string) => BandRange | null;
  /** What the list counts together besides, such as neonatal: a label, and whether a group is in it. */
  readonly wider: readonly WiderGroup[];
  /** Where the groups come from, a sentence or two. */
  readonly definition: string;
}

export interface BandRange {
  readonly from: number;
  readonly to: number;
}

export interface WiderGroup {
  readonly label: string;
  readonly has: (group: string) => boolean;
}

/** The groups of a column by a list; a person's own choices under Data go first. */
export function ownGroups(dataset: Dataset, by: Breakdown, list: string): OwnGroups {
  const labelOf = (group: string) => groupLabel(group, by);
  if (list === 'completed-weeks') {
    return { groupOf: (raw) => completedWeeks(raw)?.toString() ?? null, order: [], isScale: true, labelOf: (week) => `${week} weeks`, rangeOf: (week) => ({ from: Number(week), to: Number(week) + 1 }), wider: widerOf(gestationBands, (week) => [week]), definition: 'Completed weeks of gestation: 23 weeks and 6 days is 23.' };
  }
  const grouping = Object.values(groupings).find(({ id }) => id === list);
  if (list === 'as-recorded' || grouping === undefined) {
    const classification = list === 'as-recorded' ? null : ownVariant(dataset, by, list);
    return classification === null ? { groupOf: (raw) => raw, order: [], isScale: false, labelOf, rangeOf: () => null, wider: [], definition: asRecorded(dataset, by) } : byClassification(dataset, by, classification);
  }
  return { groupOf: (raw) => grouping.groupOf(raw), order: grouping.order, isScale: false, labelOf, rangeOf: () => null, wider: [], definition: grouping.definition };
}

function asRecorded(dataset: Dataset, by: Breakdown): string {
  const source = dataset.roles[by];
  const column = source?.of === 'column' ? ` in the column “${source.column}”` : '';
  return `${roleWords[by].name} as recorded${column}.`;
}

/** The list itself, or its twin that counts days from 1 where a person sorted the column by such a list. */
function ownVariant(dataset: Dataset, by: Breakdown, id: string): Classification | null {
  const chosen = listedSide(dataset, by)?.classification.id ?? '';
  const fromOne = by === 'ageAtDeathDays' && chosen.endsWith('-from-1') ? ageAtDeathLists.find((list) => list.id === `${id}-from-1`) : undefined;
  return fromOne ?? classificationById(id);
}

function byClassification(dataset: Dataset, by: Breakdown, classification: Classification): OwnGroups {
  const side = listedSide(dataset, by);
  const partsOf = (label: string) => classification.categories.find((category) => category.kind === 'group' && category.label === label)?.parts ?? [];
  const sort = sorter(classification, side?.classification.id === classification.id ? side.overrides : []);
  return {
    groupOf: (raw) => {
      const category = categoryOf(classification, sort(raw).target ?? '');
      return category === null || category.kind === 'unknown' || category.kind === 'total' ? null : category.label;
    },
    order: classification.categories.filter(({ kind }) => kind === 'group' || kind === 'broader').map(({ label }) => label),
    isScale: scales.some((subject) => subject === classification.about),
    labelOf: (group) => (classification.about === 'deprivation' ? `${by === 'deprivationDecile' ? 'Decile' : 'Quintile'} ${group}` : group),
    rangeOf: (label) => rangeOfParts(partsOf(label)),
    wider: widerOf(classification, partsOf),
    definition: classification.definition,
  };
}

/** The parts of a band are the whole numbers in it. */
function rangeOfParts(parts: readonly string[]): BandRange | null {
  const numbers = parts.map(Number);
  return numbers.length === 0 || numbers.some(Number.isNaN) ? null : { from: Math.min(...numbers), to: Math.max(...numbers) + 1 };
}

/** The broader groups that take in whole groups of the list, by the smallest parts of each. */
function widerOf({ categories }: Classification, partsOf: (group: string) => readonly string[]): readonly WiderGroup[] {
  return categories.filter(({ kind }) => kind === 'broader').map(({ label, parts }) => {
    const within = new Set(parts);
    return { label, has: (group) => partsOf(group).length > 0 && partsOf(group).every((part) => within.has(part)) };
  });
}

const scales: readonly Classification['about'][] = ['age at death', 'gestation', 'birthweight', 'deprivation', 'modifiability'];

/** Every group of a list, for a scale whose empty bands are shown. */
export function groupsOfList(list: string): readonly string[] {
  const classification = classificationById(list);
  return classification === null ? [] : groupsOf(classification).map(({ label }) => label);
}
