import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '../shared/disclosure/policy.ts';
import { readFile, type Importer } from '../shared/dataset/read-file.ts';
import { printedTable } from '../shared/figures/printed-table.ts';
import { figuresOf, type ReportDocument } from '../shared/report/report.ts';
import { figureCsv } from '../shared/report/spreadsheet/figure-csv.ts';
import { reportWorkbook } from '../shared/report/spreadsheet/report-workbook.ts';
import { wordDocument } from '../shared/report/word/word-document.ts';
import { reportDocument } from '../shared/workspace/report-document.ts';
import { readWorkspaceFile } from '../shared/workspace/workspace-file.ts';
import { contextOf, openImporter } from './example.test-data.ts';
import { nodePictureMaker } from './picture-maker.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));
const { workspace } = readWorkspaceFile('whole', sample('lambeth-whole-report.cdrw'));
const bare: Policy = { kind: 'none', reason: 'To compare.' };

/** Records told otherwise: each change moves one from a withheld count to another of the same margins. */
interface Change {
  readonly file: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  /** Which record: the first that also has these. */
  readonly where?: Readonly<Record<string, string>>;
}

const deaths = 'SYNTHETIC-infant-deaths-2014-2019.csv';
const survey = 'SYNTHETIC-sleep-survey.csv';
const changes: readonly Change[] = [
  { file: deaths, column: 'delayed_recognition', from: 'No', to: 'Yes', where: { modifiable: 'Yes' } },
  // Within one band of weeks.
  { file: deaths, column: 'gestation_weeks', from: '30', to: '29' },
  { file: deaths, column: 'gestation_weeks', from: '32', to: '33' },
  // One there and one back, so that each cause and each judgement keeps its total.
  { file: deaths, column: 'category_of_death', from: 'Infection', to: 'Acute medical or surgical condition', where: { modifiable: 'Yes' } },
  { file: deaths, column: 'category_of_death', from: 'Acute medical or surgical condition', to: 'Infection', where: { modifiable: 'No' } },
  { file: survey, column: 'sharing_a_bed_after_alcohol', from: 'Risk', to: 'Not a risk' },
];

let importer: Importer;
beforeAll(async () => { importer = await openImporter(); });
afterAll(async () => { await importer.engine.close(); });

async function reportOf(changed: readonly Change[], policy: Policy = workspace.policy): Promise<ReportDocument> {
  const datasets = [];
  for (const entry of workspace.datasets) {
    const own = changed.filter(({ file }) => file === entry.fileName).reduce(told, sample(entry.fileName));
    const dataset = await readFile(importer, { name: entry.fileName, size: own.length, reference: null, bytes: () => Promise.resolve(own) }, entry.name, { recipe: entry.recipe });
    // The hash is of the records, and so is held.
    datasets.push({ ...dataset, roles: entry.roles, source: { ...dataset.source, sha256: entry.sha256 } });
  }
  return reportDocument({ ...workspace, policy }, contextOf(importer, datasets), { date: '2026-11-24' });
}

function told(bytes: Uint8Array<ArrayBuffer>, { column, from, to, where = {} }: Change): Uint8Array<ArrayBuffer> {
  const lines = new TextDecoder().decode(bytes).split('\n').map((line) => (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).slice(0, -1).map((field) => field.replace(/,$/, '')));
  const [heading = []] = lines;
  const at = (name: string) => heading.map((one) => one.trim()).indexOf(name);
  const record = lines.slice(1).find((line) => line[at(column)] === from && Object.entries(where).every(([name, value]) => line[at(name)] === value));
  if (!record) throw new Error(`No record has ${from} in ${column}.`);
  record[at(column)] = to;
  return new TextEncoder().encode(lines.map((line) => line.join(',')).join('\n'));
}

describe('the whole report, from records that print the same', () => {
  it('is the same to the last byte in Word, Excel and CSV', { timeout: 600_000 }, async () => {
    const before = await reportOf([]);
    const [counted, countedAfter] = [figuresOf(await reportOf([], bare)), figuresOf(await reportOf(changes, bare))];
    const changed = counted.flatMap(({ id, figure }, place) => {
      const [one, other, print] = [figure, countedAfter[place]?.figure, figuresOf(before)[place]?.figure].map((each) => (each ? printedTable(each).rows.map(({ texts }) => texts) : []));
      return (one ?? []).flatMap((texts, row) => texts.flatMap((text, column) => (text === other?.[row]?.[column] ? [] : [`${id}, ${texts[0] ?? ''}: ${print?.[row]?.[column] ?? ''}`])));
    });
    // Counts and what is worked out from them, in five figures.
    expect(changed.length).toBeGreaterThanOrEqual(24);
    expect(new Set(changed.map((place) => place.split(',')[0])).size).toBe(5);
    expect(changed.filter((place) => !place.endsWith(': [c]'))).toEqual([]);
    const after = await reportOf(changes);
    const pictures = await nodePictureMaker();
    for (const [place, item] of figuresOf(before).entries()) {
      const other = figuresOf(after)[place];
      expect(other, item.id).toEqual(item);
      expect(other && figureCsv(other), item.id).toEqual(figureCsv(item));
    }
    expect(Buffer.from(await reportWorkbook(after)).equals(Buffer.from(await reportWorkbook(before)))).toBe(true);
    expect(Buffer.from(await wordDocument(after, pictures)).equals(Buffer.from(await wordDocument(before, pictures)))).toBe(true);
  });
});
