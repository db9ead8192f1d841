import type { ChartRunOptions } from 'docx/charts';
import type { ChartFinish } from './finish-chart.ts';

/** A form of chart as Word draws it: what docx is given, the title over the value axis, and what docx cannot say. */
export interface NativeForm {
  readonly options: ChartRunOptions;
  readonly title: string;
  readonly finish: ChartFinish;
}

/** Nothing to finish. */
export const asWritten: ChartFinish = { hollow: [], labelsLow: false, referenceAxis: false };
