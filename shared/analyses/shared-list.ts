import { groupsOf, type Classification, type Subject } from '../classifications/classification.ts';
import { classificationById } from '../classifications/classifications.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { commonMapping, type CommonMapping, type MappedSide } from '../dataset/mapping/common-mapping.ts';
import { sorter } from '../dataset/mapping/mapping-choice.ts';
import { stepsOf } from '../dataset/recipe.ts';
import type { Breakdown } from '../dataset/roles.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { spellingsOf } from './counts.ts';

/** The group that a raw value belongs in; null for one that no group takes. */
export type GroupOf = (raw: string) => string | null;

/** The two tables of a comparison. */
export interface Sides {
  readonly deaths: Dataset;
  readonly births: Dataset;
}

interface ListedSide extends MappedSide {
  /** Whether a person chose the list, or the column could be recorded in no other. */
  readonly certain: boolean;
}

/** The groups that the lists of two columns share, and what bringing them together did. */
export interface SharedList {
  readonly lists: { readonly deaths: Classification; readonly births: Classification };
  readonly common: Common;
  /** How each side writes its values, whatever the filters. */
  readonly spellings: { readonly deaths: readonly string[]; readonly births: readonly string[] };
}

/** Brings the lists of both columns together; null where one column has none. Rejects with an AnalysisError where they cannot be, or with an EngineError. */
export async function sharedList(by: Breakdown, sides: Sides, context: AnalysisContext): Promise<SharedList | null> {
  const [deaths, births] = [listedSide(sides.deaths, by), listedSide(sides.births, by)];
  if (deaths === null || births === null) return null;
  const spellings = { deaths: await spellingsOf(context, sides.deaths, by), births: await spellingsOf(context, sides.births, by) };
  const listOf = (side: ListedSide, own: readonly string[], other: ListedSide, others: readonly string[]) => (by === 'ethnicGroup' && isWithin(side, own, others) ? { ...side, classification: other.classification } : side);
  const ours = listOf(deaths, spellings.deaths, births, spellings.births);
  const theirs = ours === deaths ? listOf(births, spellings.births, deaths, spellings.deaths) : births;
  return { lists: { deaths: ours.classification, births: theirs.classification }, common: broughtTogether(ours, theirs), spellings };
}

/**
 * Whether a column may have too few groups to tell its list, and writes all of them as the other does: then it is taken to be in the
 * other's list. Said of labels only: quintiles are numbered alike in every release.
 */
function isWithin({ classification, overrides, certain }: ListedSide, own: readonly string[], others: readonly string[]): boolean {
  const sort = sorter(classification, overrides);
  return !certain && own.every((raw) => sort(raw).target === null || others.includes(raw));
}

/** Areas and years are compared as they are: the lists of areas say of what kind they are, not which. */
const subjectOf: Readonly<Record<Breakdown, Subject | null>> = {
  year: null, area: null, date: null, financialYear: null, pathwayStage: null, ethnicGroup: 'ethnic group', deprivationQuintile: 'deprivation', deprivationDecile: 'deprivation', ageAtDeathDays: 'age at death',
  gestation: 'gestation', birthweight: 'birthweight', sex: 'sex', causeCategory: 'category of death', modifiability: 'modifiability',
};

/** The list that a dataset's column is sorted by: the one that a person chose, or else the one proposed; null where there is none about the dimension. */
export function listedSide(dataset: Dataset, by: Breakdown): ListedSide | null {
  const source = dataset.roles[by];
  const column = source?.of === 'column' ? source.column : null;
  const chosen = stepsOf(dataset.recipe, 'mapping').find(({ mapping }) => mapping.column === column)?.mapping;
  const proposed = dataset.meanings.find((meaning) => meaning.column === column)?.classification;
  const id = chosen?.classification ?? proposed?.classification;
  const classification = id === undefined ? null : classificationById(id);
  return classification?.about === subjectOf[by] ? { classification, overrides: chosen?.overrides ?? [], certain: chosen !== undefined || proposed?.confidence === 'sure' } : null;
}

type Common = Omit<Extract<CommonMapping, { possible: true }>, 'possible'> & { readonly warnings: readonly string[] };

/** By name, with a warning, where two lists share no group but are of the same shape. */
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
