import { expect } from 'vitest';
import type { ProtectedFigure } from '../../shared/disclosure/protect.ts';
import { drawingOf, type Drawing } from '../../shared/figures/drawing/drawing.ts';
import { printedTable } from '../../shared/figures/printed-table.ts';
import { figureCsv } from '../../shared/report/spreadsheet/figure-csv.ts';
import { cachesIn, partsOf, textOf } from '../../shared/report/word/package-for-tests.test-data.ts';
import { wordDocument } from '../../shared/report/word/word-document.ts';

type Pictures = Parameters<typeof wordDocument>[1];

/** What stands in a place of a table: a number, or a symbol such as "[c]". */
type Printed = number | string;

/** Whether the printed table, the CSV, the chart's description and Word say the same of a figure, and how many numbers were compared. */
export async function sameEverywhere(figure: ProtectedFigure, pictures: Pictures): Promise<number> {
  const csv = csvRows(figure);
  expect(tableRows(figure)).toEqual(csv);
  const byRow = new Map(figure.rows.map(({ id }, place) => [id, csv[place] ?? []]));
  const columns = new Map(figure.columns.map(({ id }, place) => [id, place]));
  const at = (row: string, column: string) => byRow.get(row)?.[columns.get(column) ?? -1];
  const drawing = drawingOf(figure);
  const drawn = drawnIn(drawing, figure);
  for (const { row, column, value } of drawn) {
    const printed = at(row, column);
    if (value !== null) expect([row, column, value]).toEqual([row, column, printed]);
    // What is not drawn is no number in the table, but for a zero, which has no place on a log axis.
    else expect([row, column, typeof printed === 'number' && printed !== 0]).toEqual([row, column, false]);
  }
  await expectInWord(figure, drawing, drawn, pictures);
  return csv.flat().filter((printed) => typeof printed === 'number').length;
}

/** The printed table, its intervals in two again and its marks off. */
function tableRows(figure: ProtectedFigure): readonly (readonly Printed[])[] {
  const { header, rows } = printedTable(figure);
  const limits = new Set(figure.columns.flatMap(({ id, limitOf }) => (limitOf === null ? [] : [id])));
  return rows.map(({ texts }) => texts.slice(1).flatMap((text, place) => {
    if (!limits.has(header[place + 1]?.id ?? '')) return [asPrinted(text)];
    const [lower, upper] = text.split(' to ');
    return [asPrinted(lower ?? ''), asPrinted(upper ?? lower ?? '')];
  }));
}

function asPrinted(text: string): Printed {
  const bare = text.replace(/ \[[uepr]\]/g, '').replaceAll(',', '').replace('\u2212', '-');
  return bare.startsWith('[') ? bare : Number(bare) || 0;
}

function csvRows(figure: ProtectedFigure): readonly (readonly Printed[])[] {
  const text = new TextDecoder().decode(figureCsv({ figure, notes: [], subtitle: figure.words.subtitle }));
  const lines = text.split('\r\n').slice(1, figure.rows.length + 1);
  return lines.map((line) => {
    const fields = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field);
    return fields.slice(1, figure.columns.length + 1).map((field) => (field.startsWith('[') ? field : Number(field)));
  });
}

interface Drawn {
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
}

/** Every number that a chart's description holds, with the row and column that it is of. */
function drawnIn(drawing: Drawing, { chart }: ProtectedFigure): readonly Drawn[] {
  if (drawing.form === 'interval' && chart.form === 'interval') return drawing.rows.flatMap(({ id, value, limits }) => [{ row: id, column: chart.value, value }, ...(chart.lower === null || chart.upper === null ? [] : [{ row: id, column: chart.lower, value: limits.lower }, { row: id, column: chart.upper, value: limits.upper }])]);
  if (drawing.form === 'control' && chart.form === 'control') {
    const lines = [{ drawn: drawing.centre, of: chart.centre }, ...drawing.limits.map((drawn, place) => ({ drawn, of: chart.limits[place] }))];
    return drawing.rows.flatMap(({ id, value }, place) => [{ row: id, column: chart.value, value }, ...lines.map(({ drawn, of }) => ({ row: id, column: of?.value ?? '', value: drawn.values[place] ?? null }))]);
  }
  if (drawing.form === 'funnel' && chart.form === 'funnel') return drawing.rows.flatMap(({ id, size, value }) => [{ row: id, column: chart.size, value: size.value }, { row: id, column: chart.value, value: value.value }]);
  if (drawing.form === 'histogram' && chart.form === 'histogram') return drawing.rows.map(({ id, value }) => ({ row: id, column: chart.value, value }));
  if (drawing.form === 'heat' && chart.form === 'heat') return drawing.rows.flatMap(({ id, cells }) => cells.map(({ value }, place) => ({ row: id, column: chart.columns[place]?.value ?? '', value })));
  if (drawing.form === 'stacked' && chart.form === 'stacked') return drawing.rows.flatMap(({ id, shares }) => shares.map(({ segment, value }) => ({ row: id, column: chart.segments[segment]?.value ?? '', value })));
  if (drawing.form === 'series' && chart.form === 'series') return drawing.series.flatMap(({ values }, place) => values.map(({ value }, row) => ({ row: chart.rows[row] ?? '', column: chart.series[place]?.value ?? '', value })));
  if (drawing.form === 'slope' && chart.form === 'slope') return drawing.rows.flatMap(({ id, from, to }) => [{ row: id, column: chart.from.value, value: from.value }, { row: id, column: chart.to.value, value: to.value }]);
  throw new Error(`No reading of ${drawing.form} is written.`);
}

/** Word's table has every printed row, and the cache of its chart, where it has one, every number that is drawn as a value. */
async function expectInWord(figure: ProtectedFigure, drawing: Drawing, drawn: readonly Drawn[], pictures: Pictures): Promise<void> {
  const item = { kind: 'figure', id: figure.id, figure, title: 'A headline', subtitle: figure.words.subtitle, caption: '', altText: '', notes: [], widthCm: 16, withTable: true, drawnAs: 'chart' } as const;
  const parts = partsOf(await wordDocument({ title: 'A report', author: null, date: '2026-11-24', appVersion: '0.1.0', items: [item] }, pictures));
  const body = textOf(parts, 'word/document.xml');
  const rows = [...body.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'")));
  for (const { texts } of printedTable(figure).rows) expect(rows).toContainEqual([...texts]);
  if (![...parts.keys()].some((path) => path.includes('word/charts/'))) {
    expect(['heat', 'histogram']).toContain(drawing.form);
    return;
  }
  const caches = cachesIn(textOf(parts, 'word/charts/chart1.xml')).map(({ values }) => values.map((value) => (value === null || value === '' ? null : Number(value))));
  const cached = new Set(caches.flat());
  const { chart } = figure;
  // Limits are written as distances from the value, and a point without a value has no size either.
  const values = drawn.filter(({ column }) => (chart.form !== 'interval' && chart.form !== 'funnel') || column === chart.value);
  for (const { row, column, value } of values) if (value !== null) expect([row, column, cached.has(value)]).toEqual([row, column, true]);
  if (chart.form === 'interval' || chart.form === 'control' || chart.form === 'histogram') {
    const inOrder = drawn.filter(({ column }) => column === chart.value).map(({ value }) => value);
    expect(caches.map((values) => values.slice(0, inOrder.length))).toContainEqual(inOrder);
  }
}
