import { groupsOf, type Classification, type Subject } from '../classifications/classification.ts';
import { classificationById } from '../classifications/classifications.ts';
import { groupings, type Grouping, type GroupingId } from '../classifications/groupings.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { commonMapping, type CommonMapping, type MappedSide } from '../dataset/mapping/common-mapping.ts';
import { sorter, type Override } from '../dataset/mapping/mapping-choice.ts';
import { stepsOf } from '../dataset/recipe.ts';
import { roleWords, type Dimension } from '../dataset/roles.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { spellingsOf } from './counts.ts';

/** The group that a raw value belongs in; null for one that no group takes. */
export type GroupOf = (raw: string) => string | null;

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

interface Sides {
  readonly deaths: Dataset;
  readonly births: Dataset;
}

/**
 * The groups of a spec: those of its grouping; or, as recorded, the finest that the lists of both columns can give, under the
 * columns' own spellings where the two agree in them. Without a list on both sides, values are compared as they are spelt.
 */
export async function sharedGroups({ by, grouping }: { readonly by: Dimension; readonly grouping: GroupingId }, sides: Sides, context: AnalysisContext): Promise<SharedGroups> {
  if (grouping !== 'as-recorded') return inGrouping(groupings[grouping], by, sides);
  const [deaths, births] = [listedSide(sides.deaths, by), listedSide(sides.births, by)];
  if (deaths === null || births === null) return { deaths: asSpelt, births: asSpelt, order: [], definition: recordedWords(sides.deaths, by), words: [], sorted: false };
  const common = broughtTogether(deaths, births);
  const [ofDeaths, ofBirths] = [await spellingsOf(context, sides.deaths, by), await spellingsOf(context, sides.births, by)];
  if (agree([...ofDeaths.map((raw) => [raw, common.first(raw)] as const), ...ofBirths.map((raw) => [raw, common.second(raw)] as const)])) {
    return { deaths: ownSpelling(common.first), births: ownSpelling(common.second), order: [], definition: recordedWords(sides.deaths, by), words: common.warnings, sorted: true };
  }
  return { deaths: common.first, births: common.second, order: common.labels, definition: definitionOf(deaths.classification, births.classification), words: [...common.warnings, ...common.words], sorted: true };
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

/** Areas and years are compared as they are: the lists of areas say of what kind they are, not which. */
const subjectOf: Readonly<Record<Dimension, Subject | null>> = { year: null, area: null, ethnicGroup: 'ethnic group', deprivationQuintile: 'deprivation' };

/** The list that a dataset's column is sorted by: the one that a person chose, or else the one proposed; null where there is none about the dimension. */
function listedSide(dataset: Dataset, by: Dimension): MappedSide | null {
  const source = dataset.roles[by];
  const column = source?.of === 'column' ? source.column : null;
  const chosen = stepsOf(dataset.recipe, 'mapping').find(({ mapping }) => mapping.column === column)?.mapping;
  const id = chosen?.classification ?? dataset.meanings.find((meaning) => meaning.column === column)?.classification?.classification;
  const classification = id === undefined ? null : classificationById(id);
  return classification?.about === subjectOf[by] ? { classification, overrides: chosen?.overrides ?? [] } : null;
}

type Common = Omit<Extract<CommonMapping, { possible: true }>, 'possible'> & { readonly warnings: readonly string[] };

function broughtTogether(deaths: MappedSide, births: MappedSide): Common {
  const [ours, theirs] = [deaths.classification, births.classification];
  const common = commonMapping(deaths, births);
  if (common.possible) {
    const words = ours.id === theirs.id ? [`Deaths and live births do not spell every group alike. Both were sorted by “${ours.name}” and are counted under its names.`] : common.words;
    return { ...common, words, warnings: [] };
  }
  const labels = groupsOf(ours).map(({ label }) => label);
  if (labels.join('\n') !== groupsOf(theirs).map(({ label }) => label).join('\n')) throw new AnalysisError(`${common.why} The lists are chosen under Data.`);
  return { labels, first: labelOf(deaths), second: labelOf(births), words: [], warnings: [`Compared by name alone: deaths are sorted by “${ours.name}”, live births by “${theirs.name}”. A group of one need not hold the same people as the group of that name in the other. Choose the same list for both under Data, or say so beside the figure.`] };
}

function labelOf({ classification, overrides }: MappedSide): GroupOf {
  const sort = sorter(classification, overrides);
  const labels = new Map(groupsOf(classification).map(({ code, label }) => [code, label]));
  return (raw) => labels.get(sort(raw).target ?? '') ?? null;
}

/** A grouping's own groups, after what a person decided of single values under Data. */
function inGrouping(grouping: Grouping, by: Dimension, sides: Sides): SharedGroups {
  const groupOf = (dataset: Dataset): GroupOf => {
    const overrides = new Map((listedSide(dataset, by)?.overrides ?? []).map(({ raw, target }): [string, Override['target']] => [raw, target]));
    return (raw) => {
      const target = overrides.get(raw);
      return target === null ? null : grouping.groupOf(target ?? raw);
    };
  };
  return { deaths: groupOf(sides.deaths), births: groupOf(sides.births), order: grouping.order, definition: grouping.definition, words: [], sorted: true };
}

function recordedWords(deaths: Dataset, by: Dimension): string {
  const source = deaths.roles[by];
  const column = source?.of === 'column' ? ` in the column “${source.column}”` : '';
  return `${roleWords[by].name} as recorded${column}${by === 'deprivationQuintile' ? ', where 1 is the most deprived and 5 the least' : ''}.`;
}

function definitionOf(deaths: Classification, births: Classification): string {
  return deaths.id === births.id ? deaths.definition : `In the finest groups that both lists give. Deaths: ${deaths.definition} Live births: ${births.definition}`;
}
