import { strFromU8, strToU8 } from 'fflate';
import { relationshipsPath, resolved, type WordPackage } from '../xml/word-package.ts';
import { attribute, named, readXml } from '../xml/xml.ts';

const documentPath = 'word/document.xml';
const ourName = 'cdr-';

/** Charts with their workbooks, and pictures, copied into another package under names of their own. Gives the new id of each relationship of the document. */
export function copiedParts(house: WordPackage, ours: ReadonlyMap<string, Uint8Array>, restyled: (chart: string) => string): ReadonlyMap<string, string> {
  const types = readXml(strFromU8(ours.get('[Content_Types].xml') ?? new Uint8Array())).root;
  const typeOf = (path: string) => {
    const found = named(types, 'Override').find((each) => attribute(each, 'PartName') === `/${path}`) ?? named(types, 'Default').find((each) => attribute(each, 'Extension') === path.split('.').at(-1));
    return found === undefined ? null : (attribute(found, 'ContentType') ?? null);
  };
  const relationshipsOf = (owner: string) => {
    const bytes = ours.get(relationshipsPath(owner));
    return bytes ? named(readXml(strFromU8(bytes)).root, 'Relationship').map((each) => ({ id: attribute(each, 'Id') ?? '', type: attribute(each, 'Type') ?? '', path: resolved(owner, attribute(each, 'Target') ?? '') })) : [];
  };
  const copied = new Map<string, string>();

  function copy(path: string): string {
    const already = copied.get(path);
    if (already !== undefined) return already;
    const at = path.lastIndexOf('/') + 1;
    const name = freeName(house, `${path.slice(0, at)}${ourName}${path.slice(at)}`);
    copied.set(path, name);
    const bytes = ours.get(path) ?? new Uint8Array();
    house.parts.set(name, path.includes('/charts/') ? strToU8(restyled(strFromU8(bytes))) : bytes);
    const type = typeOf(path);
    if (type !== null) house.setContentType(name, type);
    house.addRelationships(name, relationshipsOf(path).map(({ id, type: kind, path: target }) => ({ id, type: kind, target: `/${copy(target)}` })));
    return name;
  }

  const taken = new Set(house.relationships(house.main).map(({ id }) => id));
  const moved = relationshipsOf(documentPath).filter(({ type }) => /\/(chart|image)$/.test(type)).map(({ id, type, path }) => ({ old: id, id: freeId(taken, id), type, target: `/${copy(path)}` }));
  house.addRelationships(house.main, moved);
  return new Map(moved.map(({ old, id }) => [old, id]));
}

function freeName(house: WordPackage, name: string): string {
  return house.parts.has(name) ? freeName(house, name.replace(ourName, `${ourName}x`)) : name;
}

function freeId(taken: Set<string>, id: string): string {
  let free = `cdr${id}`;
  while (taken.has(free)) free = `x${free}`;
  taken.add(free);
  return free;
}
