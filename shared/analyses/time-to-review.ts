import type { ProtectedFigure } from '../disclosure/protect.ts';
import { clockWords, type Clock } from '../dataset/clocks.ts';
import type { RecordsCounted } from '../dataset/filter.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber, type Cell, type NumberCell } from '../figures/cell.ts';
import type { Column, Figure, Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { sum } from './counts.ts';
import { daysCounted, daysQuantile, type DaysCounted } from './days-counted.ts';
import { filterWords } from './filter-words.ts';
import { datasetNamed, provenanceOf, sourceSentence } from './provenance.ts';
import { shareCells, shareColumns, shareFollows, wholeShareCells, wilsonWords } from './share-cells.ts';
import { recordNotes } from './source-notes.ts';
import type { TimeToReviewSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** How long a stretch of the review takes: from death, notification or review to another of them, in bands of days, with the share within a target, the median and the quartiles. */
export const timeToReviewAnalysis: Analysis<TimeToReviewSpec> = {
  kind: 'time-to-review',
  needs: ({ records, time }) => [{ dataset: records, roles: time.of === 'days' ? ['reviewDays'] : [] }],
  figure: timeToReviewFigure,
  headline,
};

interface Band {
  readonly id: string;
  readonly label: string;
  /** The most days that are in it. */
  readonly to: number;
  readonly count: number;
  /** Each number of days in it that a record has. */
  readonly days: readonly number[];
}

const [wholeId, withinId, unknownId] = ['total', 'within-target', 'not-known'];
/** Quartiles of fewer are the days of single children, and too uncertain to read. */
const fewestForQuartiles = 20;
const quartiles = [['lower-quartile', 'Lower quartile: a quarter took up to', 0.25], ['median', 'Median: half took up to', 0.5], ['upper-quartile', 'Upper quartile: three quarters took up to', 0.75]] as const;
const clockNames: Readonly<Record<Clock, string>> = { death: 'death', birth: 'birth', registration: 'registration', notification: 'notification', review: 'review' };

async function timeToReviewFigure(spec: TimeToReviewSpec, context: AnalysisContext): Promise<Figure> {
  const dataset = datasetNamed(spec.records, context);
  const counted = await daysCounted(dataset, spec, context);
  if (counted.total === 0) throw new AnalysisError(`No record of ${dataset.source.fileName} has both dates, so there is no time to show. Remove a filter, or check the columns under Data.`);
  const bands = bandsOf(spec, counted);
  const within = bands.filter(({ to }) => to <= spec.target);
  const countRow = (id: string, label: string, role: Row['role'], count: NumberCell, shares: Row['cells']): Row => ({ id, label, role, cells: { count, ...shares, days: noDays } });
  const shareRow = ({ id, label, count, days }: Omit<Band, 'to'>, role: Row['role']) => countRow(id, label, role, exactNumber(count, recordsOf(spec, days)), shareCells(count, counted.total, spec.confidence));
  const shown = bands.map((band) => shareRow(band, 'group'));
  const target = shareRow({ id: withinId, label: `Within the target of ${spec.target} days`, count: sum(within.map(({ count }) => count)), days: within.flatMap(({ days }) => days) }, 'total');
  const [from, to] = [clockNames[spec.from], clockNames[spec.to]];
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: [`Days from ${from} to ${to}`, await where(dataset, spec.filters, context)].filter((words) => words !== '').join(', '),
      definition: `Deaths as recorded in ${dataset.source.fileName}. Two clocks: the days run from ${clockWords[spec.from]} to ${clockWords[spec.to]}, ${spec.time.of === 'days' ? `as in the column “${spec.time.column}”` : `from “${spec.time.from}” to “${spec.time.to}”`}.`,
      denominator: 'Shares are of the deaths with both dates.',
      filters: spec.filters.map(filterWords),
      method: `Counts in bands of days, not all of one width. ${wilsonWords(spec.confidence)} Median and quartiles by linear interpolation between the two nearest deaths; none on fewer than ${fewestForQuartiles}.`,
      source: sourceSentence([{ what: 'Deaths', dataset }]),
      notes: [
        ...(counted.unknown > 0 ? [[`“Not known” has no ${to} yet, a date that is blank, or dates in the wrong order.`]] : []),
        [`Only what has come to its ${to} is counted: of recent deaths those that take long are still missing, so that recent times look shorter than they will be.`],
        ...recordNotes(dataset),
      ],
    },
    rowHeading: `Days from ${from} to ${to}`,
    columns: columns(spec),
    rows: [
      ...shown,
      ...(counted.unknown > 0 ? [countRow(unknownId, 'Not known', 'group', exactNumber(counted.unknown), notShared)] : []),
      target,
      countRow(wholeId, 'All with both dates', 'total', exactNumber(counted.total, recordsOf(spec, counted.known.map(({ days }) => days))), wholeShareCells),
      ...quartiles.map(([id, label, fraction]) => quartileRow(id, label, fraction, counted)),
    ],
    arithmetic: arithmetic(bands, within),
    chart: { form: 'interval', mark: 'column', direction: 'down', rows: bands.map(({ id }) => id), value: 'count', lower: null, upper: null, beside: ['share'], scale: 'linear', axisTitle: 'Deaths', reference: null },
    provenance: provenanceOf(spec, [dataset], context),
  };
}

