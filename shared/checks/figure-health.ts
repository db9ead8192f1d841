import type { Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import { sentenceText } from '../figures/wording.ts';
import { percentageOfWhole } from '../statistics/printed-numbers/percentages.ts';

/** What can be wrong with a figure as it is read, or what its reader must know not to be misled. */
export const checkKinds = ['expected below 5', 'few behind a rate', 'many comparisons', 'overlapping periods', 'unknown share', 'no denominator', 'impossible percentage'] as const;
export type CheckKind = (typeof checkKinds)[number];

export interface FigureCheck {
  readonly kind: CheckKind;
  /** 'wrong': the number cannot be. 'care': it can, and needs a word. */
  readonly weight: 'care' | 'wrong';
  /** What was found and what to do, told only from the cells given. */
  readonly sentence: string;
}

type Read = Pick<Figure, 'id' | 'rowHeading' | 'columns' | 'rows' | 'arithmetic' | 'chart'>;

/** As many groups as a reader takes in. */
const listed = 6;
/** Below this expected number an O/E says little. Source: the usual rule for χ². */
const fewestExpected = 5;
/** Around one in twenty intervals at 95% misses by chance alone. */
const manyIntervals = 10;
/** A larger part of unknown than this could change the order of the groups. */
const mostUnknown = 0.05;

/** The health of a figure, from what it shows: give it a protected figure, and it tells nothing that is withheld. */
export function figureHealth(figure: Read): readonly FigureCheck[] {
  return [...impossiblePercentages(figure), ...expectedBelowFive(figure), ...fewBehindRates(figure), ...unknownShare(figure), ...noDenominator(figure), ...manyComparisons(figure), ...overlappingPeriods(figure)];
}

function numberIn(row: Row, { id }: Column): number | null {
  const cell: Cell | undefined = row.cells[id];
  return cell?.kind === 'number' ? cell.value : null;
}

function named(rows: readonly Row[]): string {
  const labels = rows.slice(0, listed).map(({ label }) => label).join('; ');
  return rows.length > listed ? `${labels}; and ${rows.length - listed} more` : labels;
}

function groupsOf({ rows }: Read): readonly Row[] {
  return rows.filter(({ role }) => role === 'group');
}

function impossiblePercentages(figure: Read): readonly FigureCheck[] {
  const columns = figure.columns.filter(({ measure }) => measure === 'percentage');
  return columns.flatMap((column) => figure.rows.flatMap((row): readonly FigureCheck[] => {
    const value = numberIn(row, column);
    if (value === null) return [];
    const { agrees, explanation } = percentageOfWhole({ printed: `${sentenceText(figure, [{ cell: { row: row.id, column: column.id } }]).replace('\u2212', '-')}%` });
    return agrees ? [] : [{ kind: 'impossible percentage', weight: 'wrong', sentence: `${row.label}, ${column.label}: ${explanation}` }];
  }));
}

function expectedBelowFive(figure: Read): readonly FigureCheck[] {
  const [expected] = figure.columns.filter(({ measure, id }) => measure === 'expected' && id === 'expected');
  if (expected === undefined) return [];
  const few = groupsOf(figure).filter((row) => (numberIn(row, expected) ?? Infinity) < fewestExpected);
  return few.length === 0 ? [] : [{ kind: 'expected below 5', weight: 'care', sentence: `Fewer than ${fewestExpected} are expected in ${named(few)}: one case more or less changes the ratio much. Read the interval, or bring groups together.` }];
}

/** Rates that their analysis marked as resting on few. */
function fewBehindRates(figure: Read): readonly FigureCheck[] {
  const columns = figure.columns.filter(({ measure }) => measure === 'rate' || measure === 'ratio');
  const few = groupsOf(figure).filter((row) => columns.some(({ id }) => {
    const cell = row.cells[id];
    return cell?.kind === 'number' && cell.marks.includes('u');
  }));
  return few.length === 0 ? [] : [{ kind: 'few behind a rate', weight: 'care', sentence: `Fewer than 20 cases stand behind ${named(few)}, marked [u]: pool years or groups before reading much into ${few.length === 1 ? 'it' : 'them'}.` }];
}

const unknownRows: readonly string[] = ['not-known', 'in-no-group'];

function unknownShare(figure: Read): readonly FigureCheck[] {
  const [count] = figure.columns.filter(({ measure }) => measure === 'count');
  const unknown = figure.rows.find(({ id }) => unknownRows.includes(id));
  if (count === undefined || unknown === undefined) return [];
  const unknownCount = numberIn(unknown, count);
  const known = groupsOf(figure).filter((row) => row !== unknown).map((row) => numberIn(row, count));
  if (unknownCount === null || known.includes(null)) return [];
  const all = known.reduce<number>((sum, value) => sum + (value ?? 0), unknownCount);
  const share = all === 0 ? 0 : unknownCount / all;
  return share <= mostUnknown ? [] : [{ kind: 'unknown share', weight: 'care', sentence: `${Math.round(share * 100)}% have no known ${figure.rowHeading.toLowerCase()}: were they all in one group, the order could be another.` }];
}

function noDenominator(figure: Read): readonly FigureCheck[] {
  const denominators = figure.columns.filter(({ measure }) => measure === 'denominator');
  const without = groupsOf(figure).filter((row) => denominators.some(({ id }) => cellAt(figure, { row: row.id, column: id }).kind === 'missing'));
  return without.length === 0 ? [] : [{ kind: 'no denominator', weight: 'care', sentence: `There is nothing to divide by for ${named(without)}: the two tables do not cover the same groups or years.` }];
}

function manyComparisons({ chart, rows }: Read): readonly FigureCheck[] {
  if (chart.form !== 'interval') return [];
  const { upper } = chart;
  const shown = upper === null ? [] : chart.rows.filter((id) => rows.find((row) => row.id === id)?.cells[upper]?.kind === 'number');
  return shown.length < manyIntervals ? [] : [{ kind: 'many comparisons', weight: 'care', sentence: `${shown.length} intervals stand side by side: about one in twenty misses by chance alone, so one that stands out need not mean anything.` }];
}

/** Charted rows that are sums of the same parts, as rolling periods are of the same years. */
function overlappingPeriods({ chart, arithmetic }: Read): readonly FigureCheck[] {
  const charted: readonly string[] = chart.rows;
  const sums = arithmetic.flatMap((relation) => (relation.kind === 'sum' && 'row' in relation.total && charted.includes(relation.total.row) ? [relation.parts.map(({ row, column }) => `${row} ${column}`)] : []));
  const overlaps = sums.some((parts, place) => sums.slice(place + 1).some((others) => others.some((part) => parts.includes(part))));
  return overlaps ? [{ kind: 'overlapping periods', weight: 'care', sentence: 'The periods shown overlap, so they are not tested against one another: compare those that share no year.' }] : [];
}
