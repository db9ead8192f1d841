import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './button.tsx';
import './progress.css';

interface ProgressProps {
  readonly words: string;
  /** Steps done and to do; with fewer than two there is nothing to measure by, so the bar only shows that something goes on. */
  readonly done: number;
  readonly of: number;
  readonly onCancel?: () => void;
}

export function Progress({ words, done, of, onCancel }: ProgressProps) {
  return (
    <div className="progress">
      <ProgressBar className="progress-bar" value={done} maxValue={of} isIndeterminate={of < 2}>
        {({ percentage }) => (
          <>
            <Label>{words}</Label>
            <div className="progress-track">
              <div className="progress-fill" style={percentage === undefined ? {} : { width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      {onCancel !== undefined && <Button onPress={onCancel}>Cancel</Button>}
    </div>
  );
}
