import type { StoreApi } from 'zustand/vanilla';
import type { Spec } from '../../shared/analyses/spec.ts';
import type { GroupingId } from '../../shared/classifications/groupings.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Drift } from '../../shared/dataset/drift.ts';
import type { Filter } from '../../shared/dataset/filter.ts';
import type { Recipe } from '../../shared/dataset/recipe.ts';
import type { Roles } from '../../shared/dataset/roles.ts';
import type { Override } from '../../shared/disclosure/override.ts';
import type { Policy } from '../../shared/disclosure/policy.ts';
import type { Figure } from '../../shared/figures/figure.ts';
import type { SavedFile, SourceFile } from '../../shared/host.ts';
import type { CoarsenedRecords } from '../../shared/workspace/coarsened-records.ts';
import type { HouseTemplate } from '../../shared/report/word/template/into-template.ts';
import type { ReportText } from '../../shared/workspace/report-items.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import type { ComparedGroup, ExploreHistory } from './explore-history.ts';
import type { FigureWords, NewText } from './report-edits.ts';
import type { Refreshing } from './word-files.ts';
import type { UndoHistory } from './undo/undo-history.ts';

export type Screen = 'start' | 'data' | 'explore' | 'report' | 'check';

/** What the window shows and what is open in it. Only `workspace` is ever saved. */
export interface SessionState {
  readonly screen: Screen;
  /** Files that are being read; null when none are. */
  readonly opening: Progress | null;
  /** Something that is being written or made; null when nothing is. */
  readonly busy: Progress | null;
  readonly problems: readonly Problem[];
  readonly workspace: Workspace | null;
  readonly datasets: readonly Dataset[];
  /** The dataset that the Data page shows; null shows the first. */
  readonly shownDataset: string | null;
  /** Where the workspace was last saved; null when it never was. */
  readonly saved: SavedFile | null;
  /** Whether the workspace holds anything that its file does not. */
  readonly changed: boolean;
  /** The key under which the host keeps the changes until they are saved. */
  readonly keptAs: string;
  /** Whether the host keeps a copy of the workspace just as it is. */
  readonly isKept: boolean;
  /** A new file that waits to take the place of a dataset's file; null when none does. */
  readonly replacing: Replacing | null;
  /** What waits for the person to say whether changes are saved first. */
  readonly parting: Parting | null;
  /** The question that Explore answers, or the figure pinned; null for the first question. */
  readonly question: string | null;
  /** The group that Explore sets against the rest; null when it compares nothing. */
  readonly comparing: ComparedGroup | null;
  /** Where the person was in Explore before, and where they came back from. */
  readonly exploreHistory: ExploreHistory;
  /** The Word file last saved from the report as it now is; null once the report is changed. */
  readonly savedReport: SavedFile | null;
  /** The council's own Word file, into which reports go; null where none was chosen. Kept as long as the window is open. */
  readonly houseTemplate: HouseTemplate | null;
  /** An earlier report with new numbers, not yet saved; null when there is none. */
  readonly refreshing: Refreshing | null;
  /** What the person changed, to be taken back or done again. */
  readonly edits: UndoHistory;
  /** Whether a change is being taken back or done again: what changes meanwhile is no change of its own. */
  readonly isRestoring: boolean;
  /** A dialog over the window that belongs to no room. */
  readonly dialog: 'commands' | 'keys' | null;
  /** What was last done, as a sentence for the status line. */
  readonly said: string;
}

export interface Progress {
  readonly words: string;
  readonly done: number;
  readonly of: number;
}

export interface Problem {
  readonly id: string;
  /** What happened, in one line. */
  readonly title: string;
  /** To which file and row, what was kept, what to do: one sentence or more each. */
  readonly details: readonly string[];
}

export interface Replacing {
  readonly dataset: string;
  readonly file: SourceFile;
  /** What is not as it was; empty where the file is the same table for another time. */
  readonly drift: Drift;
}

export type Parting = { readonly then: 'close' } | { readonly then: 'open'; readonly files: readonly SourceFile[] };

export interface SessionActions {
  readonly openExample: () => Promise<void>;
  /** Asks the host for files, then opens them. */
  readonly chooseFiles: () => Promise<void>;
  /** Opens CSV files, or a workspace with any CSV files that belong to it. Files join what is open; a workspace replaces it. */
  readonly openSourceFiles: (files: readonly SourceFile[]) => Promise<void>;
  /** Opens a workspace that the host kept because its window closed with changes. */
  readonly openKept: (key: string, name: string) => Promise<void>;
  readonly cancelOpening: () => void;

