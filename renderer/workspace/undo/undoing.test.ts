import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../../command-line/engine-worker.ts';
import { readInNode } from '../../../command-line/read-in-node.ts';
import { hes } from '../../../shared/disclosure/policy.ts';
import { openEngine } from '../../../shared/engine/open-engine.ts';
import type { Engine } from '../../../shared/engine/engine.ts';
import { fileOf, quietHost } from '../../host/quiet-host.test-data.ts';
import { createSession } from '../session.ts';
import type { SessionStore } from '../session-state.ts';

const deaths = fileOf('deaths.csv', 'year_of_death,borough,ethnic_group\n2014,Lambeth,Irish\n2015,Southwark,Indian\n');
const births = fileOf('births.csv', 'year,borough,ethnic_group,live_births\n2014,Lambeth,Irish,100\n2015,Southwark,Indian,200\n');

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(nodeEngineFiles);
}, 120_000);
afterAll(async () => {
  await engine.close();
});

async function opened(): Promise<SessionStore> {
  const session = createSession(quietHost(), Promise.resolve(engine), readInNode);
  await session.getState().openSourceFiles([deaths, births]);
  return session;
}

/** What the next undo would say. */
const next = (session: SessionStore) => session.getState().edits.past.at(-1)?.words;

describe('undo', () => {
  it('takes back every kind of change in turn, with words, and does each again', async () => {
    const session = await opened();
    const { setFilters, setReportTitle, setPolicy, setEthnicGrouping } = session.getState();
    expect(next(session)).toBeUndefined();
    const start = session.getState().workspace;
    setFilters([{ dimension: 'area', oneOf: ['Lambeth'] }]);
    setReportTitle('Deaths of infants');
    setPolicy(hes);
    setEthnicGrouping('ethnic-broad-2011');
    setFilters([]);
    const end = session.getState().workspace;
    const words: (string | undefined)[] = [];
    while (session.getState().edits.past.length > 0) {
      words.push(next(session));
      await session.getState().undo();
    }
    expect(words).toEqual(['remove filter Area: Lambeth', 'change how ethnic groups are gathered', expect.stringMatching(/^use the rule “.+”$/), 'change the title of the report', 'filter Area: Lambeth']);
    expect(session.getState().workspace).toEqual(start);
    while (session.getState().edits.future.length > 0) await session.getState().redo();
    expect(session.getState().workspace).toEqual(end);
    expect(session.getState().said).toBe('Done again: remove filter Area: Lambeth.');
  });

  it('takes the letters of one title as one change', async () => {
    const session = await opened();
    const title = session.getState().workspace?.report.title;
    for (const letters of ['D', 'De', 'Dea']) session.getState().setReportTitle(letters);
    await session.getState().undo();
    expect(session.getState().workspace?.report.title).toBe(title);
  });

  it('brings back a table that was removed, with what its columns mean', async () => {
    const session = await opened();
    const before = session.getState().datasets.find(({ name }) => name === 'births');
    await session.getState().removeDataset('births');
    expect(next(session)).toBe('remove births.csv');
    await session.getState().undo();
    const { datasets, workspace, problems } = session.getState();
    expect(problems).toEqual([]);
    expect(datasets.map(({ name, roles, source }) => [name, roles, source.rowsRead])).toEqual([['deaths', expect.anything(), 2], ['births', before?.roles, 2]]);
    expect(workspace?.datasets.map(({ name }) => name)).toEqual(['deaths', 'births']);
    await session.getState().redo();
    expect(session.getState().datasets.map(({ name }) => name)).toEqual(['deaths']);
  });

  it('puts back how a file was read, and what its columns meant', async () => {
    const session = await opened();
    const { setRoles, setRecipe, undo } = session.getState();
    const [first] = session.getState().datasets;
    if (first === undefined) throw new Error('Nothing was opened.');
    const { area, ...without } = first.roles;
    expect(area).toBeDefined();
    setRoles('deaths', without);
    await setRecipe('deaths', [{ step: 'layout', layout: { headerRows: { from: 1, to: 1 }, dataRows: { from: 2, to: 3 }, columns: { from: 1, to: 2 } } }]);
    expect(session.getState().datasets[0]?.columns.map(({ name }) => name)).not.toContain('ethnic_group');
    expect(next(session)).toBe('change how deaths.csv is read');
    await undo();
    expect(session.getState().datasets[0]?.columns.map(({ name }) => name)).toContain('ethnic_group');
    expect(next(session)).toBe('change what the columns of deaths.csv mean');
    await undo();
    expect(session.getState().datasets[0]?.roles).toEqual(first.roles);
  });

  it('keeps a table that was opened after the change', async () => {
    const session = createSession(quietHost(), Promise.resolve(engine), readInNode);
    await session.getState().openSourceFiles([deaths]);
    session.getState().setReportTitle('Before the births');
    await session.getState().openSourceFiles([births]);
    await session.getState().undo();
    expect(session.getState().datasets.map(({ name }) => name)).toEqual(['deaths', 'births']);
    expect(session.getState().workspace?.datasets.map(({ name }) => name)).toEqual(['deaths', 'births']);
  });

  it('forgets what was done once another change is made after it', async () => {
    const session = await opened();
    session.getState().setReportTitle('One');
    await session.getState().undo();
    session.getState().setReportTitle('Other');
    expect(session.getState().edits.future).toEqual([]);
    await session.getState().redo();
    expect(session.getState().workspace?.report.title).toBe('Other');
  });
});
