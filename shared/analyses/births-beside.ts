import type { Dataset } from '../dataset/dataset.ts';
import type { Relation } from '../figures/arithmetic.ts';
import type { Cell } from '../figures/cell.ts';
import type { Column } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import type { DrawnToo } from './distribution-chart.ts';
import { noBirths, rateCells, rateColumns, rateFollows, rateIntervalWords } from './rate-cells.ts';
import { partsOf, recordGroups, totalsAreSums, wholeRow, type CountedGroup, type GroupsAsked, type RecordGroups } from './record-groups.ts';
import { fewestToCalculate, tooFewToCalculate } from './reliability.ts';

/** The live births in the same bands as counts, and the rate of each. */
export interface BirthsBeside {
  readonly births: Dataset;
  readonly cells: (group: CountedGroup) => Readonly<Record<string, Cell>>;
  readonly arithmetic: (rows: readonly string[]) => readonly Relation[];
  readonly drawn: NonNullable<DrawnToo['rate']>;
  readonly denominator: string;
  readonly method: string;
  readonly notes: readonly Sentence[];
}

/** Rates are per this many live births. */
const multiplier = 1000;

/** The live births in the bands of a spec. */
export function birthsInBands(spec: GroupsAsked & { readonly births: string }, context: AnalysisContext): Promise<RecordGroups> {
  return recordGroups({ records: spec.births, counting: 'liveBirths', by: spec.by, list: spec.list, filters: spec.filters }, context);
}

/** Throws an AnalysisError where the births are in none of the bands. */
export function birthsBeside(births: RecordGroups, counted: RecordGroups, confidence: number): BirthsBeside {
  const of = (id: string) => [...partsOf(births), ...births.subtotals, births.total].find((group) => group.id === id);
  if (!counted.groups.some(({ id }) => (of(id)?.count ?? 0) > 0)) throw new AnalysisError(`${births.dataset.source.fileName} has live births in none of the bands of ${counted.dataset.source.fileName}. Choose another list, or take the births away.`);
  const { fileName } = births.dataset.source;
  return {
    births: births.dataset,
    cells: (group) => cellsOf(group, of(group.id), confidence),
    arithmetic: (rows) => [
      ...totalsAreSums(births, 'births'),
      ...rows.flatMap((row) => rateFollows(row, 'count')),
    ],
    drawn: { value: 'rate', lower: 'lower', upper: 'upper', scale: isWide(counted, of) ? 'log' : 'linear', axisTitle: rateLabel, reference: { at: { row: wholeRow, column: 'rate' }, label: 'All' } },
    denominator: `Live births in the same band and years, from ${fileName}.`,
    method: `Rates are per ${numberText(multiplier, 0)} live births in the band. ${rateIntervalWords(confidence)}`,
    notes: [...reversalNotes(counted, of), ...aboveAllNotes(counted, of)],
  };
}

const rateLabel = `Rate per ${numberText(multiplier, 0)} live births`;

export function birthsColumns(confidence: number): readonly Column[] {
  return [{ id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null }, ...rateColumns(rateLabel, confidence)];
}

function cellsOf({ count }: CountedGroup, births: CountedGroup | undefined, confidence: number): Readonly<Record<string, Cell>> {
  const known = births === undefined || births.count === 0 ? null : births;
  return { births: known?.cell ?? noBirths, ...rateCells(count, known?.count ?? null, { multiplier, confidence }) };
}

/** Rates many times apart, as those of the earliest weeks and of term are, need a log scale to be seen together; one of none has no place on it. */
function isWide({ groups }: RecordGroups, of: (id: string) => CountedGroup | undefined): boolean {
  const rates = groups.flatMap(({ id, count }) => {
    const births = of(id)?.count ?? 0;
    return births > 0 && tooFewToCalculate(count) === null ? [count / births] : [];
  });
  return Math.min(...rates) > 0 && Math.max(...rates) > 20 * Math.min(...rates);
}

/** Where most deaths are is not where the risk is highest: the band with the most births leads the one, a band with few the other. */
function reversalNotes({ groups }: RecordGroups, of: (id: string) => CountedGroup | undefined): readonly Sentence[] {
  const rated = groups.flatMap((group) => {
    const births = of(group.id)?.count ?? 0;
    return births > 0 && group.count >= fewestToCalculate ? [{ ...group, rate: group.count / births }] : [];
  });
  const [most] = [...rated].sort((one, other) => other.count - one.count);
  const [highest] = [...rated].sort((one, other) => other.rate - one.rate);
  if (most === undefined || highest === undefined || most.id === highest.id) return [];
  return [['The order reverses. Most are in ', most.label, ', ', { cell: { row: most.id, column: 'count' } }, ', because most babies are born there: ', { cell: { row: most.id, column: 'rate' } }, ' per 1,000. The highest rate is in ', highest.label, ', ', { cell: { row: highest.id, column: 'rate' } }, ' per 1,000.']];
}

/** Poisson limits do not know that no more can die than are born, which matters where a third and more die. */
function aboveAllNotes({ groups }: RecordGroups, of: (id: string) => CountedGroup | undefined): readonly Sentence[] {
  const high = groups.filter(({ id, count }) => count > (of(id)?.count ?? Infinity) / 3);
  return high.length === 0 ? [] : [[`${high.map(({ label }) => label).join('; ')}: so large a part died that the interval is wider than it should be, and its upper limit may pass ${numberText(multiplier, 0)} per ${numberText(multiplier, 0)}, which no rate can.`]];
}
