import { auditReport, type ReportAudit } from '../disclosure/audit/audit.ts';
import type { Override } from '../disclosure/override.ts';
import type { Policy } from '../disclosure/policy.ts';
import { protect, type ProtectedFigure } from '../disclosure/protect.ts';
import { countQuery } from '../engine/count-query.ts';
import { rowCountQuery } from '../engine/page-query.ts';
import type { Figure } from '../figures/figure.ts';
import type { RecordsCounted } from '../dataset/filter.ts';
import type { AnalysisContext } from './analysis.ts';
import { conditionsFor, sum } from './counts.ts';
import { datasetNamed } from './provenance.ts';

export interface ProtectedTogether {
  /** In the order given, each without what the others would give away. */
  readonly figures: readonly ProtectedFigure[];
  readonly audit: ReportAudit;
}

/**
 * Protects the figures of one report each by itself and then together: a count that follows from two of them is withheld too. Overrides
 * are by the id of their figure. Rejects with an EngineError.
 */
export async function protectedTogether(figures: readonly Figure[], policy: Policy, context: AnalysisContext, overrides: ReadonlyMap<string, Override> = new Map()): Promise<ProtectedTogether> {
  const audit = await auditReport(figures, policy, (records) => countOf(records, context), overrides);
  const also = (id: string) => audit.withhold.flatMap(({ figure, cell }) => (figure === id ? [cell] : []));
  return { figures: figures.map((figure) => protect(figure, policy, also(figure.id), overrides.get(figure.id) ?? null)), audit };
}

/** How many deaths, or live births where the table has no deaths, the records are. */
async function countOf({ dataset: name, filters }: RecordsCounted, context: AnalysisContext): Promise<number> {
  const dataset = datasetNamed(name, context);
  const counted = dataset.roles.deaths ?? dataset.roles.liveBirths ?? ({ of: 'rows' } as const);
  const conditions = conditionsFor(dataset, filters);
  const statement = counted.of === 'rows' ? rowCountQuery(dataset.table, conditions) : countQuery(dataset.table, counted.column, counted, conditions);
  const { rows } = await context.engine.query(statement, context.signal ? { signal: context.signal } : {});
  return sum(rows.map(({ count }) => Number(count)));
}
