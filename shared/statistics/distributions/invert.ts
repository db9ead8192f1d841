/** A distribution function seen on a scale t on which it has no ends: ln x for the gamma, the logit for the beta. */
export interface InversionProblem {
  /** ln of the probability of the wanted tail at t. */
  readonly logProbability: (t: number) => number;
  /** Its derivative in t: positive for a lower tail, negative for an upper one. */
  readonly slope: (t: number, logProbability: number) => number;
  readonly wanted: number;
  readonly start: number;
  readonly increasing: boolean;
}

/**
 * The t at which a tail has the wanted log-probability, by Newton's steps kept inside the bracket found so far.
 * Log-probabilities of these distributions are concave in t, so the steps converge from either side.
 */
export function invertLogProbability({ logProbability, slope, wanted, start, increasing }: InversionProblem): number {
  let low = -Infinity;
  let high = Infinity;
  let t = start;
  let widest = 4;
  for (;;) {
    const at = logProbability(t);
    const excess = at - wanted;
    const rootIsAbove = excess < 0 === increasing;
    if (rootIsAbove) low = t;
    else high = t;
    const newton = -excess / slope(t, at);
    if (Math.abs(newton) <= 2 * Number.EPSILON * Math.max(1, Math.abs(t))) return t + newton;
    // Far out a tail underflows and its slope says nothing: walk, ever wider, until it speaks again.
    const step = Number.isFinite(newton) ? Math.min(Math.max(newton, -widest), widest) : rootIsAbove ? widest : -widest;
    widest *= 2;
    const next = t + step > low && t + step < high ? t + step : (low + high) / 2;
    if (next <= low || next >= high) return next;
    t = next;
  }
}
