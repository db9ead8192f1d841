import { ProblemPanel } from '../ui/problem-panel.tsx';
import { Progress } from '../ui/progress.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';

/** What goes on and what went wrong, above whatever screen is open. */
export function Notices() {
  const opening = useSession((session) => session.opening);
  const busy = useSession((session) => session.busy);
  const { cancelOpening } = useActions();
  return (
    <>
      {opening && <Progress {...opening} onCancel={cancelOpening} />}
      {busy && <Progress {...busy} />}
      <Problems />
    </>
  );
}

export function Problems() {
  const problems = useSession((session) => session.problems);
  const { dismissProblem } = useActions();
  return problems.map(({ id, title, details }) => (
    <ProblemPanel
      key={id}
      title={title}
      details={details}
      onDismiss={() => {
        dismissProblem(id);
      }}
    />
  ));
}
