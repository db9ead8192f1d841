import { columnOf } from '../../figures/wording.ts';
import type { Figure } from '../../figures/figure.ts';
import { countSystem } from '../count-system.ts';
import { addressKey } from '../counts-of-people.ts';
import type { Override } from '../override.ts';
import type { Policy } from '../policy.ts';
import { planOf, shownBy } from '../protection-plan.ts';
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
 * Overrides are by the id of their figure. Rejects as `countRecords` does.
 */
export async function auditReport(figures: readonly Figure[], policy: Policy, countRecords: CountRecords, overrides: ReadonlyMap<string, Override> = new Map()): Promise<ReportAudit> {
  if (policy.kind === 'none' || policy.standing === 'as-published') return { findings: [], withhold: [], exposed: [] };
  const counts = countsOfReport(figures);
  const gone = new Set(figures.flatMap((figure) => planOf(figure, policy, [], overrides.get(figure.id) ?? null).withheld.map(({ cell }) => inText({ figure: figure.id, cell }))));
  const isInPrint = ({ places }: ReportCount) => places.some((place) => !gone.has(inText(place)));
  const nested = [...(await nestedCounts(counts.filter(isInPrint), policy, countRecords)), ...groupsOfCounts(counts, policy)];
  const one = asOneFigure(figures, counts, nested);
  if (!one) return { findings: [], withhold: [], exposed: [] };
  const chosen = figures.map((figure) => ({ id: figure.id, shown: shownBy(figure, overrides.get(figure.id) ?? null) }));
  const isShown = ({ places }: ReportCount) => places.some(({ figure, cell }) => chosen.some(({ id, shown }) => id === figure && shown.has(addressKey(cell))));
  const system = countSystem(one, policy, { rowsRead: 'not told', shown: new Set(counts.filter(isShown).map((count) => addressKey(inOne(count)))) });
  const byAddress = new Map(counts.map((count) => [addressKey(inOne(count)), count]));
  const countAt = (at: number) => { const address = system.counts[at]?.address; return address ? byAddress.get(addressKey(address)) : undefined; };
  const already = system.counts.flatMap(({ small, fixed }, at) => { const count = countAt(at); return count && !small && !fixed && !isInPrint(count) ? [at] : []; });
  const narrowed = narrowedCounts(system, already);
  // A count that tells something in one figure may be a group among others in the next, which would print it.
  const telling = system.counts.flatMap(({ small }, at) => { const count = countAt(at); return count && small && isInPrint(count) ? [at] : []; });
  if (narrowed.length === 0 && telling.length === 0) return { findings: [], withhold: [], exposed: [] };
  const { seconds, exposed } = secondCells(system, already);
  const withhold = [...telling, ...seconds].flatMap((at) => countAt(at)?.places ?? []).filter((place) => !gone.has(inText(place)));
  return {
    findings: [
      ...nested.filter((one) => isGivenAway(one, policy) && [one.whole, ...one.parts].every(isInPrint)).map((one) => differenceFinding(figures, one)),
      ...narrowedFindings(figures, [...new Set([...telling, ...narrowed])].flatMap((at) => countAt(at) ?? [])),
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

/** One for each figure, without saying which of its withheld counts: that would tell the small from the second cells. */
function narrowedFindings(figures: readonly Figure[], counts: readonly ReportCount[]): readonly AuditFinding[] {
  return figures.flatMap(({ id, words }) => {
    const own = counts.filter(({ places: [first] }) => first?.figure === id);
    if (own.length === 0) return [];
    const what = own.length === 1 ? 'a withheld count' : `${own.length} withheld counts`;
    return [{ sentence: `“${words.subtitle}”: ${what} can be worked out, or nearly so, from the figures of this report taken together, though each keeps ${own.length === 1 ? 'it' : 'them'} by itself.`, places: own.flatMap(({ places }) => places) }];
  });
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
