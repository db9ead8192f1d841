import type { AnalysisContext } from '../../shared/analyses/analysis.ts';
import type { Spec } from '../../shared/analyses/spec.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { protectedReport, type ProtectedReport } from '../../shared/workspace/protected-report.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { remembering } from '../engine/remembering.ts';
import { figureOnce } from './figure-memory.ts';

/** Enough to undo a step or two without counting again. */
const mostReports = 4;

const made = new WeakMap<readonly Dataset[], Map<string, Promise<ProtectedReport>>>();

/** The report's figures protected together, worked out once for the preview, the gate and the file. Rejects with an AnalysisError or an EngineError. */
export async function protectedReportOnce(specs: readonly Spec[], protection: Pick<Workspace, 'policy' | 'overrides'>, context: AnalysisContext): Promise<ProtectedReport> {
  const reports = made.get(context.datasets) ?? new Map<string, Promise<ProtectedReport>>();
  made.set(context.datasets, reports);
  const key = keyOfReport(specs, protection);
  const known = reports.get(key);
  if (known) return known;
  const report = protectedReport(specs, protection, { ...context, engine: remembering(context.engine, context.datasets) }, { make: figureOnce });
  reports.set(key, report);
  report.catch(() => reports.delete(key));
  const [oldest] = reports.keys();
  if (reports.size > mostReports && oldest !== undefined) reports.delete(oldest);
  return report;
}

export function keyOfReport(specs: readonly Spec[], { policy, overrides }: Pick<Workspace, 'policy' | 'overrides'>): string {
  return JSON.stringify([specs, policy, overrides]);
}
