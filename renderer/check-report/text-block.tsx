import { TextField } from '../ui/text-field.tsx';
import type { PrintedText } from '../../shared/checks/printed-report/printed-report.ts';
import { BlockFrame } from './block-frame.tsx';
import { useChecking } from './checking.ts';
import { MarkedText } from './marked-text.tsx';

/** Sentences as printed, or a field to change them in. */
export function TextBlock({ block, at }: { readonly block: PrintedText; readonly at: number }) {
  const isEditing = useChecking(({ editing }) => editing === at);
  const change = useChecking((checking) => checking.change);
  return (
    <BlockFrame name="Text" at={at}>
      {isEditing ? (
        <TextField label="Sentences as printed" lines="several" value={block.text} onChange={(text) => { change(at, { kind: 'text', text }); }} />
      ) : (
        <p className="check-text">
          <MarkedText text={block.text} block={at} cell={null} />
        </p>
      )}
    </BlockFrame>
  );
}
