import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface RegionEdgeProps {
  readonly label: string;
  /** In rem, as all widths here. */
  readonly width: number;
  readonly narrowest: number;
  readonly usual: number;
  readonly widest: number;
  /** To which side the region grows when the edge is moved that way. */
  readonly grows: 'rightwards' | 'leftwards';
  readonly onWidth: (width: number) => void;
}

/** The edge of a region: dragged, or moved by the arrow keys; Enter, or two clicks, give the usual width back. */
export function RegionEdge({ label, width, narrowest, usual, widest, grows, onWidth }: RegionEdgeProps) {
  const dragged = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const sign = grows === 'rightwards' ? 1 : -1;

  function set(wanted: number): void {
    onWidth(Math.min(widest, Math.max(narrowest, Math.round(wanted * 4) / 4)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const wanted: Partial<Record<string, number>> = { ArrowRight: width + sign, ArrowLeft: width - sign, Home: narrowest, End: widest, Enter: usual };
    const chosen = event.altKey ? undefined : wanted[event.key];
    if (chosen === undefined) return;
    event.preventDefault();
    set(chosen);
  }

  function onPointerMove({ clientX }: PointerEvent): void {
    if (dragged.current === null) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    set(dragged.current.width + (sign * (clientX - dragged.current.from)) / rem);
  }

  return (
    <div
      className="region-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        set(usual);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = { from: event.clientX, width };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        dragged.current = null;
      }}
    />
  );
}
