import type { HouseTemplate } from '../../shared/report/word/template/into-template.ts';
import type { Refreshed } from '../../shared/report/word/refresh/refresh.ts';
import type { ReportDocument } from '../../shared/report/report.ts';
import type { FileType, SavedFile } from '../../shared/host.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { fileNameFor, wordType } from './file-types.ts';
import type { SessionRoom } from './session-room.ts';
import type { SessionActions } from './session-state.ts';

/** An earlier report with new numbers in it, which a person looks through before a copy is saved. */
export interface Refreshing extends Refreshed {
  /** Of the earlier report, which stays as it is. */
  readonly fileName: string;
  readonly title: string;
}

type WordFiles = Pick<SessionActions, 'chooseHouseTemplate' | 'leaveHouseTemplate' | 'refreshWordReport' | 'saveRefreshed'>;

const templateType: FileType = { label: 'Word document or template', endings: ['docx', 'dotx'], mediaType: wordType.mediaType };

/** What a report takes from Word files that a person has: the look of the house, and an earlier report to bring up to date. */
export function wordFiles({ host, get, set }: Pick<SessionRoom, 'host' | 'get' | 'set'>, reportOf: (workspace: Workspace) => Promise<ReportDocument>, hasLeft: (saved: SavedFile | null, of: string) => void): WordFiles {
  async function chosen(title: string): Promise<HouseTemplate | null> {
    const [file] = await host.openFiles({ title, types: [templateType], several: false });
    return file ? { fileName: file.name, bytes: await file.bytes() } : null;
  }

  return {
    chooseHouseTemplate: async () => {
      try {
        const template = await chosen('Choose your council’s Word file or template');
        if (template === null) return;
        const { WordPackage } = await import('../../shared/report/word/xml/word-package.ts');
        // Opened now, so that a file that cannot be used is said now.
        WordPackage.open(template.fileName, template.bytes);
        set({ houseTemplate: template });
        get().say(`Reports now take the look of ${template.fileName}.`);
      } catch (error) {
        get().report('The template cannot be used.', error);
      }
    },

    leaveHouseTemplate: () => {
      set({ houseTemplate: null });
    },

    refreshWordReport: async () => {
      const { workspace } = get();
      if (workspace === null) return;
      try {
        const old = await chosen('Choose the Word report to bring up to date');
        if (old === null) return;
        set({ busy: { words: 'Making the numbers anew', done: 0, of: 1 } });
        const report = await reportOf(workspace);
        const [{ refreshedWordReport }, { pictureMaker }] = await Promise.all([import('../../shared/report/word/word-report.ts'), import('./picture.ts')]);
        set({ refreshing: { ...(await refreshedWordReport(old, report, await pictureMaker())), fileName: old.fileName, title: report.title } });
      } catch (error) {
        get().report('The report was not brought up to date.', error);
      } finally {
        set({ busy: null });
      }
    },

    saveRefreshed: async (answer) => {
      const { refreshing } = get();
      set({ refreshing: null });
      if (refreshing === null || answer === 'leave') return;
      try {
        const saved = await host.saveFile({ suggestedName: fileNameFor(`${refreshing.fileName.replace(/\.do[ct]x$/i, '')} refreshed`, wordType), type: wordType, bytes: refreshing.bytes, reference: null });
        hasLeft(saved, `an earlier report with the numbers of “${refreshing.title}”`);
        get().say(saved === null ? 'Nothing was saved.' : `Saved ${saved.name}. ${refreshing.fileName} is as it was.`);
      } catch (error) {
        get().report('The copy was not saved.', error);
      }
    },
  };
}
