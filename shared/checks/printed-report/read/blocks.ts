import { nothingSaid, type PrintedBlock } from '../printed-report.ts';

/** Blocks as they are read, one piece after another: paragraphs that follow each other are one text. */
export interface BlockWriter {
  paragraph(text: string): void;
  table(rows: readonly (readonly string[])[]): void;
  readonly blocks: readonly PrintedBlock[];
}

export function blockWriter(): BlockWriter {
  const blocks: PrintedBlock[] = [];
  return {
    blocks,
    paragraph: (text) => {
      const words = text.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/gu, '\n').trim();
      const last = blocks.at(-1);
      if (words === '') return;
      if (last?.kind === 'text') blocks[blocks.length - 1] = { kind: 'text', text: `${last.text}\n${words}` };
      else blocks.push({ kind: 'text', text: words });
    },
    table: (rows) => {
      const filled = rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim())).filter((row) => row.some((cell) => cell !== ''));
      if (filled.length > 0) blocks.push({ kind: 'table', rows: filled, said: nothingSaid });
    },
  };
}
