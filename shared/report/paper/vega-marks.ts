import type { Mark, Point, Shape, Stroke } from '../../figures/layout/layout.ts';
import type { ScaleNames, VegaLayer } from './vega-layer.ts';

export function markLayer(mark: Mark, { x, y }: ScaleNames): VegaLayer {
  const onX = (field: string) => ({ scale: x, field });
  const onY = (field: string) => ({ scale: y, field });
  const point = { x: onX('x'), y: onY('y') };
  const span = { ...point, x2: onX('x2'), y2: onY('y2') };
  switch (mark.kind) {
    case 'bars':
      return {
        values: mark.bars.map((bar) => ({ x: bar.x[0], x2: bar.x[1], y: bar.y[0], y2: bar.y[1] })),
        mark: { type: 'rect', encode: { enter: { ...span, fill: { value: mark.colour } } } },
      };
    case 'rules':
      return {
        values: mark.rules.map(([one, other]) => ({ x: one.x, y: one.y, x2: other.x, y2: other.y })),
        mark: { type: 'rule', encode: { enter: { ...span, ...strokeOf(mark) } } },
      };
    case 'line':
      return {
        values: mark.points.map((place) => ({ shown: place !== null, ...(place ?? someOf(mark.points)) })),
        mark: { type: 'line', encode: { enter: { ...point, defined: { field: 'shown' }, ...strokeOf(mark) } } },
      };
    case 'points': {
      const { shape, angle, scale, open } = shapes[mark.shape];
      const paint = open ? { stroke: { value: mark.colour }, strokeWidth: { value: 1.5 } } : { fill: { value: mark.colour } };
      const look = { shape: { value: shape }, size: { value: (mark.size * scale) ** 2 }, ...(angle === 0 ? {} : { angle: { value: angle } }), ...paint };
      return { values: mark.points, mark: { type: 'symbol', encode: { enter: { ...point, ...look } } } };
    }
  }
}

/** A break in a line has a place too, at which nothing is drawn. */
function someOf(points: readonly (Point | null)[]): object {
  return points.find((point) => point !== null) ?? {};
}

interface VegaShape {
  readonly shape: string;
  readonly angle: number;
  /** How much larger Vega must be told to draw it, so that it is as large as on the screen. */
  readonly scale: number;
  readonly open: boolean;
}

const shapes: Readonly<Record<Shape, VegaShape>> = {
  square: { shape: 'square', angle: 0, scale: 1, open: false },
  circle: { shape: 'circle', angle: 0, scale: 1, open: false },
  diamond: { shape: 'diamond', angle: 0, scale: 1.3, open: false },
  'arrow to the left': { shape: 'triangle-left', angle: 0, scale: 1.2, open: false },
  'arrow to the right': { shape: 'triangle-right', angle: 0, scale: 1.2, open: false },
  'arrow up': { shape: 'triangle-up', angle: 0, scale: 1.2, open: false },
  'arrow down': { shape: 'triangle-down', angle: 0, scale: 1.2, open: false },
  'level cap': { shape: 'stroke', angle: 0, scale: 1.4, open: true },
  'upright cap': { shape: 'stroke', angle: 90, scale: 1.4, open: true },
};

function strokeOf({ colour, width, dash }: Stroke): object {
  return { stroke: { value: colour }, strokeWidth: { value: width }, ...(dash === 'dashed' ? { strokeDash: { value: [5, 3] } } : {}) };
}
