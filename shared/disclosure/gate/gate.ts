import { confidenceText } from '../../figures/wording.ts';
import type { CellAddress } from '../../figures/cell.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ReportAudit } from '../audit/audit.ts';
import { addressKey } from '../counts-of-people.ts';
import type { Overridden, Override } from '../override.ts';
import type { Policy } from '../policy-kinds.ts';
import type { ProtectedFigure } from '../protect.ts';
import { planOf } from '../protection-plan.ts';
import { withheldAndTyped } from './typed-numbers.ts';

/** What a report would let out, figure by figure: for the person who lets it out, before they do. */
export interface Gate {
  readonly figures: readonly GateFigure[];
  /** What several figures would give away together, which is why more is withheld. */
  readonly findings: readonly string[];
  /** Why nothing leaves until a person gives a reason, a sentence each; none where nothing stands in the way. */
  readonly stops: readonly string[];
}

export interface GateFigure {
  readonly id: string;
  /** What, where, when. */
  readonly subtitle: string;
  /** Where [c] stands, a row each, with its columns. Which of them are small and which are second cells is not told. */
  readonly places: readonly { readonly row: string; readonly columns: readonly string[] }[];
  /** Counts withheld, small ones and second cells together. */
  readonly counts: number;
  /** Of those, how many for the sake of other figures. */
  readonly linked: number;
  /** Numbers withheld because they are worked out from those counts. */
  readonly derived: number;
  readonly rounded: number;
  /** Numbers marked [u], and rates not worked out because there are too few deaths. */
  readonly unreliable: number;
  /** Withheld counts that can be worked out all the same. */
  readonly exposed: number;
  readonly overridden: Overridden | null;
  /** The withheld counts that an override could print. */
  readonly withheldCounts: readonly CellAddress[];
  /** Numbers in the person's own words for this figure that are withheld in it. */
  readonly typed: readonly { readonly where: string; readonly text: string }[];
}

export interface GateQuestion {
  readonly counted: readonly Figure[];
  /** The same figures as they will be printed, in the same order. */
  readonly figures: readonly ProtectedFigure[];
  readonly audit: ReportAudit;
  readonly policy: Policy;
  readonly overrides: ReadonlyMap<string, Override>;
  /** What the person wrote themselves; `figure` null for words that belong to no one figure. */
  readonly words: readonly TypedWords[];
}

export interface TypedWords {
  readonly figure: string | null;
  /** "the title of figure 2", "a paragraph". */
  readonly where: string;
  readonly text: string;
}

/** Looks a report through as it would leave. */
export function gateOf({ counted, figures, audit, policy, overrides, words }: GateQuestion): Gate {
  const looked = counted.flatMap((figure, index) => (figures[index] ? [figureAtGate(figure, figures[index], { audit, policy, override: overrides.get(figure.id) ?? null, words: words.filter(({ figure: of }) => of === null || of === figure.id) })] : []));
  return {
    figures: looked,
    findings: audit.findings.map(({ sentence }) => sentence),
    stops: looked.filter(({ exposed, overridden }) => exposed > 0 && overridden === null).map(({ subtitle, exposed }) => `“${subtitle}”: ${exposed === 1 ? 'a withheld count' : `${exposed} withheld counts`} can be worked out from numbers that are known or printed, whatever else is withheld. Leave the figure out, choose broader groups, or give a reason for printing it.`),
  };
}

function figureAtGate(figure: Figure, print: ProtectedFigure, { audit, policy, override, words }: { readonly audit: ReportAudit; readonly policy: Policy; readonly override: Override | null; readonly words: readonly TypedWords[] }): GateFigure {
  const also = audit.withhold.flatMap(({ figure: id, cell }) => (id === figure.id ? [cell] : []));
  const plan = planOf(figure, policy, also, override);
  const alone = new Set(planOf(figure, policy, [], override).withheld.map(({ cell }) => addressKey(cell)));
  const counts = plan.withheld.filter(({ why }) => why !== 'derived').map(({ cell }) => cell);
  const exposed = new Set([...plan.exposed, ...audit.exposed.flatMap(({ figure: id, cell }) => (id === figure.id ? [cell] : []))].map(addressKey));
  const cells = print.rows.flatMap((row) => Object.values(row.cells));
  return {
    id: figure.id,
    subtitle: figure.words.subtitle,
    places: placesIn(figure, new Set(plan.withheld.map(({ cell }) => addressKey(cell)))),
    counts: counts.length,
    linked: counts.filter((cell) => !alone.has(addressKey(cell))).length,
    derived: plan.withheld.length - counts.length,
    rounded: cells.filter((cell) => cell.kind === 'number' && cell.rounding !== 'exact').length,
    unreliable: cells.filter((cell) => (cell.kind === 'number' && cell.marks.includes('u')) || (cell.kind === 'missing' && cell.symbol === 'u')).length,
    exposed: exposed.size,
    overridden: print.protection.overridden,
    withheldCounts: counts,
    typed: words.flatMap(({ where, text }) => withheldAndTyped(text, figure, print).map((typed) => ({ where, text: typed.text }))),
  };
}

function placesIn(figure: Figure, withheld: ReadonlySet<string>): GateFigure['places'] {
  return figure.rows.flatMap(({ id: row, label }) => {
    const columns = figure.columns.filter(({ id: column }) => withheld.has(addressKey({ row, column }))).map(({ label, limitOf }) => (limitOf ? confidenceText(limitOf.confidence) : label));
    return columns.length === 0 ? [] : [{ row: label, columns: [...new Set(columns)] }];
  });
}
