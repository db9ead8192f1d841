import { requirePositive } from './arguments.ts';
import { normalDensity } from './distributions/normal.ts';
import { total } from './rows.ts';

export interface KernelDensityInput {
  /** The sample, in any unit, such as weeks of gestation. */
  readonly values: readonly number[];
  /** Where the density is wanted, in the same unit. */
  readonly at: readonly number[];
  /** Standard deviation of the kernel, in the same unit: from bandwidth.ts, or the reader's own. */
  readonly bandwidth: number;
}

/**
 * The Gaussian kernel density of a sample: Σ φ((x − xᵢ)/h)/(n h), summed directly.
 *
 * Per unit of the values. Source: Silverman (1986), 2.4. R's density() interpolates a Fourier transform, which is right to about
 * three digits; the direct sum is exact. Throws ArgumentError for no values or a bandwidth that is not above zero.
 * Example: one value at 0 with bandwidth 1 has density 0.3989 at 0.
 */
export function kernelDensity({ values, at, bandwidth }: KernelDensityInput): readonly number[] {
  requirePositive('bandwidth', bandwidth);
  requirePositive('number of values', values.length);
  return at.map((place) => total(values.map((value) => normalDensity((place - value) / bandwidth))) / (values.length * bandwidth));
}
