import { open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AnalysisError, type AnalysisContext } from '../../shared/analyses/analysis.ts';
import { datasetsNeeded } from '../../shared/analyses/index.ts';
import { ReadError } from '../../shared/dataset/dataset.ts';
import { policyStatement } from '../../shared/disclosure/policy.ts';
import { EngineError } from '../../shared/engine/engine.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { HostError, type SourceFile } from '../../shared/host.ts';
import { fileSize, readWhole, saveWhole, type FileSystem } from '../../shared/hosts/files.ts';
import { figuresOf } from '../../shared/report/report.ts';
import { WordFileError } from '../../shared/report/word/xml/word-package.ts';
import { openDatasets } from '../../shared/workspace/open-datasets.ts';
import { protectedReport, type ProtectedReport } from '../../shared/workspace/protected-report.ts';
import { reportDocument } from '../../shared/workspace/report-document.ts';
import { readWorkspaceFile, WorkspaceFileError } from '../../shared/workspace/workspace-file.ts';
import { GateError, reportGate, withReason } from '../../shared/workspace/report-gate.ts';
import { reportFigures } from '../../shared/workspace/report-items.ts';
import type { DatasetEntry, Workspace } from '../../shared/workspace/workspace.ts';
import { appVersion } from '../app-version.ts';
import { nodeEngineFiles } from '../engine-worker.ts';
import { readInNode } from '../read-in-node.ts';
import { reportArguments, usage, type ReportArguments } from './arguments.ts';
import { reportFile } from './report-file.ts';

export interface Surroundings {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly today: string;
}

const files: FileSystem = { stat, readFile, open, rename, unlink };

/** Makes a workspace's report without a window. Gives the exit code: 0 saved, 1 could not be made, 2 asked wrongly. */
export async function run(given: readonly string[], { say, complain, today }: Surroundings): Promise<number> {
  const asked = reportArguments(given, today);
  if (typeof asked === 'string') {
    complain(asked);
    complain(usage);
    return 2;
  }
  try {
    for (const line of await writeReport(asked)) say(line);
    return 0;
  } catch (error) {
    if (!isForThePerson(error)) throw error;
    complain(error.message);
    complain('No report was written.');
    return 1;
  }
}

async function writeReport(asked: ReportArguments): Promise<readonly string[]> {
  const { workspace, carried } = readWorkspaceFile(basename(asked.workspace), await readWhole(files, asked.workspace, basename(asked.workspace)));
  const unknown = [...asked.data.keys()].find((name) => !workspace.datasets.some((entry) => entry.name === name));
  if (unknown !== undefined) throw new WorkspaceFileError(`The workspace has no table called "${unknown}". It has ${workspace.datasets.map(({ name }) => name).join(', ')}.`);
  const engine = await openEngine(nodeEngineFiles);
  try {
    const used = new Set(reportFigures(workspace.report).flatMap(({ spec }) => datasetsNeeded(spec)));
    const needed = workspace.datasets.filter(({ name }) => used.has(name));
    const { datasets, drift } = await openDatasets({ engine, readContents: readInNode }, { ...workspace, datasets: needed }, { findFile: (entry) => findFile(asked, entry), carried });
    const { workspace: leaving, printed, lines } = await atGate(workspace, { engine, datasets, appVersion }, asked.reason);
    const report = await reportDocument(leaving, { engine, datasets, appVersion }, { date: asked.date, protect: () => Promise.resolve(printed) });
    const { bytes, lines: made } = await reportFile(report, asked, (path) => readWhole(files, path, basename(path)));
    await saveWhole(files, asked.out, basename(asked.out), bytes);
    const withheld = figuresOf(report).reduce((sum, { figure }) => sum + figure.protection.withheld, 0);
    return [...drift, ...lines, ...made, `${figuresOf(report).length} figures; ${withheld} cells withheld. ${policyStatement(workspace.policy)}`, `Saved ${basename(asked.out)}.`];
  } finally {
    await engine.close();
  }
}

/** The report protected, what its audit found, and the reason given for whatever stands in the way. */
async function atGate(workspace: Workspace, context: AnalysisContext, reason: string | null): Promise<{ workspace: Workspace; printed: ProtectedReport; lines: readonly string[] }> {
  const specs = reportFigures(workspace.report).map(({ spec }) => spec);
  const printed = await protectedReport(specs, workspace, context);
  const { findings, figures, stops } = reportGate(workspace, printed);
  const typed = new Set(figures.flatMap((figure) => figure.typed.map(({ where, text }) => `“${text}” in ${where} is withheld in a figure: change it, unless it stands for something else.`)));
  const lines = [...findings.map((finding) => `Found: ${finding}`), ...typed];
  if (stops.length === 0) return { workspace, printed, lines };
  if (reason === null) throw new GateError([...stops, 'Give a reason with --reason "…" to print it all the same.']);
  const reasoned = withReason(workspace, printed, reason);
  return { workspace: reasoned, printed: await protectedReport(specs, reasoned, context), lines: [...lines, ...stops, `Printed all the same. Reason given: ${reason}`] };
}

/** A dataset's file as named on the command line, or the one beside the workspace. */
async function findFile({ workspace, data }: ReportArguments, { name, fileName }: DatasetEntry): Promise<SourceFile | null> {
  const named = data.get(name);
  const path = named ?? join(dirname(workspace), fileName);
  const ownName = basename(path);
  try {
    const size = await fileSize(files, path, ownName);
    return { name: ownName, size, reference: null, bytes: () => readWhole(files, path, ownName) };
  } catch (error) {
    if (named === undefined && error instanceof HostError && error.code === 'file-gone') return null;
    throw error;
  }
}

function isForThePerson(error: unknown): error is Error {
  return [AnalysisError, EngineError, GateError, HostError, ReadError, WordFileError, WorkspaceFileError].some((kind) => error instanceof kind);
}
