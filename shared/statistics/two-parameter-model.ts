import { total, valueAt } from './rows.ts';
import { weightedLine } from './weighted-line.ts';

/** Events of so many at risk (births, population) at one value of the covariate: a score, a relative rank. */
export interface GroupedEvents {
  readonly x: number;
  readonly events: number;
  readonly atRisk: number;
}

export type EventModel = 'Poisson' | 'logistic';

/** The line of the model on its own scale: log rate, or logit of the proportion. */
export interface FittedModel {
  readonly intercept: number;
  readonly slope: number;
  /** Variances of the two and their covariance, from the weights of the last step, as in R. */
  readonly interceptVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
  /** Twice the log-likelihood that the model falls short of a perfect fit. */
  readonly deviance: number;
  /** Pearson's χ² over its n − 2 degrees of freedom: above 1, the groups vary more than the model says. Null with two groups. */
  readonly dispersion: number | null;
}

interface Family {
  /** The line's value from the events expected, and back; and how fast these move with the line. */
  readonly link: (expected: number, atRisk: number) => number;
  readonly expected: (linear: number, atRisk: number) => number;
  readonly derivative: (expected: number, atRisk: number) => number;
  /** Where to start: near the observed events, away from the ends. */
  readonly start: (group: GroupedEvents) => number;
  /** Written as R writes it, rounding included, because the stopping rule is at the edge of what rounding leaves. */
  readonly deviance: (group: GroupedEvents, expected: number) => number;
}

const families: Record<EventModel, Family> = {
  Poisson: {
    link: (expected, atRisk) => Math.log(expected / atRisk),
    expected: (linear, atRisk) => atRisk * Math.exp(linear),
    derivative: (expected) => expected,
    start: ({ events }) => events + 0.1,
    deviance: ({ events }, expected) => 2 * (logTerm(events, expected) - (events - expected)),
  },
  logistic: {
    link: (expected, atRisk) => Math.log(expected / (atRisk - expected)),
    expected: (linear, atRisk) => atRisk / (1 + Math.exp(-linear)),
    derivative: (expected, atRisk) => (expected * (atRisk - expected)) / atRisk,
    start: ({ events, atRisk }) => (atRisk * (events + 0.5)) / (atRisk + 1),
    deviance: ({ events, atRisk }, expected) => 2 * atRisk * (logTerm(events / atRisk, expected / atRisk) + logTerm(1 - events / atRisk, 1 - expected / atRisk)),
  },
};

/** R's limit on steps. A fit takes about five; rounding may keep its last digit moving. */
const mostSteps = 25;

/**
 * Maximum likelihood of events on one covariate: Poisson with the logarithm of those at risk as offset, or logistic.
 *
 * Source: iteratively reweighted least squares, McCullagh and Nelder (1989), with the starting point and the stopping rule of R's glm: the
 * deviance changes by no more than `tolerance` of itself, here not at all unless told. R's default is 1e-8, which leaves its standard errors
 * good to 5 digits or so.
 * Null where no finite line is likeliest: no events, nobody without one (logistic), or events that one cut of x parts from the rest.
 * Example: events 10 and 20 of 1,000 each at x = 0 and 1, Poisson: intercept ln 0.01, slope ln 2, its variance 1/10 + 1/20.
 */
export function fitTwoParameterModel(groups: readonly GroupedEvents[], model: EventModel, tolerance = 0): FittedModel | null {
  const family = families[model];
  const used = groups.filter(({ atRisk }) => atRisk > 0);
  if (parted(used, model)) return null;
  const devianceAt = (expected: readonly number[]): number => total(used.map((group, place) => family.deviance(group, valueAt(expected, place))));
  let step = nextStep(used, family, used.map(family.start));
  let deviance = devianceAt(step.expected);
  for (let steps = 1; steps < mostSteps; steps += 1) {
    const before = deviance;
    step = nextStep(used, family, step.expected);
    deviance = devianceAt(step.expected);
    if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) <= tolerance) break;
  }
  const pearson = total(
    used.map(({ events, atRisk }, place) => {
      const expected = valueAt(step.expected, place);
      return valueAt(step.weights, place) * ((events - expected) / family.derivative(expected, atRisk)) ** 2;
    }),
  );
  const { intercept, slope, interceptVariance, slopeVariance, covariance } = step;
  return { intercept, slope, interceptVariance, slopeVariance, covariance, deviance, dispersion: used.length > 2 ? pearson / (used.length - 2) : null };
}

/** Least squares of the linearised events, weighted by their information at the events expected so far. */
function nextStep(groups: readonly GroupedEvents[], family: Family, expectedSoFar: readonly number[]) {
  const working = groups.map(({ x, events, atRisk }, place) => {
    const expected = valueAt(expectedSoFar, place);
    const weight = family.derivative(expected, atRisk);
    return { x, weight, response: family.link(expected, atRisk) + (events - expected) / weight };
  });
  const { weights, ...variances } = weightedLine(working);
  const intercept = total(working.map(({ response }, place) => valueAt(weights, place).intercept * response));
  const slope = total(working.map(({ response }, place) => valueAt(weights, place).slope * response));
  return {
    intercept,
    slope,
    ...variances,
    weights: working.map(({ weight }) => weight),
    expected: groups.map(({ x, atRisk }) => family.expected(intercept + slope * x, atRisk)),
  };
}

/** Whether one cut of x parts the events from the rest (for rates, from everybody: an event does not leave its base). */
function parted(groups: readonly GroupedEvents[], model: EventModel): boolean {
  const events = groups.filter((group) => group.events > 0).map(({ x }) => x);
  const rest = groups.filter((group) => model === 'Poisson' || group.events < group.atRisk).map(({ x }) => x);
  return Math.max(...events) <= Math.min(...rest) || Math.min(...events) >= Math.max(...rest);
}

/** x ln(x/expected), and its limit 0 at x = 0. */
function logTerm(x: number, expected: number): number {
  return x === 0 ? 0 : x * Math.log(x / expected);
}
