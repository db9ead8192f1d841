import { ReadError } from '../../../dataset/dataset.ts';
import { limits } from '../../../dataset/formats/limits.ts';
import { checkedEntries, entryBytes } from '../../../dataset/formats/unpack.ts';
import type { PrintedBlock } from '../printed-report.ts';
import { markedUpBlocks, type TagNames } from './marked-up-blocks.ts';

/** Letters that a report's text may have once it is unpacked; a long report has a few million with its markup. */
const mostBytes = 64 * 1024 * 1024;

const names: TagNames = {
  paragraph: new Set(['w:p']),
  table: 'w:tbl',
  row: 'w:tr',
  cell: new Set(['w:tc']),
  run: 'w:t',
  lineBreak: new Set(['w:br', 'w:tab', 'w:cr']),
  span: { tag: 'w:gridspan', attribute: 'w:val' },
  deleted: new Set(['w:del', 'mc:fallback']),
};

/** The texts and tables of a Word document (.docx). Throws a ReadError where it is damaged, protected or made to do harm. */
export function wordBlocks(fileName: string, bytes: Uint8Array): readonly PrintedBlock[] {
  const entry = checkedEntries(fileName, bytes, limits.workbookEntries).find(({ name }) => name === 'word/document.xml');
  if (entry === undefined) throw new ReadError(fileName, `${fileName} is not a Word document. Open a Word document (.docx) or a CSV file, or copy its table and paste it here.`);
  if (entry.size > mostBytes) throw new ReadError(fileName, `${fileName} holds more text than a report has. Copy the part that you want to check, and paste it here.`);
  return markedUpBlocks(new TextDecoder().decode(entryBytes(fileName, bytes, entry)), names);
}
