import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './problem-panel.css';

interface ProblemPanelProps {
  readonly title: string;
  readonly details: readonly string[];
  readonly onDismiss?: () => void;
  /** What the person can do about it here. */
  readonly children?: ReactNode;
}

/** Says what went wrong, what was kept and what to do. Read out at once. */
export function ProblemPanel({ title, details, onDismiss, children }: ProblemPanelProps) {
  return (
    <div className="problem-panel" role="alert">
      <p className="problem-panel-title">{title}</p>
      <div className="problem-panel-details">
        {details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
        {children}
      </div>
      {onDismiss !== undefined && (
        <div className="problem-panel-dismiss">
          <Button look="quiet" size="small" onPress={onDismiss} aria-label={`Dismiss: ${title}`}>
            Dismiss
          </Button>
        </div>
      )}
    </div>
  );
}
