import type { AnalysisContext } from '../analyses/analysis.ts';
import { makeFigure } from '../analyses/index.ts';
import { protectedTogether, type ProtectedTogether } from '../analyses/protected-together.ts';
import type { Spec } from '../analyses/spec.ts';
import type { Policy } from '../disclosure/policy.ts';
import type { Figure } from '../figures/figure.ts';

export interface ProtectedReport extends ProtectedTogether {
  /** As counted, in the same order: for the gate, which says what is withheld of them. */
  readonly counted: readonly Figure[];
}

export interface ProtectingOptions {
  /** Makes one figure; the window keeps those already made. */
  readonly make?: (spec: Spec, context: AnalysisContext) => Promise<Figure>;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * The figures of a report as its file prints them: made from the open data, each protected by itself and all together. The preview, the
 * gate and every file take them from here. Rejects with an AnalysisError or an EngineError.
 */
export async function protectedReport(specs: readonly Spec[], policy: Policy, context: AnalysisContext, { make = makeFigure, onProgress }: ProtectingOptions = {}): Promise<ProtectedReport> {
  const counted: Figure[] = [];
  for (const [done, spec] of specs.entries()) {
    onProgress?.(done, specs.length);
    counted.push(await make(spec, context));
  }
  return { counted, ...(await protectedTogether(counted, policy, context)) };
}
