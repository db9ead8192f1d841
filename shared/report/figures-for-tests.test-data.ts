import { protect, type ProtectedFigure } from '../disclosure/protect.ts';
import { withhold1To4 } from '../disclosure/policy.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import type { Chart, IntervalChart } from '../figures/chart.ts';
import { intervalDrawing, type IntervalDrawing } from '../figures/drawing/interval.ts';
import type { Column, Figure, FigureWords, Row } from '../figures/figure.ts';

/** A figure whose form of chart is known. */
export type FigureWith<Form extends Chart> = Figure & { readonly chart: Form };
export type IntervalFigure = FigureWith<IntervalChart>;

const provenance = {
  sources: [{ dataset: 'deaths', fileName: 'deaths-SYNTHETIC.csv', sha256: '0'.repeat(64), rowsRead: 198, rowsRejected: 0, attribution: 'Synthetic records' }],
  spec: { kind: 'written by hand for a test' },
  appVersion: '0.1.0',
};

const limit = (id: string, column: string, side: 'lower' | 'upper', decimals: number): Column => ({ id, label: `${side} limit`, measure: 'limit', decimals, limitOf: { column, side, confidence: 0.95 } });

const rateColumns: readonly Column[] = [
  { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
  { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
  { id: 'rate', label: 'Rate per 1,000 live births', measure: 'rate', decimals: 1, limitOf: null },
  limit('lower', 'rate', 'lower', 1),
  limit('upper', 'rate', 'upper', 1),
];

const ratioColumns: readonly Column[] = [
  { id: 'observed', label: 'Observed', measure: 'count', decimals: 0, limitOf: null },
  { id: 'expected', label: 'Expected', measure: 'expected', decimals: 1, limitOf: null },
  { id: 'ratio', label: 'Observed ÷ expected', measure: 'ratio', decimals: 2, limitOf: null },
  limit('lower', 'ratio', 'lower', 2),
  limit('upper', 'ratio', 'upper', 2),
];

type Numbers = readonly [number, number, number, number, number];

function rowOf(columns: readonly Column[], id: string, label: string, numbers: Numbers, role: Row['role'] = 'group'): Row {
  const cells = columns.map(({ id: column }, index): [string, Cell] => [column, exactNumber(numbers[index] ?? Number.NaN)]);
  return { id, label, role, cells: Object.fromEntries(cells) };
}

function derived(rows: readonly Row[], from: readonly [string, string], results: readonly string[]): Figure['arithmetic'] {
  return rows.flatMap(({ id }) => results.map((column) => ({ kind: 'derived' as const, result: { row: id, column }, from: from.map((source) => ({ row: id, column: source })), formula: 'ratio' as const })));
}

const rateWords: FigureWords = {
  subtitle: 'Infant deaths per 1,000 live births by year of death, Lambeth and Southwark, 2014 to 2019',
  definition: 'Deaths of live-born babies before their first birthday, by borough of residence (infant death, version 1).',
  denominator: 'Live births to residents in the same calendar year.',
  filters: ['Years 2014 to 2019'],
  method: "Deaths divided by live births, times 1,000. 95% confidence intervals by Byar's method, exact Poisson below 10 deaths.",
  source: 'Child death overview panel records (synthetic) and Office for National Statistics live births.',
  notes: [['Over all six years the rate was ', { cell: { row: 'all', column: 'rate' } }, ' per 1,000 live births (95% CI ', { cell: { row: 'all', column: 'lower' } }, ' to ', { cell: { row: 'all', column: 'upper' } }, ').']],
};

const rateRows: readonly Row[] = [
  rowOf(rateColumns, '2014', '2014', [37, 9020, 4.101995565, 2.887800936, 5.654223582]),
  rowOf(rateColumns, '2015', '2015', [31, 8930, 3.471444569, 2.358246516, 4.927606707]),
  rowOf(rateColumns, '2016', '2016', [34, 8760, 3.881278539, 2.687482988, 5.423867535]),
  rowOf(rateColumns, '2017', '2017', [29, 8480, 3.419811321, 2.289827255, 4.911597629]),
  rowOf(rateColumns, '2018', '2018', [36, 8240, 4.368932039, 3.05952036, 6.048622678]),
  rowOf(rateColumns, '2019', '2019', [31, 8010, 3.870162197, 2.629106291, 5.493574019]),
  rowOf(rateColumns, 'all', 'All years', [198, 51440, 3.849144635, 3.331621504, 4.424265549], 'total'),
];

const rateChart: IntervalChart = {
  form: 'interval', mark: 'column', direction: 'across', rows: ['2014', '2015', '2016', '2017', '2018', '2019'], value: 'rate', lower: 'lower', upper: 'upper', beside: ['deaths'],
  scale: 'linear', axisTitle: 'Rate per 1,000 live births', reference: { at: { row: 'all', column: 'rate' }, label: 'All years' },
};

/** Infant mortality rate by year: columns from zero with a line at the rate of all years. */
export const rateByYear: IntervalFigure = {
  id: 'rate-by-year', kind: 'rate', words: rateWords, rowHeading: 'Year', columns: rateColumns, rows: rateRows,
  arithmetic: [
    { kind: 'sum', total: { row: 'all', column: 'deaths' }, parts: rateChart.rows.map((row) => ({ row, column: 'deaths' })) },
    ...derived(rateRows, ['deaths', 'births'], ['rate', 'lower', 'upper']),
  ],
  chart: rateChart, provenance,
};

const ratioWords: Omit<FigureWords, 'subtitle' | 'notes'> = {
  definition: 'Deaths of live-born babies before their first birthday, by borough of residence (infant death, version 1).',
  denominator: 'Live births in each group, 2014 to 2019: expected deaths are shared out as births are.',
  filters: ['Years 2014 to 2019'],
  method: 'Observed deaths divided by the deaths expected if every group had the overall rate. 95% confidence intervals from the Poisson distribution of the observed deaths.',
  source: 'Child death overview panel records (synthetic) and Office for National Statistics live births.',
};

const ratioChart = (rows: readonly Row[]): IntervalChart => ({
  form: 'interval', mark: 'point', direction: 'down', rows: rows.map(({ id }) => id), value: 'ratio', lower: 'lower', upper: 'upper', beside: ['observed', 'expected'],
  scale: 'log', axisTitle: 'Observed divided by expected (log scale)', reference: { at: { constant: 1 }, label: 'As expected' },
});

function ratioFigure(id: string, rowHeading: string, subtitle: string, rows: readonly Row[], notes: FigureWords['notes']): IntervalFigure {
  return {
    id, kind: 'observed-expected', words: { ...ratioWords, subtitle, notes }, rowHeading, columns: ratioColumns, rows,
    arithmetic: [
      { kind: 'sum', total: { outside: 198, label: 'All infant deaths' }, parts: rows.map((row) => ({ row: row.id, column: 'observed' })) },
      ...derived(rows, ['observed', 'expected'], ['ratio', 'lower', 'upper']),
    ],
    chart: ratioChart(rows), provenance,
  };
}

/** Observed against expected by ethnic group: points on a log axis. */
export const ratioByEthnicGroup = ratioFigure(
  'ratio-by-ethnicity', 'Ethnic group', 'Observed and expected infant deaths by ethnic group, Lambeth and Southwark, 2014 to 2019',
  [
    rowOf(ratioColumns, 'pakistani', 'Pakistani', [5, 1.67, 2.994011976, 0.972147305, 6.987025149]),
    rowOf(ratioColumns, 'white-black-african', 'White and Black African', [10, 4, 2.5, 1.196862471, 4.597864669]),
    rowOf(ratioColumns, 'black', 'Black African and Black Caribbean', [99, 49.5, 2, 1.625462984, 2.434951424]),
    rowOf(ratioColumns, 'other', 'All other ethnic groups', [84, 142.8, 0.588235294, 0.469184861, 0.72828379]),
  ],
  [['A ratio of 2 means twice as many deaths as would be expected from the share of births.']],
);

/** Observed against expected by deprivation, with no deaths in the least deprived fifth. */
export const ratioByQuintile = ratioFigure(
  'ratio-by-quintile', 'Deprivation quintile', 'Observed and expected infant deaths by deprivation quintile (IMD 2019), Lambeth and Southwark, 2014 to 2019',
  [
    rowOf(ratioColumns, 'q1', 'Quintile 1 (most deprived)', [61, 38.2, 1.596858639, 1.221403943, 2.051266412]),
    rowOf(ratioColumns, 'q2', 'Quintile 2', [52, 47.5, 1.094736842, 0.817542986, 1.43563073]),
    rowOf(ratioColumns, 'q3', 'Quintile 3', [49, 58, 0.844827586, 0.624958113, 1.116930947]),
    rowOf(ratioColumns, 'q4', 'Quintile 4', [36, 51.2, 0.703125, 0.492391558, 0.973450212]),
    rowOf(ratioColumns, 'q5', 'Quintile 5 (least deprived)', [0, 3.1, 0, 0, 1.189960968]),
  ],
  [['No deaths were observed in quintile 5, where ', { cell: { row: 'q5', column: 'expected' } }, ' were expected: the upper limit of the ratio is ', { cell: { row: 'q5', column: 'upper' } }, '.']],
);

/** A count of 3, and so a second cell, withheld. The withheld numbers are chosen to be found nowhere else. */
export const ratioWithSmallCounts = ratioFigure(
  'small-counts', 'Ethnic group', 'Observed and expected infant deaths by ethnic group, one borough, 2014 to 2019',
  [
    rowOf(ratioColumns, 'a', 'Bangladeshi', [3, 0.8765, 3.42270393, 0.70582301, 10.0026451]),
    rowOf(ratioColumns, 'b', 'Chinese', [17, 7.77, 2.1879021, 1.2738917, 3.5032118]),
    rowOf(ratioColumns, 'c', 'White British', [90, 100.5, 0.895522388, 0.720109, 1.100753]),
    rowOf(ratioColumns, 'd', 'All other ethnic groups', [88, 88.8535, 0.9904, 0.794322, 1.220197]),
  ],
  [['Among Bangladeshi babies ', { cell: { row: 'a', column: 'observed' } }, ' deaths were observed.']],
);

export function protectedFigure<Form extends Chart>(figure: FigureWith<Form>): ProtectedFigure & { readonly chart: Form } {
  return Object.assign(protect(figure, withhold1To4), { chart: figure.chart });
}

export const withChart = (figure: IntervalFigure, chart: Partial<IntervalChart>): IntervalFigure => ({ ...figure, chart: { ...figure.chart, ...chart } });

export const intervalOf = (figure: Pick<IntervalFigure, 'id' | 'rowHeading' | 'columns' | 'rows' | 'chart'>): IntervalDrawing => intervalDrawing(figure, figure.chart);
