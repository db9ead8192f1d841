import type { Mark, Panel, Rules } from '../../../shared/figures/layout/layout.ts';
import { axisName } from './axes.ts';
import type { LineShape } from './types.ts';

export interface PanelLayers {
  /** Gridlines under bars: Plotly draws all its bars under all its lines, but shapes under both. */
  readonly under: readonly Rules[];
  readonly traced: readonly Mark[];
}

export function layersOf({ marks }: Panel): PanelLayers {
  const firstBars = marks.findIndex(({ kind }) => kind === 'bars');
  const isUnder = (mark: Mark, index: number): mark is Rules => index < firstBars && mark.kind === 'rules';
  return { under: marks.filter((mark, index): mark is Rules => isUnder(mark, index)), traced: marks.filter((mark, index) => !isUnder(mark, index)) };
}

export function lineShapes({ rules, colour, width }: Rules, panel: number): readonly LineShape[] {
  return rules.map(([one, other]) => ({ type: 'line', layer: 'below', xref: axisName('x', panel), yref: axisName('y', panel), x0: one.x, y0: one.y, x1: other.x, y1: other.y, line: { color: colour, width } }));
}
