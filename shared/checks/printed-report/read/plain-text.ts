import type { PrintedBlock } from '../printed-report.ts';
import { blockWriter } from './blocks.ts';

/** Plain text as it is pasted: lines with tabs that follow each other are a table, the others are sentences. */
export function plainTextBlocks(text: string): readonly PrintedBlock[] {
  const writer = blockWriter();
  let rows: string[][] = [];
  const endTable = (): void => {
    // One line with a tab is a line of text.
    if (rows.length > 1) writer.table(rows);
    else rows.forEach((cells) => { writer.paragraph(cells.join(' ')); });
    rows = [];
  };
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.includes('\t')) rows.push(line.split('\t'));
    else {
      endTable();
      writer.paragraph(line);
    }
  }
  endTable();
  return writer.blocks;
}
