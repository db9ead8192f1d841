import { scottBandwidth, sheatherJonesBandwidth, silvermanBandwidth } from '../../../shared/statistics/bandwidth.ts';
import { histogram, sturgesHistogram, type Histogram } from '../../../shared/statistics/histogram.ts';
import { kernelDensity } from '../../../shared/statistics/kernel-density.ts';
import { interquartileRange, quantile, standardDeviation } from '../../../shared/statistics/sample-summary.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { numbers } from '../read-case.ts';

/** The weeks that the reference's weekly histogram always covers. */
const weeks = { from: 20, to: 44 };

export const method: CaseMethod = {
  name: 'kernel_density',
  answer: ({ input }) => {
    const values = numbers(input, 'x');
    const silverman = silvermanBandwidth(values);
    const scott = scottBandwidth(values);
    const sheatherJones = sheatherJonesBandwidth(values);
    const sturges = sturgesHistogram(values);
    const weekly = histogram({ values, ...weeks });
    return {
      bw_nrd0: silverman,
      bw_nrd: orNoNumber(scott.value, scott.reason),
      bw_sj: orNoNumber(sheatherJones.value, sheatherJones.reason),
      gaussian_kde_exact: kernelDensity({ values, at: numbers(input, 'at'), bandwidth: silverman }),
      sturges_breaks: breaks(sturges),
      sturges_counts: counts(sturges),
      weekly_left_closed_breaks: breaks(weekly),
      weekly_left_closed_counts: counts(weekly),
      preterm_below_37: values.filter((week) => week < 37).length,
      quantile7: [0, 0.25, 0.5, 0.75, 1].map((fraction) => quantile(values, fraction)),
      sd: standardDeviation(values),
      iqr: interquartileRange(values),
    };
  },
  exempt: { r_density_interpolated: "R's density() interpolates a Fourier transform and is right to about three digits; gaussian_kde_exact is the sum." },
};

function breaks({ bins }: Histogram): readonly number[] {
  return [...bins.map(({ from }) => from), ...bins.slice(-1).map(({ to }) => to)];
}

function counts({ bins }: Histogram): readonly number[] {
  return bins.map(({ count }) => count);
}
