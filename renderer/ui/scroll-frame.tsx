import type { ReactNode } from 'react';
import './scroll-frame.css';

interface ScrollFrameProps {
  /** What is in it, read out: "Table: what each column holds". */
  readonly name: string;
  readonly height?: 'whole' | 'limited';
  readonly children: ReactNode;
}

/** Something wider than its place: it scrolls by itself, by keyboard too, and the page does not. */
export function ScrollFrame({ name, height = 'whole', children }: ScrollFrameProps) {
  return (
    <div className={`scroll-frame scroll-frame-${height}`} role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
