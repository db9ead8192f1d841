import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../command-line/engine-worker.ts';
import { readInNode } from '../../command-line/read-in-node.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { rowCountQuery } from '../../shared/engine/page-query.ts';
import { HostError, type Host, type SaveRequest, type SourceFile } from '../../shared/host.ts';
import { fileOf, quietHost } from '../host/quiet-host.test-data.ts';
import { createSession } from './session.ts';
import type { SessionStore } from './session-state.ts';

const samples = new URL('../../samples/', import.meta.url);

async function sample(name: string): Promise<SourceFile> {
  return fileOf(name, new Uint8Array(await readFile(new URL(name, samples))));
}

/** A host that keeps what is saved and has nothing else to give. */
function hostThatSaves(saved: SaveRequest[]): Host {
  return quietHost({
    saveFile: (request) => {
      saved.push(request);
      return Promise.resolve({ name: request.suggestedName, reference: 'where it was saved' });
    },
    readSample: sample,
  });
}

const deaths = fileOf('deaths.csv', 'year_of_death,borough,ethnic_group\n2014,Lambeth,Irish\n2015,Southwark,Indian\n');
const births = fileOf('births.csv', 'year,borough,ethnic_group,live_births\n2014,Lambeth,Irish,100\n2015,Southwark,Indian,200\n');

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(nodeEngineFiles);
}, 120_000);
afterAll(async () => {
  await engine.close();
});

function newSession(saved: SaveRequest[] = [], over: Engine = engine): SessionStore {
  return createSession(hostThatSaves(saved), Promise.resolve(over), readInNode);
}

async function rowsOf(table: string): Promise<unknown> {
  return (await engine.query(rowCountQuery(table, []))).rows[0]?.count;
}

