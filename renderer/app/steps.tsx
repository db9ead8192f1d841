import { Button } from 'react-aria-components';
import { reportFigures } from '../../shared/workspace/report-items.ts';
import { useActions, useSession } from '../workspace/session-context.tsx';
import type { Screen } from '../workspace/session-state.ts';
import './steps.css';

const steps: readonly { readonly screen: Screen; readonly name: string }[] = [
  { screen: 'data', name: 'Data' },
  { screen: 'explore', name: 'Explore' },
  { screen: 'report', name: 'Report' },
];

/** The way from files to a Word report; every step is open at any time. */
export function Steps() {
  const current = useSession((session) => session.screen);
  const inReport = useSession(({ workspace }) => (workspace === null ? 0 : reportFigures(workspace.report).length));
  const { goTo } = useActions();
  return (
    <nav className="steps" aria-label="Steps">
      <ol className="steps-list">
        {steps.map(({ screen, name }, index) => (
          <li key={screen}>
            <Button
              className="step"
              aria-current={screen === current ? 'page' : false}
              onPress={() => {
                goTo(screen);
              }}
            >
              <span className="step-number">{index + 1}</span>
              <span className="step-name">{name}</span>
              {screen === 'report' && inReport > 0 && <span className="step-count">{inReport === 1 ? '1 figure' : `${inReport} figures`}</span>}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
