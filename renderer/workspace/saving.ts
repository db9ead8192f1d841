import type { AnalysisContext } from '../../shared/analyses/analysis.ts';
import { missingRoles } from '../../shared/analyses/index.ts';
import type { Spec } from '../../shared/analyses/spec.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { protect, type ProtectedFigure } from '../../shared/disclosure/protect.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { pageQuery, rowNumber } from '../../shared/engine/page-query.ts';
import { totalFlag } from '../../shared/engine/totals-query.ts';
import type { SaveRequest, SavedFile } from '../../shared/host.ts';
import type { CarriedDataset } from '../../shared/workspace/carried-dataset.ts';
import { rejectedList } from '../../shared/dataset/rejected-list.ts';
import type { ReportDocument } from '../../shared/report/report.ts';
import { reportDocument } from '../../shared/workspace/report-document.ts';
import { withLogged } from '../../shared/workspace/data-log.ts';
import { writeWorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import { reportFigures } from '../../shared/workspace/report-items.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { protectedReportOnce } from '../figures/protected-report-once.ts';
import { appVersion } from './app-version.ts';
import { csvType, excelType, fileNameFor, pictureTypes, wordType, workspaceType } from './file-types.ts';
import { exportEntry, logExport } from './logging.ts';
import { reportItemOf, withReportItem } from './report-edits.ts';
import { wordFiles } from './word-files.ts';
import type { SessionRoom } from './session-room.ts';
import type { SessionActions } from './session-state.ts';

type Saving = Pick<SessionActions, 'chooseHouseTemplate' | 'leaveHouseTemplate' | 'refreshWordReport' | 'saveRefreshed' | 'saveWorkspace' | 'saveReportToWord' | 'saveReportToExcel' | 'saveFigure' | 'copyFigure' | 'saveRejected' | 'saveCoarsened'>;

/** A figure that leaves without its report. */
interface LeavingAlone {
  readonly figure: ProtectedFigure;
  /** That more is withheld than on the screen, as a sentence; empty where it is not. */
  readonly more: string;
}

/** Everything that leaves the window as a file. Figures leave protected, and the records only inside a workspace, when asked for. */
export function saving({ host, engine, get, set, kept }: SessionRoom): Saving {
  /** Resolves to null when nothing was saved: the person chose no place, or it failed and was said. */
  async function whileSaving(words: string, failure: string, act: () => Promise<SavedFile | null>): Promise<SavedFile | null> {
    set({ busy: { words, done: 0, of: 1 } });
    try {
      const saved = await act();
      get().say(saved === null ? 'Nothing was saved.' : `Saved ${saved.name}.`);
      return saved;
    } catch (error) {
      get().report(failure, error);
      return null;
    } finally {
      set({ busy: null });
    }
  }

  /** Into the data log, once it has left. */
  function hasLeft(saved: SavedFile | null, of: string): void {
    if (saved !== null) logExport({ get, set }, { did: 'exported', what: saved.name, of });
  }

  async function context(): Promise<AnalysisContext> {
    return { engine: await engine, datasets: get().datasets, appVersion };
  }

  return {
    saveWorkspace: async ({ carryData }) => {
      const { workspace, datasets, saved } = get();
      if (workspace === null) return false;
      const wasCarried = workspace.datasets.some((entry) => entry.carried);
      const suggestedName = fileNameFor(workspace.name, workspaceType);
      const logged = carryData ? withLogged(workspace, [exportEntry(workspace, { did: 'carried', what: suggestedName, of: null })]) : workspace;
      const written = { ...logged, datasets: workspace.datasets.map((entry) => ({ ...entry, carried: carryData && datasets.some(({ name }) => name === entry.name) })) };
      const done = await whileSaving('Saving the workspace', 'The workspace was not saved.', async () => {
        const bytes = writeWorkspaceFile(written, carryData ? await carriedDatasets(await engine, datasets) : new Map<string, CarriedDataset>());
        // A file with records inside is neither made nor overwritten without asking where.
        const reference = carryData || wasCarried ? null : (saved?.reference ?? null);
        const request: SaveRequest = { suggestedName, type: workspaceType, bytes, reference };
        const file = await host.saveFile(request);
        if (file !== null && carryData) kept.workspaceFile = { ...file, size: bytes.length, bytes: () => Promise.resolve(bytes.slice()) };
        return file;
      });
      if (done === null) return false;
      // What was edited while the file was written is not in it.
      set({ saved: done, changed: get().workspace !== workspace, ...(get().workspace === workspace ? { workspace: written } : {}) });
      return true;
    },

    saveReportToWord: async () => {
      const { workspace } = get();
      if (workspace === null) return;
      const saved = await whileSaving('Making the report', 'The report was not saved.', async () => {
        const report = await reportOf(workspace);
        const [{ wordReport }, { pictureMaker }] = await Promise.all([import('../../shared/report/word/word-report.ts'), import('./picture.ts')]);
        const bytes = await wordReport(report, { pictures: await pictureMaker(), template: get().houseTemplate });
        return host.saveFile({ suggestedName: fileNameFor(report.title, wordType), type: wordType, bytes, reference: null });
      });
      if (saved !== null && get().workspace === workspace) set({ savedReport: saved });
      hasLeft(saved, inFigures(workspace));
    },

    ...wordFiles({ host, get, set }, reportOf, hasLeft),

    saveReportToExcel: async () => {
      const { workspace } = get();
      if (workspace === null) return;
      const saved = await whileSaving('Making the workbook', 'The workbook was not saved.', async () => {
        const report = await reportOf(workspace);
        const { reportWorkbook } = await import('../../shared/report/spreadsheet/report-workbook.ts');
        return host.saveFile({ suggestedName: fileNameFor(report.title, excelType), type: excelType, bytes: await reportWorkbook(report), reference: null });
      });
      hasLeft(saved, inFigures(workspace));
    },

    saveRejected: async (name) => {
      const dataset = get().datasets.find((other) => other.name === name);
      if (!dataset) return;
      const saved = await whileSaving('Saving the list', 'The list was not saved.', () =>
        host.saveFile({ suggestedName: fileNameFor(`${dataset.source.fileName} rejected rows`, csvType), type: csvType, bytes: new TextEncoder().encode(rejectedList(dataset.source)), reference: null }),
      );
      hasLeft(saved, 'which rows were not read, and why');
    },

    saveCoarsened: async (name, { csv, k, coarsened }) => {
      const dataset = get().datasets.find((other) => other.name === name);
      if (!dataset) return;
      const saved = await whileSaving('Saving the records', 'The records were not saved.', () => host.saveFile({ suggestedName: fileNameFor(`${dataset.source.fileName} coarsened`, csvType), type: csvType, bytes: csv, reference: null }));
      if (saved !== null) logExport({ get, set }, { did: 'coarsened-records', what: saved.name, of: `from ${dataset.source.fileName}, at least ${k} rows alike; ${coarsened.join('; ')}` });
    },

    saveFigure: async (spec, form) => {
      const { workspace } = get();
      if (workspace === null) return;
      const type = form === 'csv' ? csvType : pictureTypes[form];
      const [words, failure] = form === 'csv' ? ['Making the table', 'The table was not saved.'] : ['Drawing the picture', 'The picture was not saved.'];
      let more = '';
      const saved = await whileSaving(words, failure, async () => {
        const leaving = await leavingAlone(spec);
        more = leaving.more;
        const bytes = form === 'csv' ? await table(leaving.figure) : await picture(leaving.figure, form);
        return host.saveFile({ suggestedName: fileNameFor(spec.id, type), type, bytes, reference: null });
      });
      hasLeft(saved, 'one figure');
      if (saved !== null && more !== '') get().say(`Saved ${saved.name}. ${more}`);
    },

    copyFigure: async (spec) => {
      try {
        const { figure, more } = await leavingAlone(spec);
        const { figureClipboard } = await import('../../shared/report/spreadsheet/figure-clipboard.ts');
        await host.writeClipboard(figureClipboard({ figure, notes: [], subtitle: figure.words.subtitle }));
        logExport({ get, set }, { did: 'copied', what: figure.words.subtitle, of: null });
        get().say(`The table was copied, as it will be published. ${more}`.trim());
      } catch (error) {
        get().report('Nothing was copied.', error);
      }
    },
  };

  async function reportOf(workspace: Workspace): Promise<ReportDocument> {
    return reportDocument(workspace, await context(), {
      date: today(),
      protect: protectedReportOnce,
      onProgress: (done, of) => {
        set({ busy: { words: `Making figure ${done + 1} of ${of}`, done, of: of + 1 } });
      },
    });
  }

  /** As if it were one of the report's figures, so that it gives away nothing that they withhold, whether it is one of them or not. */
  async function leavingAlone(spec: Spec): Promise<LeavingAlone> {
    const { workspace, datasets } = get();
    if (workspace === null) throw new Error('The workspace was closed meanwhile.');
    const reported = withReportItem(workspace, spec);
    const own = reportItemOf(reported, spec);
    const specs = reportFigures(reported.report).filter((item) => item === own || missingRoles(item.spec, datasets).length === 0).map((item) => item.spec);
    const { figures, counted } = await protectedReportOnce(specs, workspace, await context());
    const place = specs.findIndex((other) => other === own?.spec);
    const [figure, before] = [figures[place], counted[place]];
    if (figure === undefined || before === undefined) throw new Error('The figure was not made. Choose its question again, and save it from there.');
    const beyondScreen = figure.protection.withheld - protect(before, workspace.policy).protection.withheld;
    return { figure, more: beyondScreen > 0 ? `${beyondScreen === 1 ? 'One number reads' : `${beyondScreen} numbers read`} [c] besides those on the screen, because the figures of the report would give ${beyondScreen === 1 ? 'it' : 'them'} away.` : '' };
  }

  async function table(figure: ProtectedFigure): Promise<Uint8Array<ArrayBuffer>> {
    const { figureCsv } = await import('../../shared/report/spreadsheet/figure-csv.ts');
    return figureCsv({ figure, notes: [], subtitle: figure.words.subtitle });
  }

  async function picture(figure: ProtectedFigure, form: 'png' | 'svg'): Promise<Uint8Array<ArrayBuffer>> {
    const { pngOf, svgOf } = await import('./picture.ts');
    return form === 'png' ? pngOf(figure) : svgOf(figure);
  }
}

async function carriedDatasets(engine: Engine, datasets: readonly Dataset[]): Promise<ReadonlyMap<string, CarriedDataset>> {
  const carried = new Map<string, CarriedDataset>();
  for (const dataset of datasets) {
    const flag = dataset.totals.rows > 0 ? [totalFlag] : [];
    const columns = [rowNumber, ...dataset.columns.flatMap(({ name, marker }) => (marker === null ? [name] : [name, marker])), ...flag];
    const records = await engine.queryArrow(pageQuery({ table: dataset.table, columns, conditions: [], sort: [], offset: 0, limit: dataset.source.rowsRead }));
    carried.set(dataset.name, { dataset, records });
  }
  return carried;
}

function inFigures({ report }: Workspace): string {
  return report.items.length === 1 ? 'a report of one item' : `a report of ${report.items.length} items`;
}

/** The day here, as "2026-11-24". */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
