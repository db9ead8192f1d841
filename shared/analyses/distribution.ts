import { roleWords } from '../dataset/roles.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { ProtectedFigure } from '../disclosure/protect.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { birthsBeside, birthsInBands, birthsColumns, type BirthsBeside } from './births-beside.ts';
import { sum } from './counts.ts';
import { countedWords } from './counted-words.ts';
import { distributionChart } from './distribution-chart.ts';
import { filterWords } from './filter-words.ts';
import { peakNotes } from './gestation-peaks.ts';
import { provenanceOf, sourceSentence } from './provenance.ts';
import { partsOf, recordGroups, totalsAreSums, wholeRow, type CountedGroup, type RecordGroups } from './record-groups.ts';
import type { DistributionSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** How many in each group, band or week, and what share that is; where births in the same bands are open, the rate beside it. */
export const distributionAnalysis: Analysis<DistributionSpec> = {
  kind: 'distribution',
  needs: ({ records, counting, by, births }) => [
    { dataset: records, roles: counting === 'rows' ? [by] : [counting, by] },
    ...(births === undefined ? [] : [{ dataset: births, roles: ['liveBirths', by] as const }]),
  ],
  figure: distributionFigure,
  headline,
};

async function distributionFigure(spec: DistributionSpec, context: AnalysisContext): Promise<Figure> {
  const births = spec.births === undefined ? null : await birthsInBands({ ...spec, births: spec.births }, context);
  const counted = withUnknown(await recordGroups(spec, context, births?.groups.map(({ id }) => id)), births);
  if (counted.total.count === 0 && counted.groups.length === 0) throw new AnalysisError(`Nothing in ${counted.dataset.source.fileName} is left to count. Remove a filter, or choose another column for ${roleWords[spec.by].name.toLowerCase()} under Data.`);
  const beside = births === null ? null : birthsBeside(births, counted, spec.confidence);
  const row = (group: CountedGroup, role: Row['role']): Row => ({ id: group.id, label: group.label, role, cells: { count: group.cell, share: shareCell(group.count, counted.total.count), ...beside?.cells(group) } });
  const rows = [...partsOf(counted).map((group) => row(group, 'group')), ...counted.subtotals.map((group) => row(group, 'total')), row(counted.total, 'total')];
  const average = averageRow(spec, counted, beside);
  const { plural } = countedWords[spec.counting];
  const heading = roleWords[spec.by].name;
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: [`${countedWords[spec.counting].heading} by ${heading.toLowerCase()}`, await where(counted.dataset, spec.filters, context)].filter((words) => words !== '').join(', '),
      definition: `${countedWords[spec.counting].heading} as recorded in ${counted.dataset.source.fileName}. ${counted.definition}`,
      denominator: beside === null ? `Shares are of all ${plural} counted, those not known among them.` : beside.denominator,
      filters: spec.filters.map(filterWords),
      method: `Counts, and each as a share of all ${plural} counted.${beside === null ? '' : ` ${beside.method}`}${bandWords(spec, counted)}`,
      source: sourceSentence([{ what: countedWords[spec.counting].heading, dataset: counted.dataset }, ...(beside === null ? [] : [{ what: 'Live births', dataset: beside.births }])]),
      notes: [...peakNotes(counted, spec), ...(beside?.notes ?? []), ...counted.notes],
    },
    rowHeading: heading,
    columns: [...columns(spec), ...(beside === null ? [] : birthsColumns(spec.confidence))],
    rows: average === null ? rows : [...rows, average],
    arithmetic: [
      ...totalsAreSums(counted, 'count'),
      ...rows.map(({ id }): Relation => ({ kind: 'derived', result: { row: id, column: 'share' }, from: [{ row: id, column: 'count' }, { row: wholeRow, column: 'count' }], formula: 'percentage' })),
      ...(average === null ? [] : [averageFollows]),
      ...(beside?.arithmetic(rows.map(({ id }) => id)) ?? []),
    ],
    chart: distributionChart(spec, counted, { average: average?.id ?? null, rate: beside?.drawn ?? null }),
    provenance: provenanceOf(spec, [counted.dataset, ...(beside === null ? [] : [beside.births])], context),
  };
}

/** Births in no band have a row to stand in, even where all that is counted is in one. */
function withUnknown(counted: RecordGroups, births: RecordGroups | null): RecordGroups {
  const needsRow = counted.unknown === null && births?.unknown;
  return needsRow ? { ...counted, unknown: { ...births.unknown, count: 0, cell: exactNumber(0) } } : counted;
}

function shareCell(count: number, of: number): Cell {
  return of === 0 ? { kind: 'missing', symbol: 'z', reason: 'There are none, so there is nothing to have a share of.' } : exactNumber((count / of) * 100);
}

function columns({ counting }: DistributionSpec): readonly Column[] {
  return [
    { id: 'count', label: countedWords[counting].heading, measure: 'count', decimals: 0, limitOf: null },
    { id: 'share', label: 'Share of all (%)', measure: 'percentage', decimals: 1, limitOf: null },
  ];
}

const averageId = 'average';
const averageFollows: Relation = { kind: 'derived', result: { row: averageId, column: 'count' }, from: [{ row: wholeRow, column: 'count' }], formula: 'ratio' };

/** Over time, what a year has on average; years of the file without a record are years too. */
function averageRow({ by }: DistributionSpec, { groups }: RecordGroups, beside: BirthsBeside | null): Row | null {
  if (by !== 'year' || groups.length < 2 || beside !== null) return null;
  const years = groups.map(({ id }) => Number(id));
  const span = Math.max(...years) - Math.min(...years) + 1;
  const notApplicable: Cell = { kind: 'missing', symbol: 'z', reason: 'An average is no share of the whole.' };
  return { id: averageId, label: `Average of ${span} years`, role: 'total', cells: { count: exactNumber(sum(groups.map(({ count }) => count)) / span), share: notApplicable } };
}

/** Bands are often of unequal width, so that a tall column need not be a dense one. */
function bandWords({ by, list }: DistributionSpec, { groups }: RecordGroups): string {
  const isBanded = (by === 'ageAtDeathDays' || by === 'gestation' || by === 'birthweight') && list !== 'completed-weeks' && list !== 'as-recorded';
  return isBanded && groups.length > 1 ? ' The bands are not all of one width, so their counts are not to be read as densities.' : '';
}

/** The group with the most, told only from counts that are shown. */
function headline(figure: ProtectedFigure): Sentence {
  const countOf = (row: string) => {
    const cell = cellAt(figure, { row, column: 'count' });
    return cell.kind === 'number' ? cell.value : -1;
  };
  const [most] = figure.rows.filter(({ role, id }) => role === 'group' && countOf(id) > 0).sort((one, other) => countOf(other.id) - countOf(one.id));
  const all: Sentence = [{ cell: { row: wholeRow, column: 'count' } }, ` ${figure.columns.find(({ id }) => id === 'count')?.label.toLowerCase() ?? 'records'}`];
  const hidden = figure.rows.some(({ role, id }) => role === 'group' && cellAt(figure, { row: id, column: 'count' }).kind === 'withheld');
  return most === undefined ? all : [...all, hidden ? ', of the groups shown most in ' : ', most in ', most.label, ': ', { cell: { row: most.id, column: 'count' } }, ' (', { cell: { row: most.id, column: 'share' } }, '%)'];
}
