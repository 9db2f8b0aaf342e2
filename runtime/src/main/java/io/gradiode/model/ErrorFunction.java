package io.gradiode.model;

/**
 * The error function, {@code 2/√π ∫ exp(−s²) ds} from 0 to x; called by generated code.
 *
 * <p>Within 1 of 0 a polynomial in {@code x²}, beyond {@code 1 − exp(−x²) q(x)} with a polynomial
 * in {@code (13x − 33)/(5x + 15)}, which maps 1…6 to −1…1; both interpolate in Chebyshev's points,
 * computed with 50 digits from {@code erf(x)/x} and {@code erfc(x) exp(x²)}: L. N. Trefethen,
 * <em>Approximation Theory and Approximation Practice</em>, SIAM 2013, ch. 4. The error is below
 * 3e-16 of the value.
 */
public final class ErrorFunction {

  /** Beyond, the value differs from 1 by less than 3e-17. */
  private static final double FLAT = 6.0;

  /** By powers of {@code x²}. */
  private static final double[] NEAR = {
    1.1283791670955126,
    -0.3761263890318375,
    0.11283791670954879,
    -0.026866170645076792,
    0.0052239776248180145,
    -0.000854832698083379,
    0.0001205533111164271,
    -1.4925595266831182e-05,
    1.6461000484121368e-06,
    -1.6350312701054695e-07,
    1.4659775274047436e-08,
    -1.1372848856791674e-09,
    5.957176147748911e-11
  };

  /** By powers of {@code (13x − 33)/(5x + 15)}. */
  private static final double[] FAR = {
    0.20798329133342885,
    -0.15436117429436919,
    0.04969844540339479,
    -0.012713147695691884,
    0.00247931469707251,
    -0.00033160296058002244,
    1.9563583307619395e-05,
    2.425557490937032e-06,
    -5.54127740965682e-07,
    -4.526754922146699e-09,
    1.1340254942109842e-08,
    -2.637263861967703e-10,
    -2.5808981071930677e-10,
    5.963650569479177e-12,
    6.7116180144214575e-12,
    4.239697689489278e-14,
    -1.668874241933841e-13,
    -8.915437127980025e-15
  };

  private ErrorFunction() {}

  /** The error function: odd, from −1 to 1. */
  public static double erf(double x) {
    final double distance = Math.abs(x);
    if (distance < 1.0) {
      return x * polynomial(NEAR, x * x);
    }
    if (distance < FLAT) {
      final double t = (13.0 * distance - 33.0) / (5.0 * distance + 15.0);
      return Math.signum(x) * (1.0 - Math.exp(-distance * distance) * polynomial(FAR, t));
    }
    return Math.signum(x);
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0.0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      sum = coefficients[k] + x * sum;
    }
    return sum;
  }
}
