import type { CaseMethod } from '../case-method.ts';
import { method as assignFunnelSignificance } from './assign_funnel_significance.ts';
import { method as byarsLower } from './byars_lower.ts';
import { method as byarsUpper } from './byars_upper.ts';
import { method as calculateISRate } from './calculate_ISRate.ts';
import { method as calculateISRatio } from './calculate_ISRatio.ts';
import { method as calculateDsr } from './calculate_dsr.ts';
import { method as calculateFunnelLimits } from './calculate_funnel_limits.ts';
import { method as calculateFunnelPoints } from './calculate_funnel_points.ts';
import { method as chisqGoodnessOfFit } from './chisq_goodness_of_fit.ts';
import { method as cochranArmitage } from './cochran_armitage.ts';
import { method as concentrationIndex } from './concentration_index.ts';
import { method as empiricalBayes } from './empirical_bayes.ts';
import { method as kernelDensity } from './kernel_density.ts';
import { method as kitagawa } from './kitagawa.ts';
import { method as mantelHaenszel } from './mantel_haenszel.ts';
import { method as observedExpected } from './observed_expected.ts';
import { method as oddsRatio } from './odds_ratio.ts';
import { method as pheLifeExpectancy } from './phe_life_expectancy.ts';
import { method as pheMean } from './phe_mean.ts';
import { method as pheProportion } from './phe_proportion.ts';
import { method as pheQuantile } from './phe_quantile.ts';
import { method as pheRate } from './phe_rate.ts';
import { method as pheSii } from './phe_sii.ts';
import { method as poissonDispersion } from './poisson_dispersion.ts';
import { method as populationAttributableFraction } from './population_attributable_fraction.ts';
import { method as pporMap } from './ppor_map.ts';
import { method as rateRatio } from './rate_ratio.ts';
import { method as relativeRateIndex } from './relative_rate_index.ts';
import { method as riskRatio } from './risk_ratio.ts';
import { method as rollingRate } from './rolling_rate.ts';
import { method as siiRiiRegression } from './sii_rii_regression.ts';
import { method as spcCusum } from './spc_cusum.ts';
import { method as spcGChart } from './spc_g_chart.ts';
import { method as spcShewhart } from './spc_shewhart.ts';
import { method as spcTChart } from './spc_t_chart.ts';
import { method as wilsonLower } from './wilson_lower.ts';
import { method as wilsonUpper } from './wilson_upper.ts';

/** Every method whose case files this project can check, one adapter a file. */
export const methods: readonly CaseMethod[] = [
  assignFunnelSignificance,
  byarsLower,
  byarsUpper,
  calculateISRate,
  calculateISRatio,
  calculateDsr,
  calculateFunnelLimits,
  calculateFunnelPoints,
  chisqGoodnessOfFit,
  cochranArmitage,
  concentrationIndex,
  empiricalBayes,
  kernelDensity,
  kitagawa,
  mantelHaenszel,
  observedExpected,
  oddsRatio,
  pheLifeExpectancy,
  pheMean,
  pheProportion,
  pheQuantile,
  pheRate,
  pheSii,
  poissonDispersion,
  populationAttributableFraction,
  pporMap,
  rateRatio,
  relativeRateIndex,
  riskRatio,
  rollingRate,
  siiRiiRegression,
  spcCusum,
  spcGChart,
  spcShewhart,
  spcTChart,
  wilsonLower,
  wilsonUpper,
];
