import { readFileSync } from 'node:fs';
import { read } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observedExpectedSpecSchema } from '../shared/analyses/spec.ts';
import type { Policy } from '../shared/disclosure/policy.ts';
import { readFile, type Importer } from '../shared/dataset/read-file.ts';
import { cellAt } from '../shared/figures/figure.ts';
import { printedTable } from '../shared/figures/printed-table.ts';
import { figurePng } from '../shared/report/paper/figure-png.ts';
import { figureSvg } from '../shared/report/paper/figure-svg.ts';
import { figuresOf, type ReportDocument } from '../shared/report/report.ts';
import { figureClipboard } from '../shared/report/spreadsheet/figure-clipboard.ts';
import { figureCsv } from '../shared/report/spreadsheet/figure-csv.ts';
import { reportWorkbook } from '../shared/report/spreadsheet/report-workbook.ts';
import { cachesIn, partsOf, textOf, workbookRange } from '../shared/report/word/package-for-tests.test-data.ts';
import { wordDocument } from '../shared/report/word/word-document.ts';
import { reportDocument } from '../shared/workspace/report-document.ts';
import { reportFigure } from '../shared/workspace/report-items.ts';
import { readWorkspaceFile, writeWorkspaceFile } from '../shared/workspace/workspace-file.ts';
import type { Workspace } from '../shared/workspace/workspace.ts';
import { contextOf, openImporter } from './example.test-data.ts';
import { nodePictureMaker } from './picture-maker.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../samples/${name}`, import.meta.url)));
const deathsFile = 'SYNTHETIC-infant-deaths-2014-2019.csv';
const group = 'ethnic_group';
const spec = observedExpectedSpecSchema.parse({ id: 'deaths-as-recorded', kind: 'observed-expected', deaths: 'deaths', births: 'births', by: 'ethnicGroup', grouping: 'as-recorded', filters: [], confidence: 0.95 });

let importer: Importer;
let workspace: Workspace;
beforeAll(async () => {
  importer = await openImporter();
  const example = readWorkspaceFile('example', sample('lambeth-southwark.cdrw')).workspace;
  workspace = { ...example, report: { ...example.report, items: [...example.report.items, reportFigure(spec)] } };
});
afterAll(async () => { await importer.engine.close(); });

/** The example's report, and a figure with small counts in it, from these death records; the file's hash is held, since it is of the records. */
async function reportFrom(deaths: string, policy: Policy = workspace.policy): Promise<ReportDocument> {
  const bytes = { deaths: new TextEncoder().encode(deaths), births: sample('SYNTHETIC-live-births-2014-2019.csv') };
  const datasets = [];
  for (const entry of workspace.datasets.filter(({ name }) => name === 'deaths' || name === 'births')) {
    const own = entry.name === 'deaths' ? bytes.deaths : bytes.births;
    const dataset = await readFile(importer, { name: entry.fileName, size: own.length, reference: null, bytes: () => Promise.resolve(own) }, entry.name, { recipe: entry.recipe });
    datasets.push({ ...dataset, roles: entry.roles, source: { ...dataset.source, sha256: entry.sha256 } });
  }
  return reportDocument({ ...workspace, policy }, contextOf(importer, datasets), { date: '2026-11-24' });
}

/** Everything that a report leaves as, by name. */
async function outputsOf(report: ReportDocument): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const pictures = await nodePictureMaker();
  const outputs = new Map<string, Uint8Array | string>([['report.docx', await wordDocument(report, pictures)], ['tables.xlsx', await reportWorkbook(report)], ['workspace.cdrw', writeWorkspaceFile(workspace)]]);
  for (const item of figuresOf(report)) {
    const svg = await figureSvg(item.figure, { widthCm: 16 });
    const { html, text } = figureClipboard(item);
    outputs.set(`${item.id}.svg`, svg).set(`${item.id}.png`, await figurePng(svg, { widthCm: 16, dpi: 100, ...pictures })).set(`${item.id}.csv`, figureCsv(item)).set(`${item.id}.html`, html).set(`${item.id}.txt`, text);
  }
  return outputs;
}

const records = () => new TextDecoder().decode(sample(deathsFile));
const figureIn = (report: ReportDocument) => {
  const item = figuresOf(report).find(({ id }) => id === spec.id);
  if (!item) throw new Error('The figure is not in the report.');
  return item;
};

