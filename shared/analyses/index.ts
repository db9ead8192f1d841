import type { ProtectedFigure } from '../disclosure/protect.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { roleWords, type Role } from '../dataset/roles.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { Analysis, AnalysisContext } from './analysis.ts';
import { observedExpectedAnalysis } from './observed-expected.ts';
import { rateAnalysis } from './rate.ts';
import type { Spec } from './spec.ts';

/** Every kind of analysis there is. A new one is one file and a line here. */
const analyses: { readonly [kind in Spec['kind']]: Analysis<Extract<Spec, { kind: kind }>> } = {
  rate: rateAnalysis,
  'observed-expected': observedExpectedAnalysis,
};

/** The figure that a spec describes. Rejects with an AnalysisError when what is open cannot make it, or with an EngineError. */
export function makeFigure(spec: Spec, context: AnalysisContext): Promise<Figure> {
  switch (spec.kind) {
    case 'rate':
      return analyses.rate.figure(spec, context);
    case 'observed-expected':
      return analyses['observed-expected'].figure(spec, context);
  }
}

export function headlineOf(figure: ProtectedFigure): Sentence {
  const analysis = Object.values(analyses).find(({ kind }) => kind === figure.kind);
  if (!analysis) throw new Error(`No analysis makes figures of the kind ${figure.kind}.`);
  return analysis.headline(figure);
}

/** What a spec still lacks, a sentence each; empty when it can be made. */
export function missingRoles(spec: Spec, datasets: readonly Dataset[]): readonly string[] {
  const needs = spec.kind === 'rate' ? rateAnalysis.needs(spec) : observedExpectedAnalysis.needs(spec);
  return [...lacking(spec.deaths, needs.deaths, datasets), ...lacking(spec.births, needs.births, datasets)];
}

function lacking(name: string, roles: readonly Role[], datasets: readonly Dataset[]): readonly string[] {
  const dataset = datasets.find((candidate) => candidate.name === name);
  if (!dataset) return [`The table "${name}" is not open. Open its file under Data.`];
  return roles.filter((role) => !dataset.roles[role]).map((role) => `${dataset.source.fileName} has nothing for ${roleWords[role].name.toLowerCase()}. Choose its column under Data.`);
}
