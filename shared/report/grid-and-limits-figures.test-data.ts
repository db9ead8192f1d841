import type { ControlChart, FunnelChart, HeatChart, HistogramChart } from '../figures/chart.ts';
import { columnFor, figureFor, rowFor } from './form-figures.test-data.ts';
import type { FigureWith } from './figures-for-tests.test-data.ts';

const stages = ['Assessment', 'Section 47', 'In need', 'Protection plan'] as const;
const stageColumns = stages.flatMap((stage) => [columnFor(stage, `${stage}: relative rate index`, 'ratio', 2), columnFor(`${stage}-count`, `${stage}: children`, 'count', 0)]);

/** Relative rates stage on stage with their counts; one cell is withheld. */
export const ratesStageOnStage: FigureWith<HeatChart> = figureFor('stage-on-stage', 'Relative rate index of each stage on the one before it, by ethnic group, Lambeth, 2020-21', 'Ethnic group', {
  columns: stageColumns,
  rows: [
    rowFor(stageColumns, 'asian', 'Asian', [0.91, 148, 0.8, 40, 0.64, 22, null, null]), rowFor(stageColumns, 'black', 'Black', [1.12, 1270, 1.31, 518, 1.24, 401, 1.08, 131]),
    rowFor(stageColumns, 'mixed', 'Mixed or multiple ethnic groups', [1.04, 402, 1, 133, 1.15, 128, 1.21, 47]), rowFor(stageColumns, 'other', 'Other', [0.97, 210, 1.62, 88, 0.52, 31, 1.9, 17]),
  ],
  chart: {
    form: 'heat', rows: ['asian', 'black', 'mixed', 'other'], columns: stages.map((stage) => ({ label: stage, value: stage, beside: `${stage}-count` })),
    shading: 'both ways', axisTitle: 'Relative rate index, White = 1', reference: { at: { constant: 1 }, label: 'White' },
  },
});

const areaColumns = [
  columnFor('expected', 'Expected', 'expected', 1), columnFor('ratio', 'Observed ÷ expected', 'ratio', 2), columnFor('lower95', 'Lower 95% limit', 'limit', 2),
  columnFor('upper95', 'Upper 95% limit', 'limit', 2), columnFor('lower998', 'Lower 99.8% limit', 'limit', 2), columnFor('upper998', 'Upper 99.8% limit', 'limit', 2),
];
const around = (expected: number, deviates: number) => [Math.max(0, 1 - deviates / Math.sqrt(expected)), 1 + deviates / Math.sqrt(expected)] as const;
const areas = [['Barnet', 62, 0.9], ['Brent', 55, 1.31], ['Camden', 31, 0.82], ['Croydon', 71, 1.05], ['Hackney', 58, 1.02], ['Lambeth', 52.4, 1.58], ['Newham', 84, 1.22], ['Richmond', 24, 0.55], ['Southwark', 49, 1.08]] as const;
const curveOf = (deviates: number) => [1, 2, 4, 6, 8, ...Array.from({ length: 18 }, (_, index) => 10 + index * 5)].map((size) => ({ size, lower: around(size, deviates)[0], upper: around(size, deviates)[1] }));

/** Areas within 95% and 99.8% limits; the ratio of one is withheld, another is withheld altogether. */
export const areasInFunnel: FigureWith<FunnelChart> = figureFor('areas', 'Observed and expected infant deaths by borough, London, 2014 to 2016', 'Borough', {
  columns: areaColumns,
  rows: [
    ...areas.map(([area, expected, ratio]) => rowFor(areaColumns, area, area, [expected, ratio, ...around(expected, 1.96), ...around(expected, 3.09)])),
    rowFor(areaColumns, 'Kingston', 'Kingston', [12, null, null, null, null, null]), rowFor(areaColumns, 'City', 'City of London', [null, null, null, null, null, null]),
  ],
  chart: {
    form: 'funnel', rows: [...areas.map(([area]) => area), 'Kingston', 'City'], size: 'expected', sizeTitle: 'Expected deaths', value: 'ratio', axisTitle: 'Observed divided by expected', reference: { at: { constant: 1 }, label: 'As expected' },
    limits: [{ label: '95% limits', lower: 'lower95', upper: 'upper95', curve: curveOf(1.96) }, { label: '99.8% limits', lower: 'lower998', upper: 'upper998', curve: curveOf(3.09) }],
  },
});

