import type { Dataset } from '../dataset/dataset.ts';
import type { Role, SharedRole } from '../dataset/roles.ts';
import type { ProtectedFigure } from '../disclosure/protect.ts';
import type { Engine } from '../engine/engine.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { Spec } from './spec.ts';

/** One kind of analysis: what it needs, and the figure that it makes. */
export interface Analysis<S extends Spec> {
  readonly kind: S['kind'];
  /** The tables that it takes and the roles that it asks of each. */
  needs(spec: S): readonly Need[];
  /** Asks the engine, computes, and words the result. Rejects with an AnalysisError or an EngineError. */
  figure(spec: S, context: AnalysisContext): Promise<Figure>;
  /** The message of the figure in one line, told only from what will be published. */
  headline(figure: ProtectedFigure): Sentence;
}

/** One table of an analysis, by its name in the workspace. */
export interface Need {
  readonly dataset: string;
  readonly roles: readonly (Role | SharedRole)[];
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
