import { cChart, pChart, uChart } from '../../../shared/statistics/control-charts/attribute-charts.ts';
import { anhoejRuns } from '../../../shared/statistics/control-charts/run-rules.ts';
import { xmrChart } from '../../../shared/statistics/control-charts/xmr-chart.ts';
import { median } from '../../../shared/statistics/sample-summary.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'shewhart',
  answer: ({ input }) => {
    const counts = numbers(input, 'y');
    const denominators = numbers(input, 'n');
    const u = uChart({ counts, denominators });
    const p = pChart({ counts, denominators });
    const c = cChart({ counts });
    const shewhart = xmrChart({ values: counts, method: 'shewhart' });
    const nhs = xmrChart({ values: counts, method: 'making data count' });
    const runs = anhoejRuns({ values: counts, centre: median(counts) });
    return {
      u_centre: u.centre,
      u_ucl: u.periods.map(({ upper }) => upper),
      u_lcl: u.periods.map(({ lower }) => lower),
      p_centre: p.centre,
      p_ucl: p.periods.map(({ upper }) => upper),
      p_lcl: p.periods.map(({ lower }) => lower),
      c_centre: c.centre,
      c_ucl: c.upper,
      c_lcl: c.lower,
      xmr_mean: shewhart.centre,
      xmr_mean_mr: shewhart.meanMovingRange,
      'xmr_ucl_1.128': shewhart.upper,
      'xmr_lcl_1.128': shewhart.lower,
      nhs_xmr_screened_mr: nhs.meanMovingRange,
      nhs_xmr_upl: nhs.upper,
      nhs_xmr_lpl: nhs.lower,
      longest_run_max: orNoNumber(runs.longestRunLimit, noRuns),
      min_crossings: orNoNumber(runs.fewestCrossings, noRuns),
    };
  },
};

const noRuns = 'Every value is on the median, so there are no runs to judge.';
