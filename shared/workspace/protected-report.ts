import type { AnalysisContext } from '../analyses/analysis.ts';
import { makeFigure } from '../analyses/index.ts';
import { protectedTogether, type ProtectedTogether } from '../analyses/protected-together.ts';
import type { Spec } from '../analyses/spec.ts';
import type { Override } from '../disclosure/override.ts';
import type { Figure } from '../figures/figure.ts';
import { overridesInForce } from './overrides.ts';
import type { Workspace } from './workspace.ts';

export interface ProtectedReport extends ProtectedTogether {
  /** As counted, in the same order: for the gate, which says what is withheld of them. */
  readonly counted: readonly Figure[];
  /** The overrides that hold, by figure. */
  readonly overrides: ReadonlyMap<string, Override>;
  /** Figures whose override holds no more, because the figure or its data are others now. */
  readonly lapsed: readonly string[];
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
export async function protectedReport(specs: readonly Spec[], { policy, overrides }: Pick<Workspace, 'policy' | 'overrides'>, context: AnalysisContext, { make = makeFigure, onProgress }: ProtectingOptions = {}): Promise<ProtectedReport> {
  const counted: Figure[] = [];
  for (const [done, spec] of specs.entries()) {
    onProgress?.(done, specs.length);
    counted.push(await make(spec, context));
  }
  const { inForce, lapsed } = overridesInForce(overrides, counted);
  return { counted, overrides: inForce, lapsed, ...(await protectedTogether(counted, policy, context, inForce)) };
}