describe('what leaves with the example', () => {
  it('reads [c] in every place where a withheld number could stand, and holds no number there', async () => {
    const report = await reportFrom(records());
    const { figure } = figureIn(report);
    const isWithheld = (row: string, column: string) => cellAt(figure, { row, column }).kind === 'withheld';
    const rows = figure.rows.filter(({ id }) => isWithheld(id, 'deaths'));
    expect(rows.length).toBeGreaterThan(5);
    for (const { id, cells } of rows) for (const column of Object.keys(cells)) if (isWithheld(id, column)) expect(JSON.stringify(cells[column])).not.toContain('"value"');
    const outputs = await outputsOf(report);

    const word = partsOf(outputs.get('report.docx') as Uint8Array);
    const tables = Array.from(textOf(word, 'word/document.xml').matchAll(/<w:tbl>.*?<\/w:tbl>/gs), ([table]) => Array.from(table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs), ([row]) => Array.from(row.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([cell]) => cell.replaceAll(/<[^>]*>/g, ''))));
    const plain = (cell: string) => cell.replaceAll('&amp;', '&').replaceAll('&apos;', '’').replaceAll("'", '’');
    for (const item of figuresOf(report)) {
      const printed = printedTable(item.figure).rows.map(({ texts }) => texts.map(plain));
      expect(tables.some((table) => JSON.stringify(table.slice(1).map((row) => row.map(plain))) === JSON.stringify(printed)), item.id).toBe(true);
    }
    const charts = [...word.keys()].filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path)).map((path) => cachesIn(textOf(word, path)));
    const marked = charts.flatMap((caches) => caches.flatMap(({ values }) => (values.some((value) => value?.includes('[c]')) ? [{ caches, places: values.flatMap((value, place) => (value?.includes('[c]') ? [place] : [])) }] : [])));
    expect(marked.length).toBeGreaterThan(0);
    for (const { caches, places } of marked) {
      expect(places.length).toBeGreaterThanOrEqual(rows.length);
      for (const { values } of caches) for (const place of places) expect(values[place] === null || Number.isNaN(Number(values[place])) || values[place] === undefined).toBe(true);
    }

    const { sheets } = await read(outputs.get('tables.xlsx') as Uint8Array);
    const sheet = sheets.at(-1)?.rows ?? [];
    const csv = new TextDecoder().decode(outputs.get(`${spec.id}.csv`) as Uint8Array).split(/\r?\n/);
    figure.rows.forEach(({ id }, place) => {
      figure.columns.forEach(({ id: column }, across) => {
        if (!isWithheld(id, column)) return;
        expect(sheet[place + 1]?.[across + 1]).toBe('[c]');
        expect(csv[place + 1]).toContain('[c]');
      });
    });
    const chunks = pngChunks(outputs.get(`${spec.id}.png`) as Uint8Array);
    expect([...new Set(chunks)]).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  });

  it('holds nothing of a withheld number in the workbook behind a chart: its row is empty but for its name and [c]', async () => {
    const report = await reportFrom(records());
    const word = partsOf((await outputsOf(report)).get('report.docx') as Uint8Array);
    const charts = [...word.keys()].filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));
    const figures = figuresOf(report);
    expect(charts).toHaveLength(figures.length);
    let emptied = 0;
    for (const [place, path] of charts.entries()) {
      const { figure } = figures[place] ?? figureIn(report);
      const workbook = `word/${/embeddings\/[^"]*/.exec(textOf(word, path.replace('charts/', 'charts/_rels/').concat('.rels')))?.[0] ?? ''}`;
      for (const { reference, values } of cachesIn(textOf(word, path))) expect(workbookRange(word, workbook, reference), `${path} ${reference}`).toEqual(values);
      const { sheets } = await read(word.get(workbook) ?? new Uint8Array());
      expect(sheets).toHaveLength(1);
      const names = figure.chart.form === 'interval' ? figure.chart.rows : [];
      const value = figure.chart.form === 'interval' ? figure.chart.value : '';
      expect(sheets[0]?.rows).toHaveLength(names.length + 1);
      for (const [index, id] of names.entries()) {
        if (cellAt(figure, { row: id, column: value }).kind !== 'withheld') continue;
        const [name, ...others] = sheets[0]?.rows[index + 1] ?? [];
        expect(name).toBe(`${figure.rows.find((row) => row.id === id)?.label ?? ''}: [c]`);
        expect(others.filter((cell) => cell !== null && cell !== '')).toEqual([]);
        emptied += 1;
      }
    }
    expect(emptied).toBeGreaterThan(5);
  });

  it('names no withheld number in captions, alternative texts, text or properties', async () => {
    const report = await reportFrom(records());
    const { figure } = figureIn(report);
    const bare = printedTable(figureIn(await reportFrom(records(), { kind: 'none', reason: 'To compare.' })).figure).rows;
    const inPrint = new Set(figuresOf(report).flatMap((item) => printedTable(item.figure).rows.flatMap(({ texts }) => texts.flatMap(numbersIn))));
    const hidden = new Set(printedTable(figure).rows.flatMap(({ texts }, row) => texts.flatMap((text, column) => (text === '[c]' ? numbersIn(bare[row]?.texts[column] ?? '') : []))).filter((number) => number.includes('.') && !inPrint.has(number) && !isTick(number)));
    expect(hidden.size).toBeGreaterThan(15);
    const outputs = await outputsOf(report);
    const word = partsOf(outputs.get('report.docx') as Uint8Array);
    const body = textOf(word, 'word/document.xml');
    const descriptions = Array.from(body.matchAll(/ (?:descr|title)="([^"]*)"/g), ([, text = '']) => text);
    expect(descriptions.length).toBeGreaterThanOrEqual(figuresOf(report).length);
    const places: Readonly<Record<string, string>> = {
      'alternative texts': descriptions.join('\n'),
      'all text': body.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]*>/g, ''),
      ...Object.fromEntries([...word.keys()].filter((path) => /^(docProps|customXml)\/|footer|header|footnotes/.test(path) && path.endsWith('.xml')).map((path) => [path, textOf(word, path)])),
      ...Object.fromEntries([...outputs].flatMap(([name, text]) => (typeof text === 'string' && name.startsWith(spec.id) ? [[name, text.replaceAll(/ (?:d|transform|[xy][12]?|viewBox|width|height|style|points)="[^"]*"/g, '')]] : []))),
    };
    expect(Object.keys(places)).toEqual(expect.arrayContaining(['docProps/core.xml', 'docProps/custom.xml', `${spec.id}.svg`, `${spec.id}.html`, `${spec.id}.txt`]));
    for (const [place, text] of Object.entries(places)) expect(numbersIn(text).filter((number) => hidden.has(number)), place).toEqual([]);
    // The search finds what it looks for where it is in print.
    expect(numbersIn(places['all text'] ?? '').filter((number) => inPrint.has(number)).length).toBeGreaterThan(50);
  });

  it('is the same to the last byte when withheld counts are others that fit what is printed, margins kept', async () => {
    const report = await reportFrom(records());
    const { figure } = figureIn(report);
    const labels = figure.rows.filter(({ id }) => cellAt(figure, { row: id, column: 'deaths' }).kind === 'withheld').map(({ label }) => label);
    const altered = alteredRecords(records(), labels);
    expect(altered.changed).toBeGreaterThanOrEqual(4);
    const unprotected: Uint8Array[] = [];
    for (const text of [records(), altered.text]) unprotected.push(figureCsv(figureIn(await reportFrom(text, { kind: 'none', reason: 'To compare.' }))));
    expect(unprotected[0]).not.toEqual(unprotected[1]);
    const [before, after] = [await outputsOf(report), await outputsOf(await reportFrom(altered.text))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, bytes] of before) expect(typeof bytes === 'string' ? after.get(name) === bytes : Buffer.from(bytes).equals(Buffer.from(after.get(name) as Uint8Array)), name).toBe(true);
  });
});

