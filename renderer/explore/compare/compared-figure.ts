import type { Relation } from '../../../shared/figures/arithmetic.ts';
import type { CellAddress } from '../../../shared/figures/cell.ts';
import type { Chart } from '../../../shared/figures/chart.ts';
import type { Figure, Row } from '../../../shared/figures/figure.ts';
import type { Sentence } from '../../../shared/figures/sentence.ts';

/** One of two figures of the same question, and what it is of: "Lambeth", "the rest". */
export interface Side {
  readonly figure: Figure;
  readonly name: string;
}

/**
 * Two answers of one question in one figure: every row of the one with that of the other below it, on one axis. One figure, so that
 * it is protected as a whole: what both sides make together is taken as known, because the figure of all of them may be printed too.
 * Null where the form of chart has no rows to stand below one another.
 */
export function comparedFigure(one: Side, other: Side): Figure | null {
  const sides = [{ ...one, mark: 'one' }, { ...other, mark: 'other' }] as const;
  const ids = [...new Set(sides.flatMap(({ figure }) => figure.rows.map(({ id }) => id)))];
  const rows = ids.flatMap((id) =>
    sides.flatMap(({ figure, name, mark }): readonly Row[] => {
      const row = figure.rows.find((candidate) => candidate.id === id);
      return row ? [{ ...row, id: sideId(mark, id), label: `${row.label}, ${name}` }] : [];
    }),
  );
  const drawn = new Set(sides.flatMap(({ figure: { chart }, mark }) => ('rows' in chart ? chart.rows.map((id) => sideId(mark, id)) : [])));
  const chart = chartOf(one.figure.chart, rows.map(({ id }) => id).filter((id) => drawn.has(id)));
  if (chart === null) return null;
  return {
    ...one.figure,
    words: {
      ...one.figure.words,
      subtitle: `${one.figure.words.subtitle.split(',')[0] ?? ''}: ${one.name} against ${other.name}`,
      filters: one.figure.words.filters.filter((words) => other.figure.words.filters.includes(words)),
      notes: sides.flatMap(({ figure, name, mark }) => figure.words.notes.map((note): Sentence => [`For ${name}: `, ...note.map((part) => (typeof part === 'string' ? part : { cell: onSide(mark, part.cell) }))])),
    },
    rows,
    chart,
    arithmetic: [...sides.flatMap(({ figure, mark }) => figure.arithmetic.map((relation) => relationOnSide(mark, relation))), ...sumsOfBoth(one.figure, other.figure)],
  };
}

type Mark = 'one' | 'other';

function sideId(mark: Mark, row: string): string {
  return `${mark}-${row}`;
}

function onSide(mark: Mark, { row, column }: CellAddress): CellAddress {
  return { row: sideId(mark, row), column };
}

function relationOnSide(mark: Mark, relation: Relation): Relation {
  if (relation.kind === 'derived') return { ...relation, result: onSide(mark, relation.result), from: relation.from.map((cell) => onSide(mark, cell)) };
  const total = 'outside' in relation.total ? relation.total : onSide(mark, relation.total);
  const parts = relation.parts.map((cell) => onSide(mark, cell));
  return relation.unprinted === undefined ? { ...relation, total, parts } : { ...relation, total, parts, unprinted: relation.unprinted.map((part) => ({ ...part, unprinted: `${mark}: ${part.unprinted}` })) };
}

function sumsOfBoth(one: Figure, other: Figure): readonly Relation[] {
  const counted = one.columns.filter(({ measure }) => measure === 'count' || measure === 'denominator');
  return one.rows.flatMap(({ id, cells }) => {
    const facing = other.rows.find((row) => row.id === id);
    return counted.flatMap(({ id: column }): readonly Relation[] => {
      const [ours, theirs] = [cells[column], facing?.cells[column]];
      if (ours?.kind !== 'number' || theirs?.kind !== 'number') return [];
      const parts = [onSide('one', { row: id, column }), onSide('other', { row: id, column })];
      return [{ kind: 'sum', total: { outside: ours.value + theirs.value, label: 'both sides together' }, parts }];
    });
  });
}

/** Two columns for every year would be hard to tell apart; points one below the other are not. */
function chartOf(chart: Chart, rows: readonly string[]): Chart | null {
  switch (chart.form) {
    case 'interval':
      return { ...chart, rows, mark: 'point', direction: 'down', reference: chart.reference && 'constant' in chart.reference.at ? chart.reference : null };
    case 'stacked':
      return { ...chart, rows };
    case 'series':
    case 'slope':
    case 'heat':
    case 'funnel':
    case 'control':
    case 'histogram':
      return null;
  }
}
