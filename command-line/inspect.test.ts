import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFile } from '../shared/dataset/read-file.ts';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { statement } from '../shared/engine/statement.ts';
import { nodeEngineFiles } from './engine-worker.ts';
import { sourceFile } from './host.ts';
import type { FileInspection, ReadTable } from './inspect/inspection.ts';
import { run } from './inspect/run.ts';
import { readInNode } from './read-in-node.ts';

const real = (name: string) => fileURLToPath(new URL(`../samples/real/${name}`, import.meta.url));
const births = real('ons_births_by_area_2014.xls');
const deaths = real('ons_deaths_registered_by_area_2014.xls');
const lookedAfter = real('national_cla_on_31_march_by_characteristics.xlsx');
const section47 = real('a2_section47_icpc_cpp_2013_to_2024.csv');
const plans = real('a5_cpp_initial_category_of_abuse_by_gender_age_ethnicity_2018_to_2024.csv');
const population = real('ons_mid-year_population_estimates_2012_to_2023.csv');
/** Twenty people, and a heading that would clear a terminal. */
const identifying = `e-mail,"area\u001b[2J",n\n${Array.from({ length: 20 }, (_, place) => `someone${place}@example.org,Elsewhere${place},${place}`).join('\n')}\n`;

describe('npm run inspect', () => {
  let said: string[];
  let complaints: string[];
  let folder: string;
  let inspections: readonly FileInspection[];
  const inspect = (...given: string[]) => run(given, { say: (line) => said.push(line), complain: (line) => complaints.push(line) });
  const tableOf = (file: string, part: string | null = null): ReadTable => {
    const table = inspections.find((inspection) => file.endsWith(inspection.file))?.tables.find((read) => read.part === part);
    if (table?.error !== null) throw new Error(`${file} was not read`);
    return table;
  };
  const marks = (table: ReadTable) => Object.fromEntries(table.markers.map(({ meaning, marks: written, cells }) => [meaning, `${written.join(' ')} ${cells}`]));
  const columnOf = (table: ReadTable, name: string) => table.columns.find((column) => column.name === name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'inspect-'));
    said = [];
    complaints = [];
    expect(await inspect('--json', births, deaths, lookedAfter, section47, plans, population)).toBe(0);
    inspections = JSON.parse(said.join('\n')) as readonly FileInspection[];
  });
  beforeEach(() => {
    said = [];
    complaints = [];
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('reads every row of published files and every sheet that holds a table', () => {
    expect(inspections.map(({ file, format, tables }) => [file.slice(0, 12), format, ...tables.map((table) => [table.part, (table as ReadTable).rowsRead, (table as ReadTable).rowsRejected])])).toEqual([
      ['ons_births_b', 'Excel 97 workbook', ['Table 1', 463, 0], ['Table 2', 403, 0]],
      ['ons_deaths_r', 'Excel 97 workbook', ['Table 1a', 456, 0], ['Table 1b', 42, 0], ['Table 2', 396, 0]],
      ['national_cla', 'Excel workbook', ['national_cla_on_31_march_by_cha', 465, 0]],
      ['a2_section47', 'delimited text', [null, 156, 0]],
      ['a5_cpp_initi', 'delimited text', [null, 112, 0]],
      ['ons_mid-year', 'delimited text', [null, 1967, 0]],
    ]);
    expect(inspections[0]?.passedOver.map(({ part }) => part)).toEqual(['Contents', 'Metadata', 'Terms and conditions', 'Related publications']);
  });

  it('finds nobody in them', () => {
    expect(inspections.flatMap(({ tables }) => tables.flatMap((table) => (table.error === null ? table.identifiers : [])))).toEqual([]);
  });

  it('tells marks by what they mean, those beside a number and those in its place', () => {
    expect(marks(tableOf(section47))).toEqual({ 'not-applicable': 'z 168' });
    expect(marks(tableOf(plans))).toEqual({ confidential: 'c 13' });
    expect(marks(tableOf(population))).toEqual({ 'not-available': 'x 21' });
    expect(marks(tableOf(lookedAfter, 'national_cla_on_31_march_by_cha'))).toEqual({ confidential: 'c 8', 'not-applicable': 'z 14', low: 'k 116' });
    expect(marks(tableOf(births, 'Table 2'))).toEqual({ 'not-applicable': 'z 9', unreliable: 'u 635' });
  });

  it('proposes types and parts', () => {
    expect(tableOf(population).columns.flatMap(({ name, type, role }) => (role?.proposed === true ? [[name, type, role.role]] : []))).toEqual([
      ['time_period', 'year', 'year'], ['la_name', 'text', 'area'], ['population_estimate', 'whole number', 'population'],
    ]);
    expect(columnOf(tableOf(population), 'new_la_code')).toMatchObject({ type: 'code', classification: { id: 'area-kind-gss' } });
    expect(columnOf(tableOf(deaths, 'Table 1a'), 'Deaths (numbers) > Infant (under 1 year)')?.role).toMatchObject({ role: 'deaths', proposed: true });
    expect(columnOf(tableOf(births, 'Table 1'), 'Live Births > Numbers > All > Total')?.role).toMatchObject({ role: 'liveBirths', proposed: true });
  });

  it('names the totals', () => {
    const labels = (table: ReadTable) => table.totals.found.map(({ label }) => label);
    expect(labels(tableOf(population))).toEqual(['London', 'Regional', 'National']);
    expect(labels(tableOf(births, 'Table 1'))).toEqual(expect.arrayContaining(['UNITED KINGDOM', 'ENGLAND', 'LONDON', 'Kent', 'WALES', 'WALES, divided again']));
    expect(tableOf(births, 'Table 1').totals.leftOutOfSums).toBe(true);
  });

  it('says the same to a person, in plain lines', async () => {
    expect(await inspect(plans)).toBe(0);
    expect(said).toContain('  Rows read      112');
    expect(said.join('\n')).toMatch(/Marks mean {3}c: withheld so that nobody can be identified \(13 cells\)/);
  });

  it('reads the other files where one cannot be read, and says why', async () => {
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(join(folder, 'people.csv'), identifying);
    expect(await inspect(join(folder, 'empty.csv'), join(folder, 'gone.csv'), join(folder, 'people.csv'), '--json')).toBe(1);
    expect(complaints).toEqual([expect.stringContaining('empty.csv is empty.'), expect.stringContaining('gone.csv')]);
    expect((JSON.parse(said.join('\n')) as readonly FileInspection[]).map(({ error }) => error === null)).toEqual([false, false, true]);
    expect(said.join('\n')).not.toMatch(/example\.org|Elsewhere/);
  });

  it('tells identifying columns and none of their values, and nothing that would move about a terminal', async () => {
    writeFileSync(join(folder, 'people.csv'), identifying);
    expect(await inspect(join(folder, 'people.csv'))).toBe(0);
    const lines = said.join('\n');
    expect(lines).toContain('e-mail: e-mail addresses, left out');
    expect(lines).not.toMatch(/example\.org|Elsewhere/);
    expect(lines).not.toContain('\u001b');
  });

  it.each([[[], 'Name one file or more.'], [['--nonsense', 'x.csv'], 'nonsense']])('says how it is used: %s', async (given, message) => {
    expect(await inspect(...given)).toBe(2);
    expect(complaints[0]).toContain(message);
  });
});

