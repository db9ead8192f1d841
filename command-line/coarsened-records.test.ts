import { readFileSync } from 'node:fs';
import { parseCsv } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../shared/dataset/dataset.ts';
import { readFile } from '../shared/dataset/read-file.ts';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { coarsenedRecords } from '../shared/workspace/coarsened-records.ts';
import { nodeEngineFiles } from './engine-worker.ts';
import { readInNode } from './read-in-node.ts';

const name = 'SYNTHETIC-infant-deaths-2014-2019.csv';
const known = ['year_of_death', 'borough', 'lsoa11', 'ethnic_group', 'sex', 'age_days', 'gestation_weeks'];
const along = ['modifiable', 'smoking'];

describe('exporting coarsened records', () => {
  let engine: Engine;
  let dataset: Dataset;
  beforeAll(async () => {
    engine = await openEngine(nodeEngineFiles);
    const bytes = new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));
    dataset = await readFile({ engine, readContents: readInNode }, { name, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, 'deaths');
    const column = (of: string) => ({ of: 'column', column: of }) as const;
    dataset = { ...dataset, roles: { ...dataset.roles, ethnicGroup: column('ethnic_group'), smallArea: column('lsoa11'), ageAtDeathDays: column('age_days'), gestation: column('gestation_weeks') } };
  });
  afterAll(async () => { await engine.close(); });

  const rowsOf = (csv: Uint8Array): readonly (readonly string[])[] => parseCsv(new TextDecoder().decode(csv).replace('\u{feff}', '')).map((row) => row.map(String)).filter((row) => row.length > 1);

  it.each([3, 5, 10])('leaves every row with at least k alike, and says what it coarsened: k = %i', async (k) => {
    const { csv, rows, suppressed, coarsened } = await coarsenedRecords(engine, { dataset, known, along, k });
    const [header = [], ...records] = rowsOf(csv);
    expect(records).toHaveLength(rows);
    expect(rows + suppressed).toBe(dataset.source.rowsRead);
    expect(suppressed).toBeLessThanOrEqual(dataset.source.rowsRead * 0.05);
    const places = header.flatMap((heading, place) => (known.includes(heading) ? [place] : []));
    const classes = new Map<string, number>();
    for (const record of records) {
      const key = JSON.stringify(places.map((place) => record[place]));
      classes.set(key, (classes.get(key) ?? 0) + 1);
    }
    expect(Math.min(...classes.values())).toBeGreaterThanOrEqual(k);
    expect(header).toEqual(expect.arrayContaining(along));
    expect(coarsened).toHaveLength(known.length);
    expect(coarsened.some((words) => words.endsWith('as it is'))).toBe(true);
  });

  it('coarsens less where less is known, and then into the groups that people use', async () => {
    const { coarsened, csv } = await coarsenedRecords(engine, { dataset, known: ['ethnic_group', 'borough'], along: [] });
    expect(coarsened).toEqual(['ethnic_group: into five broad groups', 'borough: as it is']);
    expect(new Set(rowsOf(csv).slice(1).map(([group]) => group))).toContain('Black');
  });

  it('leaves no trace of itself, of the file’s order, or of columns that were not asked for', async () => {
    const { csv } = await coarsenedRecords(engine, { dataset, known: ['borough'], along: ['modifiable'] });
    const [header, ...records] = rowsOf(csv);
    expect(header).toEqual(['borough', 'modifiable']);
    expect(records).toEqual([...records].sort((one, other) => one.join().localeCompare(other.join())));
    const tables = await engine.query((await import('../shared/engine/page-query.ts')).rowCountQuery(dataset.table, []));
    expect(Number(tables.rows[0]?.count)).toBe(dataset.source.rowsRead);
  });

  it('lets no column go along that tells rows apart', async () => {
    await expect(coarsenedRecords(engine, { dataset, known: ['borough'], along: ['record'] })).rejects.toThrow('“record” is different in most rows');
  });

  it('says where a whole class has one answer, which k alone does not guard against', async () => {
    const { oneAnswer } = await coarsenedRecords(engine, { dataset, known: ['borough', 'year_of_death'], along: ['borough', 'year_of_death', 'modifiable', 'smoking'] });
    for (const { column } of oneAnswer) expect(along).toContain(column);
    const all = await coarsenedRecords(engine, { dataset, known: ['borough'], along: ['borough', 'modifiable'] });
    expect(all.oneAnswer).toEqual([]);
  });
});
