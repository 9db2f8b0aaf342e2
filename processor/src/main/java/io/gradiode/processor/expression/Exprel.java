package io.gradiode.processor.expression;

/**
 * The function {@code exprel(x) = (exp(x) - 1)/x} and its derivative, continued to {@code x = 0}.
 *
 * <p>The value is accurate to 2 units in the last place, the derivative to 1e-15 relative, for all
 * arguments. Generated code calls methods of the runtime with the same formulas.
 */
public final class Exprel {

  /** Up to here the power series is used, where the closed form cancels. */
  private static final double SERIES_LIMIT = 1.0;

  /** The 20th term of the series is below 1e-19 within the limit. */
  private static final int SERIES_TERMS = 20;

  private Exprel() {}

  /** {@code (exp(x) - 1)/x}; 1 at 0. */
  public static double value(double x) {
    return x == 0 ? 1 : Math.expm1(x) / x;
  }

  /**
   * The derivative of {@link #value}, {@code ((x - 1) exp(x) + 1)/x²}; 1/2 at 0. Near 0 from its
   * series {@code Σ (k + 1)/(k + 2)! x^k}.
   */
  public static double derivative(double x) {
    if (Math.abs(x) > SERIES_LIMIT) {
      // One division at a time: x*x would overflow.
      return x < -750 ? 1 / x / x : ((x - 1) * Math.exp(x) + 1) / x / x;
    }
    double sum = 0;
    // Horner's rule on Σ x^k/(k! (k + 2)), which is the same series.
    for (int k = SERIES_TERMS; k > 0; k--) {
      sum = x / k * (1.0 / (k + 2) + sum);
    }
    return 0.5 + sum;
  }

  /** {@code x/(exp(x) - 1)}; 1 at 0. */
  static double reciprocal(double x) {
    return x == 0 ? 1 : x / Math.expm1(x);
  }

  /** The derivative of {@link #reciprocal}; −1/2 at 0. */
  static double reciprocalDerivative(double x) {
    final double reciprocal = reciprocal(x);
    if (Math.abs(x) <= SERIES_LIMIT) {
      return -derivative(x) * reciprocal * reciprocal;
    }
    // With b = x/(exp(x) - 1), and b exp(x) = b + x: neither form serves both sides.
    final double product = x < 0 ? reciprocal * Math.exp(x) : reciprocal + x;
    return (1 - product) / Math.expm1(x);
  }

  /** {@code (exp(x) - 1 - x)/x²}; 1/2 at 0. Near 0 from its series {@code Σ x^k/(k + 2)!}. */
  static double second(double x) {
    if (Math.abs(x) > SERIES_LIMIT) {
      return (Math.expm1(x) - x) / x / x;
    }
    double sum = 0;
    for (int k = SERIES_TERMS; k > 0; k--) {
      sum = x / (k + 2) * (1 + sum);
    }
    return 0.5 * (1 + sum);
  }

  /** The derivative of {@link #second}; 1/6 at 0. Near 0 from {@code Σ (k + 1) x^k/(k + 3)!}. */
  static double secondDerivative(double x) {
    if (Math.abs(x) > SERIES_LIMIT) {
      return ((x - 2) * Math.exp(x) + x + 2) / x / x / x;
    }
    double sum = 0;
    for (int k = SERIES_TERMS; k > 0; k--) {
      sum = x / (k + 3) * (k + 1 + sum);
    }
    return (1 + sum) / 6;
  }
}