const dayColumns = [columnFor('days', 'Days since the death before', 'rate', 0), columnFor('mean', 'Mean', 'rate', 1), columnFor('upper', 'Upper limit', 'limit', 1)];
const days = [21, 9, 34, 15, 11, 48, 7, 19, 3, null, 26, 12, 96, 14, 8];

/** Days between deaths; one is withheld, one lies beyond the limit. */
export const daysBetween: FigureWith<ControlChart> = figureFor('days-between', 'Days between infant deaths, one borough, 2018 to 2019', 'Death', {
  columns: dayColumns,
  rows: days.map((value, index) => rowFor(dayColumns, `d${index + 1}`, String(index + 1), [value, 23.1, 88.4])),
  chart: {
    form: 'control', rows: days.map((_, index) => `d${index + 1}`), value: 'days', axisTitle: 'Days since the death before', centre: { label: 'Mean', value: 'mean' }, limits: [{ label: 'Upper limit', value: 'upper' }],
    signals: [{ row: 'd13', rule: 'beyond the limit' }, { row: 'd10', rule: 'never drawn' }],
  },
});

const weekColumns = [
  columnFor('deaths', 'Deaths', 'count', 0), columnFor('rate', 'Rate per 1,000 births', 'rate', 1),
  columnFor('lower', 'Lower limit', 'limit', 1, { column: 'rate', side: 'lower', confidence: 0.95 }), columnFor('upper', 'Upper limit', 'limit', 1, { column: 'rate', side: 'upper', confidence: 0.95 }),
];
const weeks = [
  ['Under 24', null, 24, [31, 612, 416, 869]], ['24 to 27', 24, 28, [42, 141.2, 101.8, 190.9]], ['28 to 31', 28, 32, [null, null, null, null]], ['32 to 36', 32, 37, [27, 8.1, 5.3, 11.8]],
  ['37 to 41', 37, 42, [61, 1.4, 1.1, 1.8]], ['42 and over', 42, null, [6, 2.9, 1.1, 6.3]],
] as const;

/** Deaths by band of gestation, unequal and open at both ends, with the rate under them; one band is withheld. */
export const gestationBands: FigureWith<HistogramChart> = figureFor('gestation-bands', 'Infant deaths by gestation, and deaths per 1,000 births in each band', 'Gestation', {
  columns: weekColumns,
  rows: weeks.map(([label, , , numbers]) => rowFor(weekColumns, label, label, numbers)),
  chart: {
    form: 'histogram', rows: weeks.map(([label]) => label), bands: weeks.map(([, from, to]) => ({ from, to })), bandTitle: 'Completed weeks of gestation', value: 'deaths', axisTitle: 'Deaths',
    beside: { value: 'rate', lower: 'lower', upper: 'upper', scale: 'log', axisTitle: 'Deaths per 1,000 births in the band (log scale)', reference: { at: { constant: 3.8 }, label: 'All bands' } },
  },
});

const ages = [3, 5, 12, null, 9, 14, 22, 18, 11, 4];

/** Bands of one width, which Word can draw. */
export const equalBands: FigureWith<HistogramChart> = figureFor('equal-bands', 'Reviews by months from death to review', 'Months', {
  columns: weekColumns,
  rows: ages.map((count, index) => rowFor(weekColumns, `m${index}`, String(index), [count, null, null, null])),
  chart: { form: 'histogram', rows: ages.map((_, index) => `m${index}`), bands: ages.map((_, index) => ({ from: index, to: index + 1 })), bandTitle: 'Completed months from death to review', value: 'deaths', axisTitle: 'Deaths reviewed', beside: null },
});
