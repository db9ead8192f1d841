import type { ReactNode } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { Button } from '../ui/button.tsx';
import { useChecking } from './checking.ts';

interface BlockFrameProps {
  /** "Text", "Table 2". */
  readonly name: string;
  readonly at: number;
  readonly children: ReactNode;
}

/** One piece of the report, with what can be done to it. */
export function BlockFrame({ name, at, children }: BlockFrameProps) {
  const isEditing = useChecking(({ editing }) => editing === at);
  const { edit, remove } = useChecking.getState();
  return (
    <section className="check-block" aria-label={name}>
      <div className="check-block-top">
        <h2>{name}</h2>
        <Button look="quiet" size="small" onPress={() => { edit(isEditing ? null : at); }}>
          {isEditing ? 'Done' : 'Change'}
          <VisuallyHidden elementType="span"> {name.toLowerCase()}</VisuallyHidden>
        </Button>
        <Button look="quiet" size="small" onPress={() => { remove(at); }}>
          Remove<VisuallyHidden elementType="span"> {name.toLowerCase()}</VisuallyHidden>
        </Button>
      </div>
      {children}
    </section>
  );
}
