import type { CellAddress, WithheldCell } from '../figures/cell.ts';
import type { Relation } from '../figures/arithmetic.ts';
import type { Chart } from '../figures/chart.ts';
import type { Figure, Row } from '../figures/figure.ts';
import type { Provenance, SourceUsed } from '../figures/provenance.ts';
import type { Sentence } from '../figures/sentence.ts';
import { addressKey } from './counts-of-people.ts';
import { overriddenStatement, type Overridden, type Override } from './override.ts';
import type { Policy } from './policy-kinds.ts';
import { chartInOrder, inPrintedOrder } from './printed-order.ts';
import { policyStatement } from './policy-words.ts';
import { planOf, type PlannedWithholding, type ProtectionPlan } from './protection-plan.ts';

/** Never exported: no other module can make a value of the types below, and copying one with other rows does not compile. */
const brand = Symbol('protected');

/** A figure that may leave the app: every cell that the policy withholds is a withheld cell, whose number is gone. */
export interface ProtectedFigure extends Omit<Figure, 'rows' | 'provenance'> {
  readonly [brand]: true;
  readonly provenance: ProtectedProvenance;
  readonly rows: readonly ProtectedRow[];
  readonly protection: Protection;
}

export interface ProtectedRow extends Row {
  readonly [brand]: true;
}

/** How many rows were read stands in the source's words alone, and only where no count follows from it. */
export interface ProtectedProvenance extends Omit<Provenance, 'sources'> {
  readonly sources: readonly Omit<SourceUsed, 'rowsRead' | 'rowsRejected'>[];
}

export interface Protection {
  readonly policy: Policy;
  /** How many cells are withheld; how many of those are small counts is not told. */
  readonly withheld: number;
  /** A person printed what the policy withholds, and why; null where nobody did. */
  readonly overridden: Overridden | null;
  /** The sentences printed under the figure. */
  readonly statement: string;
}

/**
 * The only way from a figure to one that may leave: withheld numbers are taken out, not hidden, and rounded ones are only there rounded.
 * `also` are counts withheld for the sake of other figures of a report, as its audit proposes; an override is a person's decision to
 * print counts all the same, which the figure says.
 */
export function protect(figure: Figure, policy: Policy, also: readonly CellAddress[] = [], override: Override | null = null): ProtectedFigure {
  const plan = planOf(figure, policy, also, override);
  const why = new Map(plan.withheld.map(({ cell, why: reason }) => [addressKey(cell), reason]));
  const inPlace = figure.rows.map((row): ProtectedRow => ({ ...protectedRow(row, plan, why), [brand]: true }));
  const rows = figure.orderedBy === undefined ? inPlace : inPrintedOrder(inPlace, figure.orderedBy);
  const words = { ...figure.words, source: sourceInWords(figure, plan), notes: figure.words.notes.filter((note) => !tellsMore(note, plan, why)) };
  const arithmetic = figure.arithmetic.map(withoutUnprinted);
  const provenance = { ...figure.provenance, sources: figure.provenance.sources.map(({ dataset, fileName, sha256, attribution }) => ({ dataset, fileName, sha256, attribution })) };
  return { ...figure, words, rows, arithmetic, provenance, chart: figure.orderedBy === undefined ? withoutSignals(figure.chart, why) : chartInOrder(figure.chart, rows), protection: protectionOf(policy, plan, override), [brand]: true };
}

function protectionOf(policy: Policy, { withheld }: ProtectionPlan, override: Override | null): Protection {
  const overridden = override && { cells: override.cells === 'all' ? ('all' as const) : override.cells.length, reason: override.reason };
  return { policy, withheld: withheld.length, overridden, statement: [policyStatement(policy), ...(overridden ? [overriddenStatement(overridden)] : [])].join(' ') };
}

/** "deaths.csv (198 rows)" becomes "deaths.csv ([c] rows)" where a count would follow from the rows. */
function sourceInWords({ words, provenance }: Figure, { rowsRead }: ProtectionPlan): string {
  if (rowsRead === 'told') return words.source;
  return provenance.sources.reduce((source, { rowsRead: rows, rowsRejected }) => source.replaceAll(`(${rows.toLocaleString('en-GB')} row`, '([c] row').replaceAll(`, ${rowsRejected.toLocaleString('en-GB')} rejected`, ''), words.source);
}

/** A note about a cell that is withheld, or that may be a rounded zero, would say something of it by being there at all. */
function tellsMore(note: Sentence, { rounded }: ProtectionPlan, withheld: ReadonlyMap<string, unknown>): boolean {
  return note.some((part) => typeof part !== 'string' && (withheld.has(addressKey(part.cell)) || isRoundedZero(part.cell, rounded)));
}

function isRoundedZero(address: CellAddress, rounded: ProtectionPlan['rounded']): boolean {
  const { value, rounding } = rounded.get(addressKey(address)) ?? { value: null, rounding: 'exact' };
  return value === 0 && rounding !== 'exact';
}

/** A signal of a row whose value is withheld would say that the value is far out. */
function withoutSignals(chart: Chart, withheld: ReadonlyMap<string, unknown>): Chart {
  return chart.form === 'control' ? { ...chart, signals: chart.signals.filter(({ row }) => !withheld.has(addressKey({ row, column: chart.value }))) } : chart;
}

function protectedRow(row: Row, { rounded }: ProtectionPlan, withheld: ReadonlyMap<string, PlannedWithholding['why']>): Row {
  const cells = Object.entries(row.cells).map(([column, cell]) => {
    const key = addressKey({ row: row.id, column });
    const why = withheld.get(key);
    if (why === undefined) return [column, rounded.get(key) ?? cell] as const;
    const gone: WithheldCell = { kind: 'withheld', reason: why === 'derived' ? 'derived' : 'count', counted: cell.kind === 'number' ? cell.counted : null };
    return [column, gone] as const;
  });
  return { ...row, cells: Object.fromEntries(cells) };
}

/** Numbers that the figure does not print have no place in a record of what it does. */
function withoutUnprinted(relation: Relation): Relation {
  if (relation.kind === 'derived') return relation;
  const { kind, total, parts } = relation;
  return { kind, total, parts };
}
