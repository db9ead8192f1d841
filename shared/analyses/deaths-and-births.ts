import type { GroupingId } from '../classifications/groupings.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Filter } from '../dataset/filter.ts';
import { roleWords, type Breakdown } from '../dataset/roles.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import type { Relation } from '../figures/arithmetic.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { AnalysisContext } from './analysis.ts';
import { groupLabel, orderedGroups, recordsApart, recordsCounted, sum } from './counts.ts';
import { outcomes, type OutcomeId } from './outcomes.ts';
import { datasetNamed, datasetsOf } from './provenance.ts';
import { noBirths } from './rate-cells.ts';
import { sourceNotes } from './source-notes.ts';
import { sharedGroups } from './shared-groups.ts';
import { apartIn, countIn, denominatorIn, groupsIn, onlyPart, sidesOf, type RecordsOf } from './sides.ts';
import { refuseSplitGroups } from './split-filters.ts';
import { unjoinedNotes } from './unjoined-notes.ts';

/** Deaths and live births in the same groups, with their cells: what every comparison of the two begins with. */
export interface DeathsAndBirths {
  readonly groups: readonly GroupCounts[];
  /** The groups that have a denominator, together. */
  readonly total: GroupCounts;
  /** What is in no group, and so in no total; null where there is nothing. */
  readonly apart: GroupCounts | null;
  /** Where the groups come from, a sentence or two. */
  readonly definition: string;
  readonly notes: readonly Sentence[];
}

export interface GroupCounts {
  readonly id: string;
  readonly label: string;
  readonly deaths: number;
  /** Null where there are no live births to compare with. */
  readonly births: number | null;
  readonly cells: Readonly<Record<'deaths' | 'births', Cell>>;
}

export const totalRow = 'total';
const apartRow = 'in-no-group';

/** Which deaths are set against which live births, in which groups. */
export interface Compared {
  readonly deaths: string;
  readonly births: string;
  readonly filters: readonly Filter[];
  readonly by: Breakdown;
  readonly grouping: GroupingId;
  /** All deaths under a year unless another is asked for. */
  readonly outcome?: OutcomeId;
  /** The table of stillbirths, for outcomes that count them. */
  readonly fetal?: string;
}

/** A ratio of none to the number expected has a note of its own; for a rate, a group without deaths is noted here. */
export async function deathsAndBirths(spec: Compared, zeros: 'noted here' | 'noted elsewhere', context: AnalysisContext): Promise<DeathsAndBirths> {
  const { deaths, births } = datasetsOf(spec, context);
  await refuseSplitGroups(spec.filters, { deaths, births }, context);
  const shared = await sharedGroups(spec, { deaths, births }, context);
  const asked = { deaths, births, fetal: fetalDataset(spec, context), filters: spec.filters, by: spec.by, outcome: outcomes[spec.outcome ?? 'infant'] };
  const { observed, denominators } = await sidesOf(asked, shared, context);
  const names = orderedGroups([...groupsIn(observed), ...groupsIn(denominators)], shared.order);
  const counts = (id: string, label: string, count: number, denominator: number | null, recordsOf: RecordsOf): GroupCounts => ({
    id,
    label,
    deaths: count,
    births: denominator,
    cells: { deaths: exactNumber(count, recordsOf(observed)), births: denominator === null ? noBirths : exactNumber(denominator, recordsOf(denominators)) },
  });
  const inGroup = (group: string | null): RecordsOf => onlyPart(({ dataset, filters, counted }) => recordsCounted(dataset, filters, spec.by, counted, group));
  const groups = names.map((name) => counts(name, groupLabel(name, spec.by), countIn(observed, name), denominatorIn(denominators, name), inGroup(name)));
  const compared = groups.filter(({ births: count }) => count !== null);
  const someApart = apartIn(observed) + apartIn(denominators) > 0;
  const apart = someApart ? counts(apartRow, 'In no group', apartIn(observed), apartIn(denominators), onlyPart(({ dataset, filters, counted }) => recordsApart(dataset, filters, spec.by, counted))) : null;
  const totalLabel = compared.length < groups.length ? 'All with live births' : someApart ? 'All in a group' : 'All';
  const total = counts(totalRow, totalLabel, sum(compared.map((group) => group.deaths)), compared.length === 0 ? null : sum(compared.map((group) => group.births ?? 0)), inGroup(null));
  const advice = adviceOnNoDeaths(spec.by, shared.sorted);
  const unjoined = unjoinedNotes({
    apart,
    withoutBirths: groups.filter((group) => group.births === null),
    withoutDeaths: zeros === 'noted here' || advice !== '' ? compared.filter(({ id }) => !groupsIn(observed).includes(id)) : [],
    advice,
    heading: roleWords[spec.by].name.toLowerCase(),
  });
  return { groups, total, apart, definition: shared.definition, notes: [...sourceNotes(deaths, births), ...shared.words.map((words) => [words]), ...unjoined] };
}

function fetalDataset({ fetal }: Compared, context: AnalysisContext): Dataset | null {
  return fetal === undefined ? null : datasetNamed(fetal, context);
}

function adviceOnNoDeaths(by: Breakdown, sorted: boolean): string {
  if (by === 'year') return 'If the file of deaths does not cover it, leave it out by a filter: its live births are in the total.';
  return sorted ? '' : 'Check that the deaths do not spell it otherwise.';
}

/** Both totals are the sums of the groups that have live births. */
export function totalsAreSums({ groups }: DeathsAndBirths): readonly Relation[] {
  const compared = groups.filter(({ births }) => births !== null);
  return (['deaths', 'births'] as const).map((column): Relation => ({ kind: 'sum', total: { row: totalRow, column }, parts: compared.map(({ id }) => ({ row: id, column })) }));
}
