import type { ProtectedFigure } from '../disclosure/protect.ts';
import type { Cell } from '../figures/cell.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { FigureItem } from './report.ts';

/** One thing to know about a figure. */
export interface AboutEntry {
  /** "Source"; null for what is withheld, which explains the table's [c] and needs no label. */
  readonly label: string | null;
  readonly text: Sentence;
  /** True for what a reader looks up rather than reads: in a long document it stands at the end. */
  readonly lookedUp: boolean;
}

/** What stands with a figure wherever it goes: what is withheld, the notes, where the numbers come from and what they mean. */
export function aboutFigure({ figure, notes }: Pick<FigureItem, 'figure' | 'notes'>): readonly AboutEntry[] {
  const { words } = figure;
  return [
    entry(null, suppression(figure)),
    // What a reader must not miss stands before what only some look up.
    ...words.notes.map((text) => ({ label: 'Note', text, lookedUp: false })),
    ...notes.filter((note) => note.trim() !== '').map((note) => entry('Note', note)),
    entry('Source', [words.source, ...attributions(figure)].join(' ')),
    ...shorthand(figure),
    entry('Filters', words.filters.length > 0 ? `${words.filters.join('; ')}.` : 'None: every record is in.', words.filters.length === 0),
    entry('Method', words.method, true),
    entry('Definition', words.definition, true),
    entry('Denominator', words.denominator, true),
  ];
}

function entry(label: string | null, text: string, lookedUp = false): AboutEntry {
  return { label, text: [text], lookedUp };
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
function shorthand(figure: ProtectedFigure): readonly AboutEntry[] {
  const cells = figure.rows.flatMap(({ cells: byColumn }) => figure.columns.flatMap(({ id }) => byColumn[id] ?? []));
  const missing = cells.filter((cell): cell is Extract<Cell, { kind: 'missing' }> => cell.kind === 'missing');
  const marks = new Set(cells.flatMap((cell) => (cell.kind === 'number' ? cell.marks : [])));
  const explained = [...new Set(missing.map(({ symbol, reason }) => `[${symbol}]: ${reason}`)), ...[...marks].map((mark) => `[${mark}] means ${markMeanings[mark]}.`)];
  return explained.length === 0 ? [] : [entry('Shorthand', explained.join(' '))];
}
