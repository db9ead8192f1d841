import type { Scale as VegaScale, Spec } from 'vega';
import type { ChartLayout, Panel, Scale } from '../../figures/layout/layout.ts';
import { palette } from '../../figures/palette.ts';
import type { ScaleNames } from './vega-layer.ts';
import { markLayer } from './vega-marks.ts';
import { textLayers } from './vega-texts.ts';

/** A layout in Vega's grammar: two scales a panel, and marks on them. Axes are marks and texts like all else. */
export function vegaSpec({ width, height, panels }: ChartLayout): Spec {
  const layers = panels.flatMap((panel, index) => [...panel.marks.map((mark) => markLayer(mark, scaleNames(index))), ...textLayers(panel, scaleNames(index))]);
  return {
    width, height, padding: 0, autosize: 'none', background: palette.ground,
    scales: panels.flatMap(panelScales),
    data: layers.map(({ values }, index) => ({ name: `layer${index}`, values: [...values] })),
    marks: layers.map(({ mark }, index) => ({ ...mark, from: { data: `layer${index}` } })),
  };
}

function scaleNames(panel: number): ScaleNames {
  return { x: `x${panel}`, y: `y${panel}` };
}

function panelScales({ box, x, y }: Panel, index: number): readonly VegaScale[] {
  const scale = (name: string, { type, from, to }: Scale, range: [number, number]): VegaScale => ({ name, type, domain: [from, to], range, nice: false, zero: false });
  const names = scaleNames(index);
  return [scale(names.x, x, [box.left, box.left + box.width]), scale(names.y, y, [box.top + box.height, box.top])];
}
