import type { ProtectedFigure } from '../disclosure/protect.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { Analysis } from './analysis.ts';
import { chartOfSums } from './cusum-chart.ts';
import { chartOfGaps } from './gap-chart.ts';
import { chartOfYears } from './year-chart.ts';
import type { ControlChartSpec } from './spec.ts';

/** Is anything but chance at work over time? The rate of each year (u), what exceeds its expectation summed over years (cusum), or the days (t) or births (g) between one death and the next. */
export const controlChartAnalysis: Analysis<ControlChartSpec> = {
  kind: 'control-chart',
  needs: ({ deaths, births, chart }) => [
    { dataset: deaths, roles: chart === 'u' || chart === 'cusum' ? ['deaths', 'year'] : ['date'] },
    ...(chart === 't' ? [] : [{ dataset: births, roles: ['liveBirths', 'year'] as const }]),
  ],
  figure: (spec, context): Promise<Figure> => (spec.chart === 'u' ? chartOfYears(spec, context) : spec.chart === 'cusum' ? chartOfSums(spec, context) : chartOfGaps(spec, context)),
  headline,
};

/** Signals are told only of points that are shown. */
function headline({ chart, rows }: ProtectedFigure): Sentence {
  if (chart.form !== 'control') return ['Control chart'];
  const isShown = (row: string) => rows.find(({ id }) => id === row)?.cells[chart.value]?.kind === 'number';
  const shown = chart.rows.filter(isShown);
  if (shown.length === 0) return ['No point can be shown: each is a single death or few'];
  const signals = chart.signals.filter(({ row }) => isShown(row));
  const hidden = shown.length < chart.rows.length ? ' shown' : '';
  return [signals.length === 0 ? `No point${hidden} is outside the limits: what varies may be chance` : `${signals.length} of ${shown.length} points${hidden} outside the limits: look for what was different then`];
}