  /** Saves the workspace; with `carryData` the records go into the file. Resolves to whether it was saved. */
  readonly saveWorkspace: (options: { readonly carryData: boolean }) => Promise<boolean>;
  /** Closes what is open, asking first where changes would be lost. */
  readonly closeWorkspace: () => Promise<void>;
  /** The person's answer when closing or replacing would lose changes. */
  readonly part: (answer: 'save' | 'discard' | 'stay') => Promise<void>;

  /** Takes back the last change of the workspace. Resolves once tables that it touched are read. */
  readonly undo: () => Promise<void>;
  /** Does again what was taken back last. */
  readonly redo: () => Promise<void>;
  readonly show: (dialog: SessionState['dialog']) => void;

  readonly goTo: (screen: Screen) => void;
  readonly showDataset: (dataset: string) => void;
  /** Reads a dataset's file again as decided; when that fails, it stays as it was. */
  readonly setRecipe: (dataset: string, recipe: Recipe) => Promise<void>;
  /** The first rows of a dataset's file as they stand in it, but for what is left out because it looks identifying. */
  readonly previewOf: (dataset: string, signal: AbortSignal) => Promise<readonly (readonly string[])[]>;
  readonly setRoles: (dataset: string, roles: Roles) => void;
  /** Puts a dataset before the others, so that figures take the deaths or live births that it has from it. */
  readonly takeFrom: (dataset: string) => void;
  /** Saves the list of rejected rows of a dataset: file, line, column and reason, never their text. */
  readonly saveRejected: (dataset: string) => Promise<void>;
  /** Saves records of a dataset that were coarsened and looked at. */
  readonly saveCoarsened: (dataset: string, records: CoarsenedRecords) => Promise<void>;
  /** Lets the person choose next year's file for a dataset, and compares the two; nothing is replaced yet. */
  readonly chooseReplacement: (dataset: string) => Promise<void>;
  /** The person's answer: the new file takes the place of the old one, or not. */
  readonly replaceFile: (answer: 'use' | 'keep') => Promise<void>;
  readonly removeDataset: (dataset: string) => Promise<void>;
  readonly setFilters: (filters: readonly Filter[]) => void;
  readonly setEthnicGrouping: (grouping: GroupingId) => void;
  /** Goes to a question of Explore, or to a pinned figure, by its id. */
  readonly ask: (question: string) => void;
  /** Sets one group against the rest; null ends the comparison. */
  readonly compare: (group: ComparedGroup | null) => void;
  /** To the question, filters and comparison before, or back again. */
  readonly goBack: () => void;
  readonly goForward: () => void;
  /** Keeps a figure with its own filters in the list of questions, and goes to it. */
  readonly pin: (question: string, spec: Spec) => void;
  readonly unpin: (id: string) => void;

  /** What is withheld or rounded in every figure from now on. */
  readonly setPolicy: (policy: Policy) => void;
  /** Prints counts of a figure of the report that the policy withholds, for a written reason; null protects it again. */
  readonly setOverride: (figure: Figure, override: Override | null) => void;

  readonly addToReport: (spec: Spec) => void;
  readonly removeFromReport: (id: string) => void;
  readonly moveInReport: (id: string, by: -1 | 1) => void;
  /** The person's own words for a figure of the report; null goes back to the proposed ones. */
  readonly editReportItem: (id: string, words: FigureWords) => void;
  /** Puts an empty text before the item at this place, from 0. */
  readonly addTextToReport: (at: number, text: NewText) => void;
  readonly editReportText: (text: ReportText) => void;
  readonly moveReportItemTo: (id: string, place: number) => void;
  readonly setReportTitle: (title: string) => void;
  readonly saveReportToWord: () => Promise<void>;
  /** Lets the person choose the Word file whose look reports take. */
  readonly chooseHouseTemplate: () => Promise<void>;
  readonly leaveHouseTemplate: () => void;
  /** Lets the person choose an earlier Word report and puts new numbers into a copy of it; nothing is saved yet. */
  readonly refreshWordReport: () => Promise<void>;
  /** The person's answer, once they have seen what changed. */
  readonly saveRefreshed: (answer: 'save' | 'leave') => Promise<void>;
  /** The tables of the report as an Excel workbook. */
  readonly saveReportToExcel: () => Promise<void>;
  readonly saveFigure: (spec: Spec, form: 'png' | 'svg' | 'csv') => Promise<void>;
  /** Puts a figure's table on the clipboard, as it will be published. */
  readonly copyFigure: (spec: Spec) => Promise<void>;

  /** Adds a problem, with an error or sentences as its reason; the panel shows it until it is dismissed. */
  readonly report: (title: string, reason: unknown) => void;
  readonly say: (sentence: string) => void;
  readonly dismissProblem: (id: string) => void;
}

export type Session = SessionState & SessionActions;
export type SessionStore = StoreApi<Session>;