/** The records of some numbers of days, so that other figures of them are audited with this one; null where days are worked out from two dates. */
function recordsOf({ records, filters, time }: TimeToReviewSpec, days: readonly number[]): RecordsCounted | null {
  return time.of === 'days' ? { dataset: records, filters: [...filters, { dimension: 'factors', columns: [time.column], match: 'any', oneOf: days.map(String) }] } : null;
}

const noDays: Cell = { kind: 'missing', symbol: 'z', reason: 'This row counts deaths; it is no number of days.' };
const noCount: Cell = { kind: 'missing', symbol: 'z', reason: 'This row is a number of days; it counts nothing.' };
const notKnown: Cell = { kind: 'missing', symbol: 'z', reason: 'Shares are of those with both dates.' };
const notShared = { share: notKnown, lower: notKnown, upper: notKnown };
const tooFew: Cell = { kind: 'missing', symbol: 'u', reason: `Fewer than ${fewestForQuartiles} deaths: too few for a quartile.` };

function quartileRow(id: string, label: string, fraction: number, counted: DaysCounted): Row {
  const days = counted.total < fewestForQuartiles ? tooFew : exactNumber(daysQuantile(counted, fraction));
  return { id, label, role: 'total', cells: { count: noCount, share: noCount, lower: noCount, upper: noCount, days } };
}

/** The last days of each band: of days for a notification, of a panel's months for a review. The target is always one. */
function edgesOf({ from, to, target }: TimeToReviewSpec): readonly number[] {
  const edges = from === 'death' && to === 'notification' ? [1, 2, 7, 14] : [90, 180, 270, 365, 545];
  return [...new Set([...edges, target])].toSorted((one, other) => one - other);
}

function bandsOf(spec: TimeToReviewSpec, { known }: DaysCounted): readonly Band[] {
  const edges = [...edgesOf(spec), Infinity];
  return edges.map((to, place): Band => {
    const from = (edges[place - 1] ?? -1) + 1;
    const label = to === Infinity ? `More than ${numberText(from - 1, 0)} days` : place === 0 ? `Up to ${numberText(to, 0)} ${to === 1 ? 'day' : 'days'}` : from === to ? `${numberText(to, 0)} days` : `${numberText(from, 0)} to ${numberText(to, 0)} days`;
    const own = known.filter(({ days }) => days >= from && days <= to);
    return { id: `band-${place}`, label, to, count: sum(own.map(({ count }) => count)), days: own.map(({ days }) => days) };
  });
}

function columns({ confidence }: TimeToReviewSpec): readonly Column[] {
  return [
    { id: 'count', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    ...shareColumns('Share (%)', confidence),
    { id: 'days', label: 'Days', measure: 'rate', decimals: 0, limitOf: null },
  ];
}

function arithmetic(bands: readonly Band[], within: readonly Band[]): readonly Relation[] {
  const at = (row: string) => ({ row, column: 'count' });
  const sumOf = (row: string, parts: readonly Band[]): Relation => ({ kind: 'sum', total: at(row), parts: parts.map(({ id }) => at(id)) });
  return [
    sumOf(wholeId, bands), sumOf(withinId, within),
    ...[...bands.map(({ id }) => id), withinId].flatMap((row) => shareFollows(row, [at(row), at(wholeId)])),
    ...quartiles.map(([row]): Relation => ({ kind: 'derived', result: { row, column: 'days' }, from: [at(wholeId)], formula: 'rate' })),
  ];
}

function headline({ rows, rowHeading }: ProtectedFigure): Sentence {
  const isShown = (row: string, column: string) => rows.find(({ id }) => id === row)?.cells[column]?.kind === 'number';
  const target = rows.find(({ id }) => id === withinId)?.label.toLowerCase() ?? '';
  const half: Sentence = isShown('median', 'days') ? [`${rowHeading}: half took up to `, { cell: { row: 'median', column: 'days' } }] : [`${rowHeading}: too few to say what is usual`];
  return isShown(withinId, 'share') ? [...half, ', and ', { cell: { row: withinId, column: 'share' } }, `% were ${target}`] : half;
}
