import type { PrintedBlock } from '../printed-report.ts';
import { markedUpBlocks, type TagNames } from './marked-up-blocks.ts';

const names: TagNames = {
  paragraph: new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'blockquote', 'section', 'article', 'ul', 'ol']),
  table: 'table',
  row: 'tr',
  cell: new Set(['td', 'th']),
  run: null,
  lineBreak: new Set(['br']),
  span: { tag: null, attribute: 'colspan' },
  deleted: new Set(['del', 's', 'strike']),
};

/** The texts and tables of HTML, as Word, Excel and browsers put it on the clipboard. */
export function htmlBlocks(html: string): readonly PrintedBlock[] {
  return markedUpBlocks(html, names);
}
