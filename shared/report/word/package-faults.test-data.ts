import { cachesIn, textOf, workbookRange, xmlFault, type Parts } from './package-for-tests.test-data.ts';

/** What is wrong with a Word package: parts that are not well formed, have no type or are not there, relationships that go nowhere, charts without their workbook or with other numbers than it. Empty when whole. */
export function packageFaults(parts: Parts): readonly string[] {
  const paths = [...parts.keys()];
  const xml = paths.filter((path) => /\.(xml|rels)$/.test(path));
  const formed = xml.flatMap((path) => {
    const fault = xmlFault(textOf(parts, path).replace(/^\uFEFF/, ''));
    return fault === null ? [] : [`${path}: ${fault}`];
  });
  return [...formed, ...typeFaults(parts, paths), ...xml.filter((path) => path.endsWith('.rels')).flatMap((path) => relationshipFaults(parts, path)), ...paths.filter((path) => /\/charts\/[^/]*chart\d+\.xml$/.test(path)).flatMap((path) => chartFaults(parts, path))];
}

function typeFaults(parts: Parts, paths: readonly string[]): readonly string[] {
  const types = textOf(parts, '[Content_Types].xml');
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name ?? '');
  const defaults = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, name]) => name?.toLowerCase());
  const untyped = paths.filter((path) => !path.includes('!/') && path !== '[Content_Types].xml' && !overrides.includes(path) && !defaults.includes(path.split('.').at(-1)?.toLowerCase()));
  return [...untyped.map((path) => `${path} has no type`), ...overrides.filter((name) => !paths.includes(name)).map((name) => `${name} has a type and is not there`), ...overrides.filter((name, at) => overrides.indexOf(name) !== at).map((name) => `${name} has two types`)];
}

function relationshipFaults(parts: Parts, path: string): readonly string[] {
  const [, prefix = '', folder = '', name = ''] = /^(.*!\/)?(.*?)_rels\/(.*)\.rels$/.exec(path) ?? [];
  const tags = [...textOf(parts, path).matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => tag);
  const inside = tags.filter((tag) => !tag.includes('TargetMode="External"'));
  const lost = inside.map((tag) => prefix + new URL(/ Target="([^"]+)"/.exec(tag)?.[1] ?? '', `file:///${folder}`).pathname.slice(1)).filter((target) => !parts.has(target));
  const ids = tags.map((tag) => / Id="([^"]+)"/.exec(tag)?.[1]);
  const used = name === '' ? [] : [...textOf(parts, prefix + folder + name).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(([, id]) => id);
  return [...lost.map((target) => `${path} goes to ${target}, which is not there`), ...used.filter((id) => !ids.includes(id)).map((id) => `${path} lacks ${id ?? ''}`), ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path} has ${id ?? ''} twice`)];
}

function chartFaults(parts: Parts, path: string): readonly string[] {
  const rels = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const target = parts.has(rels) ? / Target="([^"]+\.xlsx)"/.exec(textOf(parts, rels))?.[1] : undefined;
  if (target === undefined) return [`${path} has no workbook`];
  const workbook = new URL(target, `file:///${path}`).pathname.slice(1);
  return cachesIn(textOf(parts, path)).flatMap(({ reference, values }) => (JSON.stringify(workbookRange(parts, workbook, reference)) === JSON.stringify(values) ? [] : [`${path}: ${reference} is not what the workbook holds`]));
}
