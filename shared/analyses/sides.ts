import type { Dataset } from '../dataset/dataset.ts';
import type { Filter, RecordsCounted } from '../dataset/filter.ts';
import type { Breakdown } from '../dataset/roles.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { denominatorOf, groupedCounts, sum, type Countable, type GroupedCounts } from './counts.ts';
import { ageFilter, type Outcome } from './outcomes.ts';
import { sharedGroups, type SharedGroups } from './shared-groups.ts';
import type { GroupOf } from './shared-list.ts';

/** One table's part in a numerator or a denominator: perinatal deaths come from two. */
export interface Part {
  readonly dataset: Dataset;
  readonly filters: readonly Filter[];
  readonly counted: GroupedCounts;
}

export interface SidesAsked {
  readonly deaths: Dataset;
  readonly births: Dataset;
  readonly fetal: Dataset | null;
  readonly filters: readonly Filter[];
  readonly by: Breakdown;
  readonly outcome: Outcome;
}

/** Counts what an outcome counts, and what it is divided by. Rejects with an AnalysisError or an EngineError. */
export async function sidesOf(asked: SidesAsked, shared: SharedGroups, context: AnalysisContext): Promise<{ readonly observed: readonly Part[]; readonly denominators: readonly Part[] }> {
  const { deaths, births, fetal, filters, by, outcome } = asked;
  const part = async (dataset: Dataset, measure: Countable, groupOf: GroupOf, own: readonly Filter[]): Promise<Part> => ({ dataset, filters: [...filters, ...own], counted: await groupedCounts(context, dataset, measure, by, groupOf, [...filters, ...own]) });
  const countsLiveBorn = outcome.ages === null || outcome.ages.length > 0;
  const ages = countsLiveBorn ? await ageFilter(outcome, deaths, context) : [];
  const [ofDeaths, ofBirths, ofFetal] = await Promise.all([
    countsLiveBorn ? part(deaths, 'deaths', shared.deaths, ages) : null,
    part(births, 'liveBirths', shared.births, []),
    outcome.withFetal ? stillbirths() : null,
  ]);
  const stillborn = ofFetal === null ? [] : [ofFetal];
  return { observed: [...(ofDeaths === null ? [] : [ofDeaths]), ...stillborn], denominators: [ofBirths, ...stillborn] };

  async function stillbirths(): Promise<Part> {
    if (fetal === null) throw new AnalysisError(`A ${outcome.rateName.toLowerCase()} counts stillbirths. Open a file that has them, and say under Data which column or rows they are.`);
    const groups = await sharedGroups({ by, grouping: 'as-recorded' }, { deaths: fetal, births }, context);
    return part(fetal, 'fetalDeaths', groups.deaths, []);
  }
}

/** Which records a cell counts. */
export type RecordsOf = (parts: readonly Part[]) => RecordsCounted | null;

/** The records of the one table that is counted; null where two are, which no filter of one table can say. */
export function onlyPart(recordsOf: (part: Part) => RecordsCounted | null): RecordsOf {
  return ([first, second]) => (first === undefined || second !== undefined ? null : recordsOf(first));
}

export function groupsIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ counted }) => [...counted.byGroup.keys()]);
}

export function countIn(parts: readonly Part[], group: string): number {
  return sum(parts.map(({ counted }) => counted.byGroup.get(group) ?? 0));
}

/** Null where there are no live births, the first part, to divide by, or a part of them is not available. */
export function denominatorIn([births, ...others]: readonly Part[], group: string): number | null {
  const live = births === undefined ? null : denominatorOf(births.counted, group);
  return live === null ? null : live + countIn(others, group);
}

export function apartIn(parts: readonly Part[]): number {
  return sum(parts.map(({ counted }) => counted.apart.count));
}
