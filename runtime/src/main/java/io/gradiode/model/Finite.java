package io.gradiode.model;

/**
 * Formulas that stay finite where an exponential in them overflows; called by generated code.
 *
 * <p>Steep sigmoids, {@code 1/(1 + exp(u))}, are everywhere in models of neurons and genes. Their
 * derivatives contain {@code exp(u)/(1 + exp(u))}, which is 1 for large u, and not ∞/∞.
 */
public final class Finite {

  private Finite() {}

  /**
   * {@code factor · damping}; but the limit where the factor is infinite and the damping 0.
   *
   * @param factor a term of the sum of which the damping is the reciprocal
   * @param damping that reciprocal
   * @param limit of the product as the factor grows
   */
  public static double product(double factor, double damping, double limit) {
    return damping == 0.0 && Double.isInfinite(factor) ? limit : factor * damping;
  }

  /** {@code log(1 + exp(x))}, which is x for large x. */
  public static double softplus(double x) {
    return Math.max(x, 0.0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
