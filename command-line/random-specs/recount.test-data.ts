import type { PlainSql } from './plain-sql.test-data.ts';
import type { RandomSpec } from './random-spec.test-data.ts';
import { comparisonOf, sides, standardised } from './recount-comparisons.test-data.ts';
import { answers, crossed, groupsOf, pathway, prevalences } from './recount-records.test-data.ts';
import type { Recounted, Tables } from './recounted.test-data.ts';

/** Every number of a random figure, from SQL written out here and formulas written a second time. `tables` are the engine's names of the workspace's. */
export async function recounted({ spec, where }: RandomSpec, tables: Tables, ask: PlainSql): Promise<Recounted> {
  switch (spec.kind) {
    case 'rate':
    case 'observed-expected':
    case 'inequality':
    case 'funnel':
    case 'control-chart':
      return comparisonOf(spec, await sides(spec, where, tables, ask));
    case 'standardised-rate':
      return standardised(spec, where, tables, ask);
    case 'distribution':
    case 'proportion':
      return spec.kind === 'proportion' && spec.share.of === 'answers' ? answers(spec, where, tables, ask) : groupsOf(spec, where, tables, ask);
    case 'prevalence-ratio':
      return prevalences(spec, where, tables, ask);
    case 'cross-tabulation':
      return crossed(spec, where, tables, ask);
    case 'disproportionality':
      return pathway(spec, tables, ask);
    case 'perinatal-periods':
    case 'quintiles-compared':
    case 'shrunken-rate':
    case 'time-to-review':
    case 'published-table':
      throw new Error(`No recount of ${spec.kind} is written.`);
  }
}
