import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../command-line/engine-worker.ts';
import { readInNode } from '../../command-line/read-in-node.ts';
import { hes } from '../../shared/disclosure/policy.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { fileOf, quietHost } from '../host/quiet-host.test-data.ts';
import { makeFigure } from '../../shared/analyses/index.ts';
import { specSchema } from '../../shared/analyses/spec.ts';
import { logSentence } from '../../shared/workspace/data-log.ts';
import { readWorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import { keepDataLog } from './logging.ts';
import { createSession } from './session.ts';

const deaths = fileOf('deaths.csv', `year_of_death,borough,nhs_number\n${Array.from({ length: 12 }, (_, index) => `${2014 + (index % 3)},Lambeth,943476591${9 - (index % 2) * 9}`).join('\n')}\n`);
const byYear = specSchema.parse({ id: 'deaths-by-year', kind: 'distribution', records: 'deaths', counting: 'rows', by: 'year', filters: [], confidence: 0.95, list: 'as-recorded' });

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(nodeEngineFiles);
});
afterAll(async () => {
  await engine.close();
});

function newSession(saved: Uint8Array[] = []) {
  const host = quietHost({
    saveFile: ({ suggestedName: name, bytes }) => {
      saved.push(bytes);
      return Promise.resolve({ name, reference: 'where it was saved' });
    },
  });
  const session = createSession(host, Promise.resolve(engine), readInNode);
  keepDataLog(session);
  return session;
}

describe('the data log of a session', () => {
  it('holds what was read and left out, the rule, and what was saved under it', async () => {
    const saved: Uint8Array[] = [];
    const session = newSession(saved);
    const log = () => (session.getState().workspace?.log ?? []).map(logSentence);
    await session.getState().openSourceFiles([deaths]);
    expect(log()).toEqual(['Read deaths.csv.', 'Left out the column “nhs_number” of deaths.csv.']);
    expect(session.getState().changed).toBe(false);
    session.getState().setPolicy(hes);
    expect(log().at(-1)).toBe('Chose the rule “HES: withhold 1 to 7, round the rest to 5”.');
    await session.getState().saveFigure(byYear, 'csv');
    expect(log().at(-1)).toBe('Saved deaths-by-year.csv: one figure. Rule: HES: withhold 1 to 7, round the rest to 5.');
    await session.getState().copyFigure(byYear);
    expect(log().at(-1)).toMatch(/^Copied the table of “Records by year.*”\. Rule: HES/);
    expect(JSON.stringify(session.getState().workspace?.log)).not.toContain('943476');

    const counted = await makeFigure(byYear, { engine, datasets: session.getState().datasets, appVersion: '0' });
    session.getState().setOverride(counted, { cells: 'all', reason: 'Agreed by the panel.' });
    expect(log().at(-1)).toMatch(/^Overrode the protection of “.+”\. Reason: Agreed by the panel\.$/);
    session.getState().setOverride(counted, null);
    expect(log().at(-1)).toMatch(/^Protected “.+” again\.$/);

    await session.getState().saveWorkspace({ carryData: false });
    const again = readWorkspaceFile('a.cdrw', new Uint8Array(saved.at(-1) ?? [])).workspace;
    expect(again.log.map(logSentence)).toEqual(log());
    expect(session.getState().changed).toBe(false);
    await session.getState().saveFigure(byYear, 'csv');
    expect(session.getState().changed).toBe(true);
  });
});