/** Moves one record from a withheld group to another and so on, wherever both stay as small, or as large, as they were: the margins are kept. */
function alteredRecords(text: string, withheld: readonly string[]): { readonly text: string; readonly changed: number } {
  const lines = text.trimEnd().split('\n');
  const column = (lines[0] ?? '').split(',').indexOf(group);
  const groupOf = (line: string) => (line.match(/("[^"]*"|[^,]*)(,|$)/g)?.[column] ?? '').replace(/,$/, '').replaceAll('"', '');
  const counts = new Map(withheld.map((label) => [label, lines.slice(1).filter((line) => groupOf(line) === label).length]));
  const stays = (label: string, by: number) => { const now = counts.get(label) ?? 0; return now > 0 && (now <= 4 ? now + by >= 1 && now + by <= 4 : now + by >= 5); };
  const left = [...withheld];
  let changed = 0;
  while (left.length > 1) {
    const from = left.shift() ?? '';
    // Within one broad group, so that the other figures of the report stay as they are.
    const to = left.find((label) => broad(label) === broad(from) && stays(label, 1) && stays(from, -1)) ?? null;
    const place = lines.findIndex((line, index) => index > 0 && groupOf(line) === from);
    if (to === null || place === -1) continue;
    lines[place] = (lines[place] ?? '').replace(from, to.includes(',') ? `"${to}"` : to);
    left.splice(left.indexOf(to), 1);
    changed += 2;
  }
  return { text: `${lines.join('\n')}\n`, changed };
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:[,.]\d+)*/g) ?? [];
}

/** An axis on which every step doubles prints 0.25 and 0.5 of its own. */
function isTick(number: string): boolean {
  return Number.isInteger(Math.log2(Number(number)));
}

function broad(label: string): string {
  if (/^(White and|Other Mixed|Any other Mixed)/.test(label)) return 'mixed';
  if (/Indian|Pakistani|Bangladeshi|Chinese|Asian/.test(label)) return 'asian';
  if (/Black|African|Caribbean/.test(label)) return 'black';
  if (/White|Irish|Gypsy|English/.test(label)) return 'white';
  return 'other';
}

function pngChunks(bytes: Uint8Array): readonly string[] {
  const chunks: string[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) chunks.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
  return chunks;
}