describe('what inspect says of published files holds in the engine', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });
  const read = async (path: string, part?: string) => { await readFile({ engine, readContents: readInNode }, await sourceFile(path), 'published', { recipe: part === undefined ? [] : [{ step: 'part', part }] }); };
  /** Of every row that meets the condition, and of those that are no totals. */
  const sums = async (column: string, where: RawBuilder<unknown>) => {
    const { rows } = await engine.query(statement(sql`select sum(${sql.id(column)}) as every, sum(${sql.id(column)}) filter (where not __total) as parts from published where ${where}`));
    return [Number(rows[0]?.every), Number(rows[0]?.parts)];
  };
  const areas = (...names: readonly string[]) => sql`"Area of usual residence" in (${sql.join(names)})`;

  it('adds up the children of England once', async () => {
    await read(population);
    expect(await sums('population_estimate', sql`time_period = 2023`)).toEqual([37_895_818, 11_998_646]);
  });

  it('gives Lambeth and Southwark their births, and the United Kingdom the sum of its parts', async () => {
    await read(births, 'Table 1');
    const column = 'Live Births > Numbers > All > Total';
    expect(await sums(column, areas('Lambeth'))).toEqual([4_528, 4_528]);
    expect(await sums(column, areas('Southwark'))).toEqual([4_647, 4_647]);
    expect((await sums(column, sql`true`))[1]).toBe(776_352);
  });

  it('gives Lambeth and Southwark their infant deaths, and the United Kingdom the sum of its parts', async () => {
    await read(deaths, 'Table 1a');
    const column = 'Deaths (numbers) > Infant (under 1 year)';
    expect(await sums(column, areas('Lambeth'))).toEqual([17, 17]);
    expect(await sums(column, areas('Southwark'))).toEqual([15, 15]);
    expect((await sums(column, sql`true`))[1]).toBe(3_014);
  });
});
