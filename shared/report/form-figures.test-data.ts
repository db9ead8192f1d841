import { exactNumber, type Cell } from '../figures/cell.ts';
import type { Chart, SeriesChart, SlopeChart, StackedChart } from '../figures/chart.ts';
import type { Column, ColumnMeasure, Figure, Row } from '../figures/figure.ts';
import { rateByYear, type FigureWith } from './figures-for-tests.test-data.ts';

/** A column of a figure for tests. */
export function columnFor(id: string, label: string, measure: ColumnMeasure, decimals: number, limitOf: Column['limitOf'] = null): Column {
  return { id, label, measure, decimals, limitOf };
}

/** A row for tests; a cell given as null is withheld. */
export function rowFor(columns: readonly Column[], id: string, label: string, numbers: readonly (number | null)[], role: Row['role'] = 'group'): Row {
  const withheld: Cell = { kind: 'withheld', reason: 'derived', counted: null };
  return { id, label, role, cells: Object.fromEntries(columns.map(({ id: column }, index) => [column, typeof numbers[index] === 'number' ? exactNumber(numbers[index]) : withheld])) };
}

/** A figure for tests, with the words and provenance of the rate by year. */
export function figureFor<Form extends Chart>(id: string, subtitle: string, rowHeading: string, { columns, rows, chart }: { readonly columns: readonly Column[]; readonly rows: readonly Row[]; readonly chart: Form }): FigureWith<Form> {
  const base: Figure = rateByYear;
  return { ...base, id, kind: 'written by hand', words: { ...base.words, subtitle, notes: [] }, rowHeading, columns, rows, arithmetic: [], chart };
}

const groups = ['Asian', 'Black', 'Mixed', 'White', 'Other'] as const;
const limits = (group: string) => (['lower', 'upper'] as const).map((side) => columnFor(`${group}-${side}`, `${group} ${side} limit`, 'limit', 1, { column: group, side, confidence: 0.95 }));

const ratesOverTime = ['Black', 'White'].flatMap((group) => [columnFor(group, `${group}: rate per 1,000 live births`, 'rate', 1), ...limits(group)]);
const series = (...labels: readonly string[]): SeriesChart['series'] => labels.map((label) => ({ label, value: label, lower: `${label}-lower`, upper: `${label}-upper` }));

/** Rates of two groups over rolling years, with intervals; one value is withheld. */
export const ratesOfGroups: FigureWith<SeriesChart> = figureFor('rates-of-groups', 'Infant deaths per 1,000 live births by ethnic group, rolling three years', 'Years', {
  columns: ratesOverTime,
  rows: [
    rowFor(ratesOverTime, '2014', '2014 to 2016', [6.1, 4.9, 7.6, 3.1, 2.4, 4]),
    rowFor(ratesOverTime, '2015', '2015 to 2017', [5.7, 4.5, 7.1, 2.9, 2.2, 3.8]),
    rowFor(ratesOverTime, '2016', '2016 to 2018', [null, null, null, 2.8, 2.1, 3.7]),
    rowFor(ratesOverTime, '2017', '2017 to 2019', [6.3, 5, 7.8, 2.6, 1.9, 3.4]),
  ],
  chart: { form: 'series', mark: 'line', rows: ['2014', '2015', '2016', '2017'], series: series('Black', 'White'), scale: 'linear', axisTitle: 'Deaths per 1,000 live births', reference: { at: { constant: 3.9 }, label: 'As in 2010' } },
});

const beforeAndAfter = [columnFor('before', '2019', 'percentage', 1), columnFor('after', '2020', 'percentage', 1)];

/** Columns side by side, without intervals; one is withheld. */
export const beforeAfter: FigureWith<SeriesChart> = figureFor('before-after', 'Pupils eligible for free school meals by ethnic group, Lambeth, 2019 and 2020', 'Ethnic group', {
  columns: beforeAndAfter,
  rows: [
    rowFor(beforeAndAfter, 'asian', 'Asian', [14.2, 17.9]), rowFor(beforeAndAfter, 'black', 'Black', [30.4, 37.2]), rowFor(beforeAndAfter, 'mixed', 'Mixed', [24.6, 28.8]),
    rowFor(beforeAndAfter, 'white', 'White', [12.3, null]), rowFor(beforeAndAfter, 'other', 'Other', [21.1, 26.5]),
  ],
  chart: {
    form: 'series', mark: 'column', rows: ['asian', 'black', 'mixed', 'white', 'other'], scale: 'linear', axisTitle: 'Percentage of pupils', reference: null,
    series: [{ label: '2019', value: 'before', lower: null, upper: null }, { label: '2020', value: 'after', lower: null, upper: null }],
  },
});

const shares = groups.map((group) => columnFor(group, `${group} (%)`, 'percentage', 1));

/** The population first, then stages of the pathway; two shares of one stage are withheld. */
export const sharesByStage: FigureWith<StackedChart> = figureFor('shares-by-stage', 'Children at each stage by ethnic group, Lambeth, 2020-21', 'Stage', {
  columns: shares,
  rows: [
    rowFor(shares, 'population', 'Population aged 0 to 17', [6.9, 35.6, 13.9, 37.2, 6.4]), rowFor(shares, 'referral', 'Referral', [4.8, 47.1, 15.2, 24.6, 8.3]),
    rowFor(shares, 'protection', 'Child protection plan', [null, 52.3, 16.7, 23.4, null]), rowFor(shares, 'looked-after', 'Looked after', [3.1, 55.4, 18.2, 20.2, 3.1]),
  ],
  chart: { form: 'stacked', rows: ['population', 'referral', 'protection', 'looked-after'], segments: groups.map((group) => ({ label: group, value: group })), colours: 'groups', axisTitle: 'Percentage of children' },
});

const slopeColumns = [columnFor('population', 'Share of population (%)', 'percentage', 1), columnFor('looked-after', 'Share of children looked after (%)', 'percentage', 1)];

/** Each group's share of the population and of children looked after; one end is withheld, two groups nearly meet. */
export const shareToShare: FigureWith<SlopeChart> = figureFor('share-to-share', 'Share of the population and of children looked after by ethnic group, Lambeth, 2020-21', 'Ethnic group', {
  columns: slopeColumns,
  rows: [
    rowFor(slopeColumns, 'asian', 'Asian', [6.9, null]), rowFor(slopeColumns, 'black', 'Black', [35.6, 55.4]), rowFor(slopeColumns, 'mixed', 'Mixed', [13.9, 18.2]),
    rowFor(slopeColumns, 'white', 'White', [37.2, 20.2]), rowFor(slopeColumns, 'other', 'Other', [6.4, 3.1]),
  ],
  chart: {
    form: 'slope', rows: ['asian', 'black', 'mixed', 'white', 'other'], scale: 'linear', axisTitle: 'Percentage of children', reference: null,
    from: { label: 'Population', value: 'population' }, to: { label: 'Looked after', value: 'looked-after' },
  },
});
