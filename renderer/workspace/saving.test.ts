import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../command-line/engine-worker.ts';
import { readInNode } from '../../command-line/read-in-node.ts';
import { specSchema } from '../../shared/analyses/spec.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { fileOf, quietHost } from '../host/quiet-host.test-data.ts';
import { createSession } from './session.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(nodeEngineFiles);
}, 120_000);
afterAll(async () => {
  await engine.close();
});

/** Twelve deaths a year and area, but two in Southwark in 2014. */
const rows = [['Lambeth', 2014, 12], ['Lambeth', 2015, 12], ['Southwark', 2014, 2], ['Southwark', 2015, 12]] as const;
const deaths = fileOf('deaths.csv', `year_of_death,borough\n${rows.flatMap(([area, year, count]) => Array.from({ length: count }, () => `${year},${area}`)).join('\n')}\n`);
const byYear = (id: string, filters: readonly object[]) => specSchema.parse({ id, kind: 'distribution', records: 'deaths', counting: 'rows', by: 'year', filters, confidence: 0.95, list: 'as-recorded' });
const everywhere = byYear('deaths-by-year', []);
const lambeth = byYear('deaths-in-lambeth', [{ dimension: 'area', oneOf: ['Lambeth'] }]);

describe('a figure saved alone', () => {
  it('withholds what it would give away together with the figures of the report', async () => {
    const saved: string[] = [];
    const host = quietHost({ saveFile: ({ suggestedName: name, bytes }) => Promise.resolve((saved.push(new TextDecoder().decode(bytes)), { name, reference: null })) });
    const session = createSession(host, Promise.resolve(engine), readInNode);
    await session.getState().openSourceFiles([deaths]);
    await session.getState().saveFigure(lambeth, 'csv');
    session.getState().addToReport(everywhere);
    await session.getState().saveFigure(lambeth, 'csv');
    expect(session.getState().problems).toEqual([]);
    const [alone, besideReport] = saved.map((text) => /^"?2014"?,([^,]*)/m.exec(text)?.[1]);
    // 14 deaths everywhere, printed in the report, less 12 here would be the 2 of Southwark.
    expect([alone, besideReport]).toEqual(['12', '[c]']);
    expect(session.getState().said).toMatch(/^Saved deaths-in-lambeth\.csv\. .+ \[c\] besides those on the screen, because the figures of the report would give/);
    expect(session.getState().workspace?.report.items).toHaveLength(1);
  });
});
