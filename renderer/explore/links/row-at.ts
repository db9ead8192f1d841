import { drawingOf } from '../../../shared/figures/drawing/drawing.ts';
import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { layoutOf } from '../../../shared/figures/layout/layout-of.ts';
import type { Panel, Scale } from '../../../shared/figures/layout/layout.ts';

/** A place in pixels from the top left of a chart. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The row whose mark the pointer finds, just as the tooltip does, in a chart drawn this wide; null where there is none. */
export function rowAt(figure: ProtectedFigure, width: number, place: Place): string | null {
  const layout = layoutOf(drawingOf(figure), width);
  const far = ({ x, y }: Place) => {
    const [across, down] = [Math.abs(x - place.x), Math.abs(y - place.y)];
    return layout.hover === 'x' ? across : layout.hover === 'y' ? down : Math.hypot(across, down);
  };
  const marks = layout.panels.flatMap((panel) => panel.targets.map((target) => ({ row: target.row, far: far(placeOf(panel, target)) })));
  const [nearest] = marks.sort((one, other) => one.far - other.far);
  return nearest?.row ?? null;
}

function placeOf({ box, x, y }: Panel, target: Place): Place {
  return { x: box.left + along(x, target.x) * box.width, y: box.top + (1 - along(y, target.y)) * box.height };
}

/** How far along a scale, from 0 to 1. */
function along({ type, from, to }: Scale, value: number): number {
  return type === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
}
