export interface QuadratureRule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Nodes and weights of Gauss-Hermite quadrature: Σ w f(x) is ∫ f(x) e^(−x²) dx, exact for polynomials below degree 2n.
 *
 * Source: Golub and Welsch's recurrence for the orthonormal Hermite functions, roots by Newton's method with the found ones
 * divided out. Example: gaussHermite(2) has nodes ∓√½ with weights √π/2.
 */
export function gaussHermite(order: number): QuadratureRule {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let found = 0; found < order; found += 1) {
    // From above the largest root that is left, Newton's steps come down to it without passing it.
    let x = Math.sqrt(2 * order + 1);
    for (let step = Infinity; Math.abs(step) > 1e-15 * (1 + Math.abs(x)); ) {
      const { value, slope } = orthonormalHermite(order, x);
      const deflation = nodes.reduce((sum, node) => sum + 1 / (x - node), 0);
      step = value / (slope - value * deflation);
      x -= step;
    }
    nodes.push(x);
    weights.push(2 / orthonormalHermite(order, x).slope ** 2);
  }
  return { nodes, weights };
}

/** The orthonormal Hermite polynomial of an order at x, and its slope. */
function orthonormalHermite(order: number, x: number): { readonly value: number; readonly slope: number } {
  let previous = 0;
  let value = Math.PI ** -0.25;
  for (let k = 1; k <= order; k += 1) {
    const next = x * Math.sqrt(2 / k) * value - Math.sqrt((k - 1) / k) * previous;
    previous = value;
    value = next;
  }
  return { value, slope: Math.sqrt(2 * order) * previous };
}
