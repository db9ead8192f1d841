import { create } from 'zustand';
import { checkReport, type CheckedReport } from '../../shared/checks/printed-report/check-report.ts';
import { nothingSaid, placeId, type Place, type PrintedBlock, type PrintedReport, type SaidOfTable } from '../../shared/checks/printed-report/printed-report.ts';

/** The report that is being checked. It stays for as long as the window is open, and is in no workspace and in no file. */
interface Checking {
  readonly report: PrintedReport;
  readonly checked: CheckedReport;
  /** The block that is being typed in; null where none is. */
  readonly editing: number | null;
  /** The number that a person goes to, by its id. */
  readonly goingTo: string | null;
  readonly add: (blocks: readonly PrintedBlock[], name?: string) => void;
  readonly change: (at: number, block: PrintedBlock) => void;
  readonly say: (at: number, said: SaidOfTable) => void;
  readonly remove: (at: number) => void;
  readonly clear: () => void;
  readonly edit: (at: number | null) => void;
  readonly goTo: (place: Place) => void;
  readonly arrived: () => void;
}

const nothing: PrintedReport = { name: 'What you typed', blocks: [] };

export const useChecking = create<Checking>()((set, get) => {
  const put = (report: PrintedReport, others: Partial<Checking> = {}): void => {
    set({ report, checked: checkReport(report), ...others });
  };
  const withBlock = (at: number, block: PrintedBlock): PrintedReport => ({ ...get().report, blocks: get().report.blocks.with(at, block) });
  return {
    report: nothing,
    checked: checkReport(nothing),
    editing: null,
    goingTo: null,
    add: (blocks, name) => {
      const { report } = get();
      put({ name: report.blocks.length === 0 && name !== undefined ? name : report.name, blocks: [...report.blocks, ...blocks] });
    },
    change: (at, block) => {
      put(withBlock(at, block));
    },
    say: (at, said) => {
      const block = get().report.blocks[at];
      if (block?.kind === 'table') put(withBlock(at, { ...block, said }));
    },
    remove: (at) => {
      const { report } = get();
      put({ ...report, blocks: report.blocks.filter((_, place) => place !== at) }, { editing: null });
    },
    clear: () => {
      put(nothing, { editing: null, goingTo: null });
    },
    edit: (editing) => {
      set({ editing });
    },
    goTo: (place) => {
      set({ goingTo: placeId(place), editing: null });
    },
    arrived: () => {
      set({ goingTo: null });
    },
  };
});

/** A table to be typed in. */
export const emptyTable: PrintedBlock = { kind: 'table', rows: [['', 'Number'], ...Array.from({ length: 4 }, () => ['', ''])], said: nothingSaid };
