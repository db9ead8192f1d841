import { Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { ProtectedFigure } from '../../disclosure/protect.ts';
import type { Cell } from '../../figures/cell.ts';
import type { FigureItem } from '../report.ts';
import { sentenceRuns, type ControlIds } from './live-number.ts';
import { run } from './runs.ts';
import { styleNames } from './styles.ts';

interface Entry {
  /** In bold before the text; null for the first paragraph, which explains the table's [c] and needs none. */
  readonly label: string | null;
  readonly text: readonly ParagraphChild[];
}

/** Under the table: what is withheld, the notes, where the numbers come from and what they mean. */
export function aboutParagraphs({ id, figure, notes }: FigureItem, ids: ControlIds): readonly Paragraph[] {
  const { words } = figure;
  const entries: readonly Entry[] = [
    entry(null, suppression(figure)),
    // What a reader must not miss stands before what only some look up.
    ...words.notes.map((note) => ({ label: 'Note', text: sentenceRuns(id, figure, note, ids) })),
    ...notes.map((note) => entry('Note', note)),
    entry('Source', [words.source, ...attributions(figure)].join(' ')),
    entry('Method', words.method),
    entry('Definition', words.definition),
    entry('Denominator', words.denominator),
    entry('Filters', words.filters.length > 0 ? `${words.filters.join('; ')}.` : 'None: every record is in.'),
    ...symbols(figure),
  ];
  return entries.map(
    ({ label, text }, index) => new Paragraph({ style: styleNames.note, keepLines: true, spacing: index === 0 ? { before: 140 } : {}, children: [...(label === null ? [] : [run({ text: `${label}: `, bold: true })]), ...text] }),
  );
}

function entry(label: string | null, text: string): Entry {
  return { label, text: [new TextRun(text)] };
}

/** Licence lines must be printed wherever the data are. */
function attributions({ provenance }: ProtectedFigure): readonly string[] {
  return [...new Set(provenance.sources.flatMap(({ attribution }) => (attribution === null ? [] : [`${attribution}.`])))];
}

function suppression({ protection }: ProtectedFigure): string {
  const nothing = protection.policy.kind !== 'none' && protection.withheld === 0;
  return nothing ? `No number is withheld here. ${protection.statement}` : protection.statement;
}

const markMeanings = { u: 'low reliability', e: 'estimated', p: 'provisional', r: 'revised' } as const;

/** The shorthand that the table uses besides [c], explained. */
function symbols(figure: ProtectedFigure): readonly Entry[] {
  const cells = figure.rows.flatMap(({ cells: byColumn }) => figure.columns.flatMap(({ id }) => byColumn[id] ?? []));
  const missing = cells.filter((cell): cell is Extract<Cell, { kind: 'missing' }> => cell.kind === 'missing');
  const marks = new Set(cells.flatMap((cell) => (cell.kind === 'number' ? cell.marks : [])));
  const explained = [...new Set(missing.map(({ symbol, reason }) => `[${symbol}]: ${reason}`)), ...[...marks].map((mark) => `[${mark}] means ${markMeanings[mark]}.`)];
  return explained.length === 0 ? [] : [entry('Shorthand', explained.join(' '))];
}
