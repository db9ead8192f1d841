import type { PrintedBlock } from '../printed-report.ts';
import { blockWriter } from './blocks.ts';
import { attribute, markupPieces } from './markup.ts';

/** What the tags of a kind of document are called. */
export interface TagNames {
  readonly paragraph: ReadonlySet<string>;
  readonly table: string;
  readonly row: string;
  readonly cell: ReadonlySet<string>;
  /** The tag whose text is read; null where all text is. */
  readonly run: string | null;
  readonly lineBreak: ReadonlySet<string>;
  /** How many columns a cell takes, from its own attributes or from a tag inside it. */
  readonly span: { readonly tag: string | null; readonly attribute: string };
  /** What was there before and is crossed out. */
  readonly deleted: ReadonlySet<string>;
}

interface OpenTable {
  readonly rows: string[][];
  cell: string | null;
  span: number;
}

/** Columns that one cell may take: more is no printed table. */
const widestSpan = 60;

/** The texts and tables of a document in order. A table inside a cell is read as text of that cell. */
export function markedUpBlocks(markup: string, names: TagNames): readonly PrintedBlock[] {
  const writer = blockWriter();
  let table: OpenTable | null = null;
  let depth = 0;
  let runs = 0;
  let deleted = 0;
  let paragraph = '';
  const write = (text: string): void => {
    if (deleted > 0) return;
    if (table === null) paragraph += text;
    else if (table.cell !== null) table.cell += text;
  };
  const endParagraph = (): void => {
    if (table !== null) write(' ');
    else {
      writer.paragraph(paragraph);
      paragraph = '';
    }
  };
  for (const piece of markupPieces(markup)) {
    if (piece.of === 'text') {
      if (names.run === null || runs > 0) write(names.run === null ? piece.text.replace(/\s+/gu, ' ') : piece.text);
      continue;
    }
    const { of, name } = piece;
    const isOpening = of !== 'close';
    if (name === names.run) runs = Math.max(0, runs + (of === 'open' ? 1 : of === 'close' ? -1 : 0));
    else if (names.deleted.has(name)) deleted = Math.max(0, deleted + (of === 'open' ? 1 : of === 'close' ? -1 : 0));
    else if (names.lineBreak.has(name) && isOpening) write(table === null ? '\n' : ' ');
    else if (name === names.table && of === 'open') {
      if (depth === 0) {
        endParagraph();
        table = { rows: [], cell: null, span: 1 };
      }
      depth += 1;
    } else if (name === names.table && of === 'close' && depth > 0) {
      depth -= 1;
      if (depth === 0 && table !== null) {
        endCell(table);
        writer.table(table.rows);
        table = null;
      }
    } else if (depth === 1 && table !== null && name === names.row) {
      endCell(table);
      if (of === 'open') table.rows.push([]);
    } else if (depth === 1 && table !== null && names.cell.has(name)) changeCell(table, of, spanIn(names, name, piece.attributes));
    else if (depth === 1 && table !== null && name === names.span.tag && isOpening) table.span = clamped(attribute(piece.attributes, names.span.attribute));
    else if (names.paragraph.has(name)) endParagraph();
  }
  endParagraph();
  return writer.blocks;
}

function spanIn({ span, cell }: TagNames, name: string, attributes: string): number {
  return span.tag === null && cell.has(name) ? clamped(attribute(attributes, span.attribute)) : 1;
}

function clamped(span: string | null): number {
  const columns = Number(span ?? 1);
  return Number.isInteger(columns) && columns > 0 ? Math.min(columns, widestSpan) : 1;
}

function changeCell(table: OpenTable, of: 'open' | 'close' | 'empty', span: number): void {
  if (of === 'open') {
    // HTML lets a cell end where the next begins.
    endCell(table);
    table.cell = '';
    table.span = span;
  } else if (of === 'close') endCell(table);
  else table.rows.at(-1)?.push('');
}

function endCell(table: OpenTable): void {
  if (table.cell === null) return;
  table.rows.at(-1)?.push(table.cell, ...Array.from({ length: table.span - 1 }, () => ''));
  table.cell = null;
}
