import type { ProtectedFigure } from '../disclosure/protect.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { roleWords } from '../dataset/roles.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { Analysis, AnalysisContext, Need } from './analysis.ts';
import { controlChartAnalysis } from './control-chart.ts';
import { crossTabulationAnalysis } from './cross-tabulation.ts';
import { disproportionalityAnalysis } from './disproportionality.ts';
import { distributionAnalysis } from './distribution.ts';
import { funnelAnalysis } from './funnel.ts';
import { inequalityAnalysis } from './inequality.ts';
import { observedExpectedAnalysis } from './observed-expected.ts';
import { perinatalPeriodsAnalysis } from './perinatal-periods.ts';
import { prevalenceRatioAnalysis } from './prevalence-ratio.ts';
import { proportionAnalysis } from './proportion.ts';
import { publishedTableAnalysis } from './published-table.ts';
import { quintilesComparedAnalysis } from './quintiles-compared.ts';
import { rateAnalysis } from './rate.ts';
import { shrunkenRateAnalysis } from './shrunken-rate.ts';
import { standardisedRateAnalysis } from './standardised-rate.ts';
import type { Spec, SpecOf } from './spec.ts';
import { timeToReviewAnalysis } from './time-to-review.ts';

/** Every kind of analysis there is. A new one is one file and a line here. */
const analyses: { readonly [kind in Spec['kind']]: Analysis<SpecOf<kind>> } = {
  rate: rateAnalysis,
  'observed-expected': observedExpectedAnalysis,
  distribution: distributionAnalysis,
  proportion: proportionAnalysis,
  'prevalence-ratio': prevalenceRatioAnalysis,
  inequality: inequalityAnalysis,
  'cross-tabulation': crossTabulationAnalysis,
  disproportionality: disproportionalityAnalysis,
  funnel: funnelAnalysis,
  'control-chart': controlChartAnalysis,
  'standardised-rate': standardisedRateAnalysis,
  'perinatal-periods': perinatalPeriodsAnalysis,
  'published-table': publishedTableAnalysis,
  'shrunken-rate': shrunkenRateAnalysis,
  'time-to-review': timeToReviewAnalysis,
  'quintiles-compared': quintilesComparedAnalysis,
};

/** The analysis of a spec's kind, bound to the spec. */
function asked<K extends Spec['kind']>(spec: { [kind in K]: SpecOf<kind> }[K]): { readonly figure: (context: AnalysisContext) => Promise<Figure>; readonly needs: readonly Need[] } {
  const analysis: Analysis<SpecOf<K>> = analyses[spec.kind];
  return { figure: (context) => analysis.figure(spec, context), needs: analysis.needs(spec) };
}

/** The figure that a spec describes. Rejects with an AnalysisError when what is open cannot make it, or with an EngineError. */
export function makeFigure(spec: Spec, context: AnalysisContext): Promise<Figure> {
  return asked(spec).figure(context);
}

export function headlineOf(figure: ProtectedFigure): Sentence {
  const analysis = Object.values(analyses).find(({ kind }) => kind === figure.kind);
  if (!analysis) throw new Error(`No analysis makes figures of the kind ${figure.kind}.`);
  return analysis.headline(figure);
}

/** The names of the tables that a spec takes. */
export function datasetsNeeded(spec: Spec): readonly string[] {
  return [...new Set(asked(spec).needs.map(({ dataset }) => dataset))];
}

/** What a spec still lacks, a sentence each; empty when it can be made. */
export function missingRoles(spec: Spec, datasets: readonly Dataset[]): readonly string[] {
  return asked(spec).needs.flatMap((need) => lacking(need, datasets));
}

function lacking({ dataset: name, roles }: Need, datasets: readonly Dataset[]): readonly string[] {
  const dataset = datasets.find((candidate) => candidate.name === name);
  if (!dataset) return [`The table "${name}" is not open. Open its file under Data.`];
  return roles.filter((role) => !dataset.roles[role]).map((role) => `${dataset.source.fileName} has nothing for ${roleWords[role].name.toLowerCase()}. Choose its column under Data.`);
}
