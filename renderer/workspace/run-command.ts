import type { CommandId } from '../../shared/commands/commands.ts';
import type { Session } from './session-state.ts';

/** Does what a command says; one that is not possible now does nothing, as its button would not be there. */
export async function runCommand(session: Session, id: CommandId): Promise<void> {
  const open = session.workspace !== null;
  switch (id) {
    case 'open-files':
      return session.chooseFiles();
    case 'open-example':
      return session.openExample();
    case 'save-workspace':
      if (open) await session.saveWorkspace({ carryData: false });
      return;
    case 'close-workspace':
      return open ? session.closeWorkspace() : undefined;
    case 'save-report-to-word':
      return open ? session.saveReportToWord() : undefined;
    case 'go-to-data':
    case 'go-to-explore':
    case 'go-to-report':
      if (open) session.goTo(screens[id]);
  }
}

const screens = { 'go-to-data': 'data', 'go-to-explore': 'explore', 'go-to-report': 'report' } as const;
