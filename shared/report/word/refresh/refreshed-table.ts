import { childNamed, isElement, named, nodesOf, written, type XmlElement } from '../xml/xml.ts';
import { setText, textIn } from './controls.ts';

/** One cell that is no longer what it was. */
export interface CellChange {
  /** "2019, Rate per 1,000 live births". */
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

/** Puts the texts of a new table into one that people may have restyled: rows come and go at its end, each with the look of the last. A table of other columns is replaced whole. */
export function refreshTable(content: XmlElement, fresh: XmlElement): readonly CellChange[] {
  const [table, freshTable] = [content, fresh].map((each) => childNamed(each, 'w:tbl'));
  if (!table || !freshTable) return [];
  const changes = changesBetween(textsOf(table), textsOf(freshTable));
  const rows = rowsOf(table);
  const freshRows = rowsOf(freshTable);
  if (rows.some((row, index) => cellsOf(row).length !== cellsOf(freshRows[index] ?? row).length) || cellsOf(rows[0] ?? table).length !== cellsOf(freshRows[0] ?? freshTable).length) {
    content.children = content.children.map((child) => (child === table ? freshTable : child));
    return changes;
  }
  freshRows.forEach((freshRow, index) => {
    const row = rows[index] ?? addRow(table, rows.at(-1) ?? freshRow);
    cellsOf(row).forEach((cell, column) => {
      const text = plain(cellsOf(freshRow)[column] ?? cell);
      if (plain(cell) !== text) setText(cell, text);
    });
  });
  for (const extra of rows.slice(freshRows.length)) table.children.splice(table.children.indexOf(extra), 1);
  return changes;
}

function addRow(table: XmlElement, like: XmlElement): XmlElement {
  const row = nodesOf(written(like)).find(isElement) ?? like;
  table.children.push(row);
  return row;
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.filter(isElement).filter(({ name }) => name === 'w:tr');
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return named(row, 'w:tc');
}

function plain(cell: XmlElement): string {
  return textIn(cell).trimEnd();
}

function textsOf(table: XmlElement): readonly (readonly string[])[] {
  return rowsOf(table).map((row) => cellsOf(row).map(plain));
}

function changesBetween(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): readonly CellChange[] {
  const at = (texts: readonly (readonly string[])[]) => new Map(texts.slice(1).flatMap((row) => row.slice(1).map((text, column): [string, string] => [`${row[0] ?? ''}, ${texts[0]?.[column + 1] ?? ''}`, text])));
  const [old, fresh] = [at(before), at(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((where) => (old.get(where) === fresh.get(where) ? [] : [{ where, before: old.get(where) ?? '', after: fresh.get(where) ?? '' }]));
}
