import type { Dataset } from '../dataset/dataset.ts';
import type { Role } from '../dataset/roles.ts';
import type { ProtectedFigure } from '../disclosure/protect.ts';
import type { Engine } from '../engine/engine.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { Spec } from './spec.ts';

/** One kind of analysis: what it needs, and the figure that it makes. */
export interface Analysis<S extends Spec> {
  readonly kind: S['kind'];
  /** The roles that it asks of the deaths and of the denominator, given what it is grouped by. */
  needs(spec: S): { readonly deaths: readonly Role[]; readonly births: readonly Role[] };
  /** Asks the engine, computes, and words the result. Rejects with an AnalysisError or an EngineError. */
  figure(spec: S, context: AnalysisContext): Promise<Figure>;
  /** The message of the figure in one line, told only from what will be published. */
  headline(figure: ProtectedFigure): Sentence;
}

export interface AnalysisContext {
  readonly engine: Engine;
  readonly datasets: readonly Dataset[];
  readonly appVersion: string;
  readonly signal?: AbortSignal;
}

/** Why an analysis cannot be made from what is open, and what to do. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';
}
