import { roleWords } from '../dataset/roles.ts';
import { estimatedNumber, exactNumber, type Cell } from '../figures/cell.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import type { ProtectedFigure } from '../disclosure/protect.ts';
import { observedExpected } from '../statistics/observed-expected.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { apartRows } from './apart-row.ts';
import { deathsAndBirths, totalRow, totalsAreSums, type DeathsAndBirths, type GroupCounts } from './deaths-and-births.ts';
import { filterWords } from './filter-words.ts';
import { limitColumns } from './limit-columns.ts';
import { datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { noBirths } from './rate-cells.ts';
import { fewestToRely, reliabilityMarks } from './reliability.ts';
import type { ObservedExpectedSpec } from './spec.ts';
import { boundIds, unknownBounds } from './unknown-bounds.ts';
import { where } from './where-and-when.ts';

/** Are deaths spread as births are? Observed deaths in each group over those expected if every group had the overall rate. */
export const observedExpectedAnalysis: Analysis<ObservedExpectedSpec> = {
  kind: 'observed-expected',
  needs: ({ deaths, births, by }) => [{ dataset: deaths, roles: ['deaths', by] }, { dataset: births, roles: ['liveBirths', by] }],
  figure: observedExpectedFigure,
  headline,
};

async function observedExpectedFigure(spec: ObservedExpectedSpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const counts = await deathsAndBirths(spec, 'noted elsewhere', context);
  if (counts.total.births === null) {
    throw new AnalysisError(`${births.source.fileName} has live births for none of the groups in ${deaths.source.fileName}. Check the roles of both under Data, or choose another list of groups.`);
  }
  const heading = roleWords[spec.by].name;
  const bounds = unknownBounds(counts, heading.toLowerCase());
  const rows = counts.groups.map((group): Row => ({ id: group.id, label: group.label, role: 'group', cells: { ...group.cells, ...comparisonCells(spec, group, counts.total), ...bounds.cells(group) } }));
  const total: Row = { id: totalRow, label: counts.total.label, role: 'total', cells: { ...counts.total.cells, ...totalCells(counts.total), ...bounds.cells(counts.total) } };
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Infant deaths observed against expected by ${heading.toLowerCase()}, ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths under one year of age of babies born alive, as recorded in ${deaths.source.fileName}. ${counts.definition}`,
      denominator: `Live births in the same group and years, from ${births.source.fileName}.`,
      filters: spec.filters.map(filterWords),
      method: `Expected deaths are all deaths shared out as live births are, so that nothing but the number of births is allowed for. Observed divided by expected (O/E) is 1 where a group has its share. ${numberText(spec.confidence * 100, 0)}% confidence intervals: exact Poisson limits for fewer than 10 deaths, Byar's method from 10; the expected number is taken as known. No group's O/E can exceed one divided by its share of births: that ceiling is in the table. [u] marks a ratio on fewer than ${fewestToRely} deaths.`,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, { what: 'Live births', dataset: births }]),
      notes: [...zeroNotes(counts), ...bounds.notes, ...counts.notes],
    },
    rowHeading: heading,
    columns: [...columns(spec), ...bounds.columns],
    rows: [...rows, ...apartRows(counts.apart, ['expected', 'ratio', 'lower', 'upper', 'ceiling', ...(bounds.columns.length > 0 ? boundIds : [])]), total],
    arithmetic: [...totalsAreSums(counts), ...[...rows, total].flatMap(({ id }) => derivedInRow(id)), ...rows.flatMap(({ id }) => bounds.arithmetic(id))],
    chart: {
      form: 'interval',
      mark: 'point',
      direction: 'down',
      rows: rows.map(({ id }) => id),
      value: 'ratio',
      lower: 'lower',
      upper: 'upper',
      beside: ['deaths', 'expected'],
      scale: 'log',
      axisTitle: 'Observed deaths divided by expected deaths (log scale)',
      reference: { at: { constant: 1 }, label: 'As expected' },
    },
    provenance: provenanceOf(spec, [deaths, births], context),
  };
}

function comparisonCells({ confidence }: ObservedExpectedSpec, group: GroupCounts, total: GroupCounts): Record<'expected' | 'ratio' | 'lower' | 'upper' | 'ceiling', Cell> {
  if (group.births === null || total.births === null) return { expected: noBirths, ratio: noBirths, lower: noBirths, upper: noBirths, ceiling: noBirths };
  const share = group.births / total.births;
  const expected = total.deaths * share;
  const ceiling = exactNumber(1 / share);
  if (expected === 0) return { expected: exactNumber(0), ratio: noneExpected, lower: noneExpected, upper: noneExpected, ceiling };
  const { value, lower, upper, reason } = observedExpected({ observed: group.deaths, expected, confidence });
  return { expected: exactNumber(expected), ratio: estimatedNumber(value, reason, reliabilityMarks(group.deaths)), lower: estimatedNumber(lower, reason), upper: estimatedNumber(upper, reason), ceiling };
}

/** All groups together have their share by definition, so an interval would say nothing. */
function totalCells({ deaths }: GroupCounts): Record<'expected' | 'ratio' | 'lower' | 'upper' | 'ceiling', Cell> {
  const byDefinition: Cell = { kind: 'missing', symbol: 'z', reason: 'All groups together are as expected by definition.' };
  return { expected: exactNumber(deaths), ratio: byDefinition, lower: byDefinition, upper: byDefinition, ceiling: byDefinition };
}

const noneExpected: Cell = { kind: 'missing', symbol: 'z', reason: 'There are no deaths to share out, so none is expected.' };

/** A zero says little where few were expected: its expected number and upper limit say how little. */
function zeroNotes({ groups, total }: DeathsAndBirths): readonly Sentence[] {
  return groups
    .filter(({ deaths, births }) => deaths === 0 && births !== null && total.deaths > 0)
    .map(({ id, label }): Sentence => [`${label}: `, { cell: { row: id, column: 'deaths' } }, ' of ', { cell: { row: id, column: 'expected' } }, ' expected, upper limit ', { cell: { row: id, column: 'upper' } }, '. None seen is not the same as no risk.']);
}

function columns({ confidence }: ObservedExpectedSpec): readonly Column[] {
  return [
    { id: 'deaths', label: 'Observed deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    { id: 'expected', label: 'Expected deaths', measure: 'expected', decimals: 1, limitOf: null },
    { id: 'ratio', label: 'O/E', measure: 'ratio', decimals: 2, limitOf: null },
    ...limitColumns('ratio', 2, confidence),
    { id: 'ceiling', label: 'Highest possible O/E', measure: 'ratio', decimals: 1, limitOf: null },
  ];
}

function derivedInRow(row: string): readonly Relation[] {
  return [
    { kind: 'derived', result: { row, column: 'ceiling' }, from: [{ row, column: 'births' }, { row: totalRow, column: 'births' }], formula: 'ratio' },
    { kind: 'derived', result: { row, column: 'expected' }, from: [{ row: totalRow, column: 'deaths' }, { row, column: 'births' }, { row: totalRow, column: 'births' }], formula: 'expected' },
    { kind: 'derived', result: { row, column: 'ratio' }, from: [{ row, column: 'deaths' }, { row, column: 'expected' }], formula: 'ratio' },
    ...(['lower', 'upper'] as const).map((column): Relation => ({ kind: 'derived', result: { row, column }, from: [{ row, column: 'ratio' }], formula: 'limit' })),
  ];
}

/** The group furthest above its share whose interval leaves out 1; told only of groups whose numbers are shown. */
function headline(figure: ProtectedFigure): Sentence {
  const value = (row: string, column: string) => {
    const cell = cellAt(figure, { row, column });
    return cell.kind === 'number' ? cell.value : null;
  };
  const above = figure.rows
    .filter(({ id, role }) => role === 'group' && (value(id, 'lower') ?? 0) > 1)
    .map((row) => ({ row, ratio: value(row.id, 'ratio') ?? 0 }))
    .sort((one, other) => other.ratio - one.ratio);
  const [greatest] = above;
  if (!greatest) return [`No ${figure.rowHeading.toLowerCase()} shown has clearly more infant deaths than its share of births would give`];
  const { id, label } = greatest.row;
  return [`${label}: `, { cell: { row: id, column: 'ratio' } }, ' times the infant deaths expected from its births (95% CI ', { cell: { row: id, column: 'lower' } }, ' to ', { cell: { row: id, column: 'upper' } }, ')'];
}
