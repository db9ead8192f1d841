import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { finishedChart, type ChartFinish } from './chart/finish-chart.ts';

export interface PackageFinish {
  /** ISO date written as when the file was made. */
  readonly date: string;
  /** One for each chart, in the order of the document. */
  readonly charts: readonly ChartFinish[];
}

/** The zip format has no date before this; its dates have no time zone, so the local one is meant. */
const zipDate = new Date(1980, 0, 1);

/** A package as docx wrote it, with its charts finished and everything that differs from run to run, ids and times, made to follow from the content. */
export function finishedPackage(bytes: Uint8Array, { date, charts }: PackageFinish): Uint8Array<ArrayBuffer> {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  charts.forEach((finish, index) => { rewrite(parts, `word/charts/chart${index + 1}.xml`, (xml) => finishedChart(xml, finish)); });
  rewrite(parts, 'docProps/core.xml', (xml) => xml.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`));
  for (const path of [...parts.keys()].filter((name) => name.endsWith('.rels'))) renumberRelationships(parts, path);
  for (const path of [...parts.keys()].filter((name) => name.endsWith('.xlsx'))) parts.set(path, rezipped(new Map(Object.entries(unzipSync(part(parts, path))))));
  return rezipped(parts);
}

/** docx names relationships at random; here they are numbered in the order in which they are listed. */
function renumberRelationships(parts: Map<string, Uint8Array>, path: string): void {
  const listed = [...strFromU8(part(parts, path)).matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id ?? '');
  const numbers = new Map(listed.map((id, index) => [id, `rId${index + 1}`]));
  const renumbered = (xml: string) => xml.replaceAll(/( (?:Id|r:id|r:embed|r:link)=")([^"]+)"/g, (whole, start: string, id: string) => (numbers.has(id) ? `${start}${numbers.get(id) ?? id}"` : whole));
  rewrite(parts, path, renumbered);
  const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
  if (parts.has(owner)) rewrite(parts, owner, renumbered);
}

function rewrite(parts: Map<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  parts.set(path, strToU8(change(strFromU8(part(parts, path)))));
}

function part(parts: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`The Word file lacks its part ${path}.`);
  return bytes;
}

function rezipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries([...parts].map(([path, bytes]) => [path, [bytes, { mtime: zipDate, level: 6 }]]));
  return zipSync(entries);
}
