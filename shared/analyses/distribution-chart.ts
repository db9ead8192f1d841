import type { Chart, HistogramBeside, HistogramChart } from '../figures/chart.ts';
import { roleWords } from '../dataset/roles.ts';
import { countedWords } from './counted-words.ts';
import type { BandRange } from './lists.ts';
import type { RecordGroups } from './record-groups.ts';
import type { DistributionSpec } from './spec.ts';

/** What else is drawn: the row of an average, and the rate of each band. */
export interface DrawnToo {
  readonly average: string | null;
  readonly rate: HistogramBeside | null;
}

/** Weeks and weights as a histogram; years and months along the foot; the rest, whose labels are words, down the side. */
export function distributionChart(spec: DistributionSpec, counted: RecordGroups, drawn: DrawnToo): Chart {
  const rows = counted.groups.map(({ id }) => id);
  const axisTitle = countedWords[spec.counting].heading;
  const bands = bandsOf(spec, counted);
  if (bands !== null) return { form: 'histogram', rows, bands, bandTitle: roleWords[spec.by].name, value: 'count', axisTitle, beside: drawn.rate };
  if (drawn.rate !== null) return { form: 'interval', mark: 'point', direction: 'down', rows, beside: ['count'], ...drawn.rate };
  const isAcross = spec.by === 'year' || spec.by === 'financialYear' || spec.by === 'date';
  const reference = drawn.average === null ? null : { at: { row: drawn.average, column: 'count' }, label: 'Average a year' };
  return { form: 'interval', mark: 'column', direction: isAcross ? 'across' : 'down', rows, value: 'count', lower: null, upper: null, beside: isAcross ? [] : ['share'], scale: 'linear', axisTitle, reference };
}

/** Bands of age run from one day to years, which no common scale can show: they are columns of their own. */
function bandsOf({ by }: DistributionSpec, { groups, rangeOf }: RecordGroups): HistogramChart['bands'] | null {
  if (by !== 'gestation' && by !== 'birthweight') return null;
  const ranges = groups.map(({ id }) => rangeOf(id));
  const known = ranges.filter((range): range is BandRange => range !== null);
  if (known.length < ranges.length || known.length === 0) return null;
  const isOpen = known.some(({ from, to }) => to - from !== 1);
  return known.map(({ from, to }, place) => ({ from: isOpen && place === 0 ? null : from, to: isOpen && place === known.length - 1 ? null : to }));
}
