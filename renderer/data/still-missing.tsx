import { useMemo } from 'react';
import { Notice } from '../ui/notice.tsx';
import { useSession } from '../workspace/session-context.tsx';
import { whatIsMissing } from '../workspace/questions.ts';

/** What is still missing before every question can be answered; nothing when nothing is. */
export function StillMissing() {
  const workspace = useSession((session) => session.workspace);
  const datasets = useSession((session) => session.datasets);
  const missing = useMemo(() => (workspace === null ? [] : whatIsMissing(workspace, datasets)), [workspace, datasets]);
  if (missing.length === 0 || datasets.length === 0) return null;
  return (
    <Notice>
      <p>
        <strong>Before every figure can be made:</strong>
      </p>
      {missing.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
