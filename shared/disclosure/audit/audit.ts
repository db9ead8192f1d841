import { columnOf } from '../../figures/wording.ts';
import type { Figure } from '../../figures/figure.ts';
import { addressKey, countSystem } from '../count-system.ts';
import type { Policy } from '../policy.ts';
import { protectionPlan } from '../protection-plan.ts';
import { narrowedCounts, secondCells } from '../second-cells.ts';
import { groupsOfCounts } from './groups-of-counts.ts';
import { isGivenAway, nestedCounts, type CountRecords } from './nested-counts.ts';
import { asOneFigure, countsOfReport, inOne, type NestedCounts, type PlaceInReport, type ReportCount } from './one-figure.ts';

/** Something that a reader can work out from several figures together, though each keeps it by itself. */
export interface AuditFinding {
  /** Which figures and cells, and what follows from them. */
  readonly sentence: string;
  readonly places: readonly PlaceInReport[];
}

export interface ReportAudit {
  readonly findings: readonly AuditFinding[];
  /** Cells to withhold besides, each in its figure, so that nothing follows any more: for `protect`. */
  readonly withhold: readonly PlaceInReport[];
  /** What withholding could not keep: numbers known from elsewhere give it away. */
  readonly exposed: readonly PlaceInReport[];
}

/**
 * Audits the figures of a report together, as its policy protects each. Counts of the same records are one count wherever they stand;
 * sums hold across figures; and of two counts that differ by few, the engine is asked whether one holds all records of the other.
 * Rejects as `countRecords` does.
 */
export async function auditReport(figures: readonly Figure[], policy: Policy, countRecords: CountRecords): Promise<ReportAudit> {
  if (policy.kind === 'none' || policy.standing === 'as-published') return { findings: [], withhold: [], exposed: [] };
  const counts = countsOfReport(figures);
  const gone = new Set(figures.flatMap((figure) => protectionPlan(figure, policy).map(({ cell }) => inText({ figure: figure.id, cell }))));
  const isInPrint = ({ places }: ReportCount) => places.some((place) => !gone.has(inText(place)));
  const nested = [...(await nestedCounts(counts.filter(isInPrint), policy, countRecords)), ...groupsOfCounts(counts, policy)];
  const one = asOneFigure(figures, counts, nested);
  if (!one) return { findings: [], withhold: [], exposed: [] };
  const system = countSystem(one, policy, { rowsRead: 'not told' });
  const byAddress = new Map(counts.map((count) => [addressKey(inOne(count)), count]));
  const countAt = (at: number) => { const address = system.counts[at]?.address; return address ? byAddress.get(addressKey(address)) : undefined; };
  const already = system.counts.flatMap(({ small }, at) => { const count = countAt(at); return count && !small && !isInPrint(count) ? [at] : []; });
  const narrowed = narrowedCounts(system, already);
  if (narrowed.length === 0) return { findings: [], withhold: [], exposed: [] };
  const { seconds, exposed } = secondCells(system, already);
  const withhold = seconds.flatMap((at) => countAt(at)?.places ?? []).filter((place) => !gone.has(inText(place)));
  return {
    findings: [
      ...nested.filter((one) => isGivenAway(one, policy) && [one.whole, ...one.parts].every(isInPrint)).map((one) => differenceFinding(figures, one)),
      ...narrowed.flatMap((at) => countAt(at) ?? []).map((count) => narrowedFinding(figures, count)),
    ],
    withhold,
    exposed: exposed.flatMap((at) => countAt(at)?.places ?? []),
  };
}

function differenceFinding(figures: readonly Figure[], { whole, parts }: NestedCounts): AuditFinding {
  const together = parts.map((part) => inWords(figures, part)).join(' plus ');
  return {
    sentence: `${inWords(figures, whole)} and ${together} differ by only a few: whoever subtracts one from the other has a count that the policy withholds.`,
    places: [whole, ...parts].flatMap(({ places }) => places),
  };
}

function narrowedFinding(figures: readonly Figure[], count: ReportCount): AuditFinding {
  return {
    sentence: `${inWords(figures, count)} can be worked out, or nearly so, from the figures of this report taken together, though each keeps it by itself.`,
    places: count.places,
  };
}

/** “Deaths by year”, 2016, Deaths. */
function inWords(figures: readonly Figure[], { places }: ReportCount): string {
  return places
    .map(({ figure: id, cell }) => {
      const figure = figures.find((candidate) => candidate.id === id);
      return figure ? `“${figure.words.subtitle}”, ${figure.rows.find((row) => row.id === cell.row)?.label ?? cell.row}, ${columnOf(figure, cell.column).label}` : id;
    })
    .join(' (also ')
    .concat(places.length > 1 ? ')'.repeat(places.length - 1) : '');
}

function inText({ figure, cell }: PlaceInReport): string {
  return JSON.stringify([figure, cell.row, cell.column]);
}
