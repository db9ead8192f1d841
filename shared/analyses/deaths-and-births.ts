import type { GroupingId } from '../classifications/groupings.ts';
import type { Dimension } from '../dataset/roles.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import type { Relation } from '../figures/arithmetic.ts';
import type { AnalysisContext } from './analysis.ts';
import { denominatorOf, groupedCounts, groupLabel, orderedGroups, recordsCounted, sum } from './counts.ts';
import { datasetsOf } from './provenance.ts';
import { sourceNotes } from './source-notes.ts';
import type { Spec } from './spec.ts';
import { unknownNotes } from './unknown-notes.ts';
import { roleWords } from '../dataset/roles.ts';
import type { Sentence } from '../figures/sentence.ts';

/** Deaths and live births in the same groups, with their cells: what every comparison of the two begins with. */
export interface DeathsAndBirths {
  readonly groups: readonly GroupCounts[];
  /** The groups that have a denominator, together. */
  readonly total: GroupCounts;
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

export async function deathsAndBirths(spec: Spec & { by: Dimension; grouping: GroupingId }, context: AnalysisContext): Promise<DeathsAndBirths> {
  const { deaths, births } = datasetsOf(spec, context);
  const [observed, denominators] = await Promise.all([
    groupedCounts(context, deaths, 'deaths', spec.by, spec.grouping, spec.filters),
    groupedCounts(context, births, 'liveBirths', spec.by, spec.grouping, spec.filters),
  ]);
  const names = orderedGroups([...observed.byGroup.keys(), ...denominators.byGroup.keys()], spec.grouping);
  const counts = (id: string, label: string, count: number, denominator: number | null, group: string | null): GroupCounts => ({
    id,
    label,
    deaths: count,
    births: denominator,
    cells: {
      deaths: exactNumber(count, recordsCounted(deaths, spec.filters, spec.by, observed, group)),
      births: denominator === null ? noBirths : exactNumber(denominator, recordsCounted(births, spec.filters, spec.by, denominators, group)),
    },
  });
  const groups = names.map((name) => counts(name, groupLabel(name, spec.by), observed.byGroup.get(name) ?? 0, denominatorOf(denominators, name), name));
  const compared = groups.filter(({ births: count }) => count !== null);
  const total = counts(totalRow, compared.length === groups.length ? 'All' : 'All with live births', sum(compared.map((group) => group.deaths)), compared.length === 0 ? null : sum(compared.map((group) => group.births ?? 0)), null);
  const withoutBirths = groups.filter((group) => group.births === null).map(({ label }) => label);
  return { groups, total, notes: [...sourceNotes(deaths, births), ...unknownNotes(observed, denominators, withoutBirths, roleWords[spec.by].name)] };
}

export const noBirths: Cell = { kind: 'missing', symbol: 'x', reason: 'The live births are not available.' };

/** Both totals are the sums of the groups that have live births. */
export function totalsAreSums({ groups }: DeathsAndBirths): readonly Relation[] {
  const compared = groups.filter(({ births }) => births !== null);
  return (['deaths', 'births'] as const).map((column): Relation => ({ kind: 'sum', total: { row: totalRow, column }, parts: compared.map(({ id }) => ({ row: id, column })) }));
}
