import type { CommandId } from '../../shared/commands/commands.ts';
import type { Session } from '../workspace/session-state.ts';

/** What each command does; one that makes no sense just now does nothing. */
export const commandHandlers: Readonly<Record<CommandId, (session: Session) => void>> = {
  'open-files': (session) => void session.chooseFiles(),
  'open-example': (session) => void session.openExample(),
  'save-workspace': whenOpen((session) => void session.saveWorkspace({ carryData: false })),
  'close-workspace': whenOpen((session) => void session.closeWorkspace()),
  'save-report-to-word': whenOpen((session) => {
    if (session.workspace?.report.items.length === 0) session.goTo('report');
    else void session.saveReportToWord();
  }),
  'go-to-data': whenOpen((session) => {
    session.goTo('data');
  }),
  'go-to-explore': whenOpen((session) => {
    session.goTo('explore');
  }),
  'go-to-report': whenOpen((session) => {
    session.goTo('report');
  }),
};

function whenOpen(act: (session: Session) => void): (session: Session) => void {
  return (session) => {
    if (session.workspace !== null) act(session);
  };
}