describe('a session', () => {
  it('opens files one after another, and they make one workspace', async () => {
    const session = newSession();
    await session.getState().openSourceFiles([deaths, births]);
    const { workspace, datasets, screen, problems, changed } = session.getState();
    expect(datasets.map(({ source }) => [source.fileName, source.rowsRead])).toEqual([['deaths.csv', 2], ['births.csv', 2]]);
    expect(workspace?.datasets.map(({ name }) => name)).toEqual(['deaths', 'births']);
    expect({ screen, problems, changed }).toEqual({ screen: 'data', problems: [], changed: false });
    await session.getState().closeWorkspace();
    await session.getState().part('discard');
  });

  it('keeps what is open when a file cannot be read, and says which and why', async () => {
    const session = newSession();
    await session.getState().openSourceFiles([deaths, fileOf('notes.csv', 'just some words\n'), births]);
    const { datasets, problems } = session.getState();
    expect(datasets.map(({ source }) => source.fileName)).toEqual(['deaths.csv', 'births.csv']);
    expect(problems.map(({ title }) => title)).toEqual(['notes.csv was not opened.']);
    expect(problems[0]?.details[0]).toMatch(/notes\.csv has only one column in row 1/);
    session.getState().dismissProblem(problems[0]?.id ?? '');
    expect(session.getState().problems).toEqual([]);
  });

  it('keeps what is open when a file has gone', async () => {
    const session = newSession();
    await session.getState().openSourceFiles([deaths]);
    const gone: SourceFile = { name: 'gone.csv', size: 9, reference: null, bytes: () => Promise.reject(new HostError('file-gone', '“gone.csv” is no longer where it was.')) };
    await session.getState().openSourceFiles([gone]);
    expect(session.getState().datasets).toHaveLength(1);
    expect(session.getState().problems[0]?.details).toEqual(['“gone.csv” is no longer where it was.']);
  });

  it('keeps what was edited while a file was read', async () => {
    const session = newSession();
    await session.getState().openSourceFiles([deaths]);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: SourceFile = { ...births, bytes: () => held.then(() => births.bytes()) };
    const opening = session.getState().openSourceFiles([slow]);
    session.getState().setReportTitle('Edited meanwhile');
    release();
    await opening;
    expect(session.getState().workspace?.report.title).toBe('Edited meanwhile');
    expect(session.getState().datasets).toHaveLength(2);
  });

  it('opens files that are chosen while others are read, after those', async () => {
    const session = newSession();
    await Promise.all([session.getState().openSourceFiles([deaths]), session.getState().openSourceFiles([births])]);
    expect(session.getState().datasets.map(({ name }) => name)).toEqual(['deaths', 'births']);
  });

  it('does not open the same file twice', async () => {
    const session = newSession();
    await session.getState().openSourceFiles([deaths, deaths]);
    expect(session.getState().datasets).toHaveLength(1);
    expect(session.getState().said).toBe('deaths.csv is open already.');
  });

  it('stops reading when asked, and leaves no table behind', async () => {
    const session = newSession();
    let started = (): void => undefined;
    const asked = new Promise<void>((resolve) => (started = resolve));
    const slow: SourceFile = { name: 'slow.csv', size: 9, reference: null, bytes: () => (started(), new Promise(() => undefined)) };
    const opening = session.getState().openSourceFiles([slow, deaths]);
    await asked;
    expect(session.getState().opening?.words).toBe('Reading slow.csv');
    session.getState().cancelOpening();
    await opening;
    const { opening: stillOpening, datasets, problems, said } = session.getState();
    expect({ stillOpening, datasets, problems, said }).toEqual({ stillOpening: null, datasets: [], problems: [], said: 'Stopped. What was open stays as it was.' });
  });

  it('shows the steps of reading each file, and how far all of them are', async () => {
    const session = newSession();
    const seen: string[] = [];
    session.subscribe(({ opening }, before) => {
      if (opening && opening !== before.opening) seen.push(`${opening.words} (${opening.done} of ${opening.of})`);
    });
    await session.getState().openSourceFiles([deaths, births]);
    expect(seen).toContain('Reading deaths.csv: finding its table (0 of 12)');
    expect(seen).toContain('Reading deaths.csv: typing 3 columns (4 of 12)');
    expect(seen.at(-1)).toBe('Reading births.csv: looking for totals (11 of 12)');
  });

  it('opens what the figures need first, so that a person can begin, and then the rest', async () => {
    const session = newSession();
    const seen: (readonly string[])[] = [];
    session.subscribe(({ datasets }, before) => {
      if (datasets !== before.datasets) seen.push(datasets.map(({ source }) => source.fileName));
    });
    await session.getState().openExample();
    expect(seen.map((names) => names.length)).toEqual([2, 6]);
    expect(seen[0]).toEqual(['SYNTHETIC-infant-deaths-2014-2019.csv', 'SYNTHETIC-live-births-2014-2019.csv']);
  });

  it('opens the example whole', async () => {
    const session = newSession();
    await session.getState().openExample();
    const { workspace, datasets, problems, changed, saved } = session.getState();
    expect(datasets.map(({ name }) => name)).toEqual(workspace?.datasets.map(({ name }) => name));
    expect(datasets[0]?.source.synthetic).toBe(true);
    expect({ problems, changed, saved }).toEqual({ problems: [], changed: false, saved: null });
  });

  it('asks before changes are lost, and loses them only when told to', async () => {
    const saved: SaveRequest[] = [];
    const session = newSession(saved);
    await session.getState().openExample();
    session.getState().setFilters([{ dimension: 'year', from: 2015, to: 2017 }]);
    await session.getState().closeWorkspace();
    expect(session.getState().parting).toEqual({ then: 'close' });
    await session.getState().part('stay');
    expect(session.getState().workspace?.explore.filters).toHaveLength(1);
    await session.getState().closeWorkspace();
    await session.getState().part('save');
    expect(saved).toHaveLength(1);
    expect({ workspace: session.getState().workspace, screen: session.getState().screen }).toEqual({ workspace: null, screen: 'start' });
  });

  it('brings a saved workspace back, its files chosen with it', async () => {
    const saved: SaveRequest[] = [];
    const session = newSession(saved);
    await session.getState().openSourceFiles([deaths, births]);
    session.getState().setRoles('deaths', { year: { of: 'column', column: 'year_of_death' }, deaths: { of: 'rows' } });
    session.getState().setReportTitle('Deaths of 2014 and 2015');
    expect(await session.getState().saveWorkspace({ carryData: false })).toBe(true);
    const before = session.getState();
    const again = newSession();
    await again.getState().openSourceFiles([fileOf('kept.cdrw', saved[0]?.bytes ?? ''), deaths, births]);
    const { workspace, datasets, problems } = again.getState();
    expect(workspace).toEqual(before.workspace);
    expect(datasets).toEqual(checkedAgain(before.datasets));
    expect(problems).toEqual([]);
  });

  it('says which file of a workspace it could not find, and gives the file its roles back once it is opened', async () => {
    const saved: SaveRequest[] = [];
    const session = newSession(saved);
    await session.getState().openSourceFiles([deaths]);
    session.getState().setRoles('deaths', { deaths: { of: 'rows' } });
    await session.getState().saveWorkspace({ carryData: false });
    const again = newSession();
    await again.getState().openSourceFiles([fileOf('kept.cdrw', saved[0]?.bytes ?? '')]);
    expect(again.getState().problems[0]?.details[0]).toMatch(/deaths\.csv was not found/);
    await again.getState().openSourceFiles([deaths]);
    expect(again.getState().datasets.map(({ name, roles }) => ({ name, roles }))).toEqual([{ name: 'deaths', roles: { deaths: { of: 'rows' } } }]);
  });

  it('puts back what was open when another workspace cannot be', async () => {
    const saved: SaveRequest[] = [];
    const session = newSession(saved);
    await session.getState().openSourceFiles([deaths]);
    await session.getState().saveWorkspace({ carryData: false });
    await session.getState().openSourceFiles([fileOf('other.cdrw', saved[0]?.bytes ?? ''), fileOf('deaths.csv', 'one column\n')]);
    const { datasets, workspace, problems } = session.getState();
    expect(problems).toHaveLength(1);
    expect(workspace?.name).toBe('deaths');
    expect(datasets.map(({ source }) => source.rowsRead)).toEqual([2]);
    expect(await rowsOf('deaths')).toBe(2);
  });

  it('refuses a damaged workspace and two at once, and keeps what is open', async () => {
    const session = newSession();
    await session.getState().openSourceFiles([births]);
    await session.getState().openSourceFiles([fileOf('broken.cdrw', 'not a zip')]);
    await session.getState().part('discard');
    await session.getState().openSourceFiles([fileOf('one.cdrw', ''), fileOf('two.cdrw', '')]);
    await session.getState().part('discard');
    const { datasets, problems } = session.getState();
    expect(datasets.map(({ source }) => source.fileName)).toEqual(['births.csv']);
    expect(problems.map(({ details }) => details[0])).toEqual([expect.stringContaining('broken.cdrw is damaged'), expect.stringContaining('one.cdrw and two.cdrw are workspaces')]);
  });

  it('reads the files again when the engine had to be started anew', async () => {
    const listeners: (() => void)[] = [];
    const session = newSession([], {
      ...engine,
      onRestart: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    });
    await session.getState().openSourceFiles([deaths, births]);
    const before = session.getState().datasets;
    for (const listener of listeners) listener();
    await expect.poll(() => session.getState().datasets !== before && session.getState().opening === null).toBe(true);
    expect(session.getState().datasets).toEqual(checkedAgain(before));
  });

  it('takes the deaths from the table that is put first', async () => {
    const session = newSession();
    await session.getState().openSourceFiles([deaths, births]);
    session.getState().takeFrom('births');
    expect(session.getState().datasets.map(({ name }) => name)).toEqual(['births', 'deaths']);
    expect(session.getState().workspace?.datasets.map(({ name }) => name)).toEqual(['births', 'deaths']);
  });
});

/** The same datasets, whenever their columns were looked at. */
function checkedAgain(datasets: readonly Dataset[]): unknown {
  return datasets.map((dataset) => ({ ...dataset, check: { ...dataset.check, checkedAt: expect.any(String) as unknown } }));
}
