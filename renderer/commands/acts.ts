import { commands, type CommandId } from '../../shared/commands/commands.ts';
import { reportFigures } from '../../shared/workspace/report-items.ts';
import type { Session } from '../workspace/session-state.ts';

/** What a command does in the window. */
export interface Act {
  readonly run: (session: Session) => void;
  /** Why it is not possible now, as a sentence; null when it is. */
  readonly whyNot: (session: Session) => string | null;
  /** In place of its label, where what it would do has a name of its own: "Undo: remove filter Area: Lambeth". */
  readonly words?: (session: Session) => string | null;
}

const always = (): null => null;
const whenOpen = ({ workspace }: Session): string | null => (workspace === null ? 'Nothing is open yet.' : null);
const whenFree = (session: Session): string | null => whenOpen(session) ?? (session.busy === null ? null : 'Something is being saved.');
const whenReported = (session: Session): string | null => whenFree(session) ?? (session.workspace && reportFigures(session.workspace.report).length > 0 ? null : 'The report has no figures yet.');
const whenNotReading = ({ opening }: Session): string | null => (opening === null ? null : 'Files are being read.');
const inRoom = (room: 'data' | 'explore' | 'report'): Act => ({
  run: ({ goTo }) => {
    goTo(room);
  },
  whyNot: whenOpen,
});

export const acts: Readonly<Record<CommandId, Act>> = {
  'open-files': { run: ({ chooseFiles }) => void chooseFiles(), whyNot: always },
  'open-example': { run: ({ openExample }) => void openExample(), whyNot: (session) => whenNotReading(session) ?? (session.changed ? 'What is open has changes that are not saved: save or close it first.' : null) },
  'save-workspace': { run: ({ saveWorkspace }) => void saveWorkspace({ carryData: false }), whyNot: whenFree },
  'close-workspace': { run: ({ closeWorkspace }) => void closeWorkspace(), whyNot: whenOpen },
  'save-report-to-word': { run: ({ saveReportToWord }) => void saveReportToWord(), whyNot: whenReported },
  'save-report-to-excel': { run: ({ saveReportToExcel }) => void saveReportToExcel(), whyNot: whenReported },
  undo: {
    run: ({ undo }) => void undo(),
    whyNot: ({ edits }) => (edits.past.length > 0 ? null : 'Nothing was changed yet.'),
    words: ({ edits }) => worded('Undo', edits.past.at(-1)?.words),
  },
  redo: {
    run: ({ redo }) => void redo(),
    whyNot: ({ edits }) => (edits.future.length > 0 ? null : 'Nothing was taken back.'),
    words: ({ edits }) => worded('Redo', edits.future[0]?.words),
  },
  'find-command': { run: ({ show }) => { show('commands'); }, whyNot: always },
  'go-to-data': inRoom('data'),
  'go-to-explore': inRoom('explore'),
  'go-to-report': inRoom('report'),
  'go-to-check': { run: ({ goTo }) => { goTo('check'); }, whyNot: always },
  'go-back': { run: ({ goBack }) => { goBack(); }, whyNot: (session) => whenExploring(session) ?? (session.exploreHistory.past.length > 0 ? null : 'There is nothing before this.') },
  'go-forward': { run: ({ goForward }) => { goForward(); }, whyNot: (session) => whenExploring(session) ?? (session.exploreHistory.future.length > 0 ? null : 'There is nothing after this.') },
  'clear-filters': { run: ({ setFilters }) => { setFilters([]); }, whyNot: ({ workspace }) => (workspace !== null && workspace.explore.filters.length > 0 ? null : 'No filter is set.') },
  'show-keys': { run: ({ show }) => { show('keys'); }, whyNot: always },
};

/** Does what a command says. One that is not possible now says why instead. */
export function act(session: Session, id: CommandId): void {
  const why = acts[id].whyNot(session);
  if (why === null) acts[id].run(session);
  else session.say(why);
}

/** What a command would do now: "Undo: remove filter Area: Lambeth". */
export function commandWords(session: Session, id: CommandId): string {
  const command = commands.find((other) => other.id === id);
  return acts[id].words?.(session) ?? command?.label ?? id;
}

function whenExploring(session: Session): string | null {
  return whenOpen(session) ?? (session.screen === 'explore' ? null : 'That is in Explore.');
}

function worded(verb: string, words: string | undefined): string | null {
  return words === undefined ? null : `${verb}: ${words}`;
}
