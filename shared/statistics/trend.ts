import { ArgumentError } from './argument-error.ts';
import { requireCount, type Count } from './arguments.ts';
import { waldP } from './comparison.ts';
import { chiSquareCdf } from './distributions/chi-square.ts';
import { total } from './rows.ts';
import { fitTwoParameterModel } from './two-parameter-model.ts';

/** Events of so many at risk in one of several ordered groups. */
export interface ScoredGroup {
  readonly events: Count;
  readonly atRisk: number;
  /** Where the group stands in the order: 1, 2, 3, …, or its relative rank. */
  readonly score: number;
}

/** A χ² on its degrees of freedom with its p-value; the degrees may be 0, and then p is 1. */
export interface TrendTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

export interface CochranArmitage {
  /** Standard normal without a trend; positive where the risk rises with the score. Null where nothing can be tested. */
  readonly z: number | null;
  /** The trend on one degree of freedom, any difference between groups on k − 1, and the departure from the trend on k − 2. */
  readonly trend: TrendTest | null;
  readonly heterogeneity: TrendTest | null;
  readonly departure: TrendTest | null;
  readonly reason: string | null;
}

const missing = 'An event count is missing, and the trend needs all groups.';
const nothing = 'Nobody, or everybody, has the event, or all scores are the same, so there is no trend to test.';

interface KnownGroup {
  readonly events: number;
  readonly atRisk: number;
  readonly score: number;
}

/**
 * The Cochran-Armitage test that a proportion rises or falls over ordered groups.
 *
 * z = Σs(x − nP)/√(P(1 − P)[Σns² − (Σns)²/N]), without the factor N/(N − 1); departure χ² = χ² between groups − trend χ².
 * Source: Cochran (1954), Armitage (1955); R's prop.trend.test. A group with nobody at risk changes nothing.
 * Throws ArgumentError: fewer than two groups, counts below zero, more events than those at risk, a score that is not a number.
 * Example: smokers 83, 90, 129, 70 of 86, 93, 136, 82 with scores 1 to 4: χ² 8.2249, p 0.00413.
 */
export function cochranArmitage(groups: readonly ScoredGroup[]): CochranArmitage {
  const known = knownGroups(groups);
  if (known === null) return { z: null, trend: null, heterogeneity: null, departure: null, reason: missing };
  const { overall, score, spread } = trendSums(known);
  const variance = overall * (1 - overall) * spread;
  if (!(variance > 0)) return { z: null, trend: null, heterogeneity: null, departure: null, reason: nothing };
  const z = score / Math.sqrt(variance);
  const between = total(known.map(({ events, atRisk }) => (events - atRisk * overall) ** 2 / (atRisk * overall * (1 - overall))));
  return {
    z,
    trend: test(z * z, 1),
    heterogeneity: test(between, known.length - 1),
    departure: test(Math.max(0, between - z * z), known.length - 2),
    reason: null,
  };
}

export interface PoissonTrend {
  /** Rise of the log rate for each unit of the score, its standard error and Wald p-value. */
  readonly slope: number | null;
  readonly standardError: number | null;
  readonly pValue: number | null;
  /** The score test of no trend, on one degree of freedom. */
  readonly score: TrendTest | null;
  readonly reason: string | null;
}

/**
 * The trend of a rate over ordered groups: Poisson regression of events on the score, those at risk as offset, and its score test.
 *
 * Score χ² = [Σs(x − nP)]²/(P[Σns² − (Σns)²/N]). `tolerance` as `fitTwoParameterModel`. Source: Breslow and Day, volume 2 (1987), chapters 3 and 4. Errors as `cochranArmitage`.
 * Example: 10 and 20 of 1,000 each with scores 0 and 1: slope ln 2 = 0.693, standard error 0.387, score χ² 3.333.
 */
export function poissonTrend(groups: readonly ScoredGroup[], tolerance?: number): PoissonTrend {
  const known = knownGroups(groups);
  const none = { slope: null, standardError: null, pValue: null, score: null };
  if (known === null) return { ...none, reason: missing };
  const { overall, score, spread } = trendSums(known);
  if (!(overall * spread > 0)) return { ...none, reason: nothing };
  const scoreTest = test(score ** 2 / (overall * spread), 1);
  const fitted = fitTwoParameterModel(known.map((group) => ({ ...group, x: group.score })), 'Poisson', tolerance);
  if (fitted === null) return { ...none, score: scoreTest, reason: 'All events are at one end of the scores, so no finite slope fits best.' };
  const standardError = Math.sqrt(fitted.slopeVariance);
  return { slope: fitted.slope, standardError, pValue: waldP(fitted.slope, standardError), score: scoreTest, reason: null };
}

/** The groups with anybody at risk, or null where a count is missing. */
function knownGroups(groups: readonly ScoredGroup[]): readonly KnownGroup[] | null {
  if (groups.length < 2) throw new ArgumentError('groups', groups.length, 'a trend needs at least two groups');
  const checked = groups.map(({ events, atRisk, score }, place): ScoredGroup => {
    requireCount(`atRisk of group ${place + 1}`, atRisk);
    if (!Number.isFinite(score)) throw new ArgumentError(`score of group ${place + 1}`, score, 'it must be a number');
    if (events !== null && requireCount(`events of group ${place + 1}`, events) > atRisk) {
      throw new ArgumentError(`events of group ${place + 1}`, events, `there cannot be more events than the ${atRisk} at risk`);
    }
    return { events, atRisk, score };
  });
  const known = checked.filter((group): group is KnownGroup => group.events !== null);
  return known.length < checked.length ? null : known.filter(({ atRisk }) => atRisk > 0);
}

/** The overall risk, the score statistic Σ(s − s̄)(x − nP), and the spread of the scores Σn(s − s̄)². */
function trendSums(groups: readonly KnownGroup[]) {
  const everyone = total(groups.map(({ atRisk }) => atRisk));
  const overall = total(groups.map(({ events }) => events)) / everyone;
  const centre = total(groups.map(({ atRisk, score }) => atRisk * score)) / everyone;
  return {
    overall,
    score: total(groups.map(({ events, atRisk, score }) => (score - centre) * (events - atRisk * overall))),
    spread: total(groups.map(({ atRisk, score }) => atRisk * (score - centre) ** 2)),
  };
}

function test(chiSquare: number, degreesOfFreedom: number): TrendTest {
  return { chiSquare, degreesOfFreedom, pValue: degreesOfFreedom === 0 ? 1 : chiSquareCdf(chiSquare, degreesOfFreedom, 'upper') };
}
