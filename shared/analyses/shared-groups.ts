import type { Classification } from '../classifications/classification.ts';
import { groupings, type Grouping, type GroupingId } from '../classifications/groupings.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Override } from '../dataset/mapping/mapping-choice.ts';
import { roleWords, type Breakdown } from '../dataset/roles.ts';
import type { AnalysisContext } from './analysis.ts';
import { listedSide, sharedList, type GroupOf, type Sides } from './shared-list.ts';

/** The groups that both sides of a comparison are counted in. */
export interface SharedGroups {
  readonly deaths: GroupOf;
  readonly births: GroupOf;
  /** In which groups are shown; those that it does not name follow in their own order. */
  readonly order: readonly string[];
  /** Where the groups come from, a sentence or two. */
  readonly definition: string;
  /** What bringing the two sides together did, a sentence each. */
  readonly words: readonly string[];
  /** Whether lists sorted both sides, so that a value spelt otherwise is in no group rather than in a group of its own. */
  readonly sorted: boolean;
}

/**
 * The groups of a spec: those of its grouping; or, as recorded, the finest that the lists of both columns can give, under the
 * columns' own spellings where the two agree in them. Without a list on both sides, values are compared as they are spelt.
 */
export async function sharedGroups({ by, grouping }: { readonly by: Breakdown; readonly grouping: GroupingId }, sides: Sides, context: AnalysisContext): Promise<SharedGroups> {
  if (grouping !== 'as-recorded') return inGrouping(groupings[grouping], by, sides);
  const list = await sharedList(by, sides, context);
  if (list === null) return { deaths: asSpelt, births: asSpelt, order: [], definition: recordedWords(sides.deaths, by), words: [], sorted: false };
  const { common, lists, spellings } = list;
  if (!isTurned(lists.deaths) && !isTurned(lists.births) && agree([...spellings.deaths.map((raw) => [raw, common.first(raw)] as const), ...spellings.births.map((raw) => [raw, common.second(raw)] as const)])) {
    return { deaths: ownSpelling(common.first), births: ownSpelling(common.second), order: [], definition: recordedWords(sides.deaths, by), words: common.warnings, sorted: true };
  }
  return { deaths: common.first, births: common.second, order: common.labels, definition: definitionOf(lists.deaths, lists.births), words: [...common.warnings, ...common.words], sorted: true };
}

/** A file whose 1 is the least deprived has its groups turned: its own spelling would name the wrong end. */
function isTurned({ id }: Classification): boolean {
  return id.endsWith('-1-least');
}

const asSpelt: GroupOf = (raw) => raw;

function ownSpelling(groupOf: GroupOf): GroupOf {
  return (raw) => (groupOf(raw) === null ? null : raw);
}

/** Whether every group is spelt in one way wherever it stands. */
function agree(spelt: readonly (readonly [raw: string, group: string | null])[]): boolean {
  const spellings = new Map<string, string>();
  return spelt.every(([raw, group]) => {
    if (group === null) return true;
    const before = spellings.get(group) ?? raw;
    spellings.set(group, before);
    return before === raw;
  });
}

/** A grouping's own groups, after what a person decided of single values under Data. */
function inGrouping(grouping: Grouping, by: Breakdown, sides: Sides): SharedGroups {
  const groupOf = (dataset: Dataset): GroupOf => {
    const overrides = new Map((listedSide(dataset, by)?.overrides ?? []).map(({ raw, target }): [string, Override['target']] => [raw, target]));
    return (raw) => {
      const target = overrides.get(raw);
      return target === null ? null : grouping.groupOf(target ?? raw);
    };
  };
  return { deaths: groupOf(sides.deaths), births: groupOf(sides.births), order: grouping.order, definition: grouping.definition, words: [], sorted: true };
}

function recordedWords(deaths: Dataset, by: Breakdown): string {
  const source = deaths.roles[by];
  const column = source?.of === 'column' ? ` in the column “${source.column}”` : '';
  return `${roleWords[by].name} as recorded${column}${by === 'deprivationQuintile' ? ', where 1 is the most deprived and 5 the least' : ''}.`;
}

function definitionOf(deaths: Classification, births: Classification): string {
  return deaths.id === births.id ? deaths.definition : `In the finest groups that both lists give. Deaths: ${deaths.definition} Live births: ${births.definition}`;
}
