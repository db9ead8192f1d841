import type { ReactNode, SyntheticEvent } from 'react';
import { Notice } from './notice.tsx';
import './working-region.css';

interface WorkingRegionProps {
  /** What is shown unprotected: "records", "small numbers". */
  readonly holds: string;
  readonly children: ReactNode;
}

/** Unprotected numbers on screen, under a banner. Nothing in it can be selected, copied, dragged out or printed. */
export function WorkingRegion({ holds, children }: WorkingRegionProps) {
  return (
    <div className="working-region">
      <Notice tone="caution">
        <p>
          <strong>Working view: {holds}.</strong> Nothing is copied, printed or exported from here.
        </p>
      </Notice>
      <div className="working-region-held" onCopy={refuse} onCut={refuse} onDragStart={refuse}>
        {children}
      </div>
      <p className="working-region-on-paper">The {holds} of a working view are not printed.</p>
    </div>
  );
}

function refuse(event: SyntheticEvent): void {
  event.preventDefault();
}
