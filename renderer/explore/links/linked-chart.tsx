import { useRef, useState, type PointerEvent } from 'react';
import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { ScreenChart } from '../../figures/screen-chart.tsx';
import { rowAt, type Place } from './row-at.ts';
import type { RowLinks } from './row-links.ts';
import './linked-chart.css';

/** Less than this many pixels is an unsteady click, not a drag. */
const steady = 8;

/** A chart whose marks filter every figure: by a click, or over years by a drag. By keyboard the row names of the table do the same. */
export function LinkedChart({ figure, links }: { readonly figure: ProtectedFigure; readonly links: RowLinks }) {
  const frame = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<{ readonly left: number; readonly width: number } | null>(null);

  function press({ button, clientX, clientY }: PointerEvent): void {
    const picture = frame.current?.querySelector('.main-svg')?.getBoundingClientRect();
    const from = picture && placeIn(picture, clientX, clientY);
    if (button !== 0 || !picture || !from) return;
    // Of the whole window: while the button is down Plotly lays a cover over it, and the pointer may leave the chart.
    const over = new AbortController();
    const listen = <Name extends 'pointermove' | 'pointerup' | 'pointercancel'>(name: Name, act: (event: WindowEventMap[Name]) => void) => {
      window.addEventListener(name, act, { signal: over.signal });
    };
    listen('pointermove', (event) => {
      const to = clamped(picture, event.clientX);
      const own = frame.current?.getBoundingClientRect();
      if (links.span !== null && own && Math.abs(to - from.x) >= steady) setDragged({ left: Math.min(from.x, to) + picture.left - own.left, width: Math.abs(to - from.x) });
    });
    listen('pointerup', (event) => {
      over.abort();
      setDragged(null);
      const isDrag = Math.abs(event.clientX - clientX) >= steady;
      const to = isDrag ? { x: clamped(picture, event.clientX), y: from.y } : from;
      const [first, last] = [rowAt(figure, picture.width, from), rowAt(figure, picture.width, to)];
      if (first === null || last === null) return;
      if (!isDrag) links.toggle(last);
      else links.span?.(first, last);
    });
    listen('pointercancel', () => {
      over.abort();
      setDragged(null);
    });
  }

  return (
    <div className="linked-chart" ref={frame} onPointerDown={press}>
      <ScreenChart figure={figure} />
      {dragged && <div className="linked-chart-dragged" style={dragged} />}
    </div>
  );
}

/** Null outside the picture. */
function placeIn(picture: DOMRect, clientX: number, clientY: number): Place | null {
  const isIn = clientX >= picture.left && clientX <= picture.right && clientY >= picture.top && clientY <= picture.bottom;
  return isIn ? { x: clientX - picture.left, y: clientY - picture.top } : null;
}

function clamped({ left, width }: DOMRect, clientX: number): number {
  return Math.min(width, Math.max(0, clientX - left));
}
