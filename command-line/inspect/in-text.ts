import { clockWords } from '../../shared/dataset/clocks.ts';
import { kinds } from '../../shared/dataset/identifiers/kinds.ts';
import { markMeaningWords } from '../../shared/dataset/markers/mark-meaning.ts';
import { roleWords } from '../../shared/dataset/roles.ts';
import { aligned, oneLine, whole } from './aligned.ts';
import type { ColumnInspection, FileInspection, ReadTable } from './inspection.ts';

const listedNotes = 5;
const listedRows = 10;
const listedTotals = 20;

/** What import would do with a file, as lines to read: one block for each table. */
export function fileInText({ file, format, packed, size, tables, passedOver }: FileInspection): readonly string[] {
  const kind = [format, ...packed.map((packing) => `in ${packing}`), `${whole(size ?? 0)} bytes`].join(', ');
  const blocks = tables.flatMap((table) => (table.error === null ? [tableInText(table)] : []));
  return [`${oneLine(file)} (${kind})`, ...blocks.flatMap((block) => [...block, '']), ...aligned(passedOver.map(({ part, reason }) => ['Passed over', part, reason])), ''];
}

function tableInText(table: ReadTable): readonly string[] {
  return [
    ...(table.part === null ? [] : [`“${oneLine(table.part)}”`]),
    ...aligned(factsOf(table)),
    '',
    ...aligned([['Column', 'Type', 'Role', 'List', 'Marks', 'Blank'], ...table.columns.map(columnRow)]),
    ...aligned(belowColumns(table)),
  ];
}

function factsOf({ header, layout, text, rowsRead, rowsRejected, rowsSkipped, rejected, skipped }: ReadTable): readonly (readonly string[])[] {
  const as = (['title', 'header', 'note', 'blank'] as const).map((one) => `${one} ${whole(skipped.filter((row) => row.as === one).length)}`);
  return [
    ['Header', header === null ? 'the first line' : header.to < header.from ? 'none' : rowsFrom(header)],
    ...(layout ? [['Table', `${rowsFrom(layout.dataRows)}, columns ${layout.columns.from} to ${layout.columns.to}`]] : []),
    ...(text ? [['Text', `${text.encoding}, ${delimiters[text.delimiter] ?? text.delimiter}${text.decimalComma ? ', decimal commas' : ''}`]] : []),
    ['Rows read', whole(rowsRead)],
    ['Rows rejected', whole(rowsRejected)],
    ...rejected.slice(0, listedRows).map(({ line, column, reason }) => ['', `line ${whole(line)}${column === null ? '' : `, ${column}`}: ${reason}`]),
    ['Rows skipped', rowsSkipped === 0 ? '0' : `${whole(rowsSkipped)} (${rowsSkipped > skipped.length ? 'of the first ' + whole(skipped.length) + ': ' : ''}${as.join(', ')})`],
  ];
}

const delimiters: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

function rowsFrom({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `row ${whole(from)}` : `rows ${whole(from)} to ${whole(to)}`;
}

function columnRow({ name, type, confidence, role, classification, markers, blank, misfits }: ColumnInspection): readonly string[] {
  const clock = role?.clock ? `, ${clockWords[role.clock]}` : '';
  const roleCell = role === null ? '' : role.proposed ? `${roleWords[role.role].name}${clock} (${role.confidence})` : `could be ${roleWords[role.role].name}${clock}`;
  const unread = misfits === 0 ? '' : ` (${whole(misfits)} did not fit)`;
  return [name, `${type} (${confidence})`, roleCell, classification?.name ?? '', markers.map(({ mark, count }) => `${mark} × ${whole(count)}`).join(', '), `${whole(blank)}${unread}`];
}

function belowColumns({ rowsAre, markers, identifiers, totals, notes }: ReadTable): readonly (readonly string[])[] {
  return [
    ...rowsAre.map((role) => ['Each row', `counts as one: ${roleWords[role].name}`]),
    ...headed('Marks mean', markers.map(({ meaning, marks, cells }) => `${marks.join(' ')}: ${markMeaningWords[meaning]} (${counted(cells, 'cell', 'cells')})`), 'no mark found'),
    ...headed('Identifying', identifiers.map(({ column, kind, reason, done }) => `${column}: ${kinds[kind].words}, ${done === 'leave-out' ? 'left out' : done}. ${reason}`), 'no column looks as if it could identify anybody'),
    ...headed('Totals', totalsInText(totals), 'no row is a sum of others'),
    ...headed('Notes', first(listedNotes, notes), 'none'),
  ];
}

function totalsInText({ rows, leftOutOfSums, found }: ReadTable['totals']): readonly string[] {
  if (rows === 0) return [];
  return [`${counted(rows, 'row is a total', 'rows are totals')}, ${leftOutOfSums ? 'left out of sums' : 'summed with the others'}`, ...first(listedTotals, found.map((total) => `${total.label} (${counted(total.rows, 'row', 'rows')}): ${total.reason}`))];
}

function counted(number: number, one: string, several: string): string {
  return `${whole(number)} ${number === 1 ? one : several}`;
}

/** The first lines, and how many more there are; all are in --json. */
function first(most: number, lines: readonly string[]): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most), `and ${whole(lines.length - most)} more`];
}

/** A heading beside the first of its lines. */
function headed(heading: string, lines: readonly string[], none: string): readonly (readonly string[])[] {
  return (lines.length === 0 ? [none] : lines).map((line, place) => [place === 0 ? heading : '', line]);
}
