package io.gradiode.model;

/**
 * The function {@code exprel(x) = (exp(x) − 1)/x}, its derivative and its reciprocal, exact near 0,
 * where the formulas are 0/0. It is the denominator of the rates of Hodgkin–Huxley models.
 *
 * <p>Each comes in two forms, with the exponential computed here, or given where an equation needs
 * it anyway. Both give values within a few units in the last place, if the exponential is.
 */
public final class Exprel {

  /** Within this distance of 0 power series are used; outside little is lost to cancellation. */
  private static final double NEAR = 0.3;

  /** {@code 1/(k + 1)!}. */
  private static final double[] VALUE = new double[13];

  /** {@code 1/(k! (k + 2))}. */
  private static final double[] DERIVATIVE = new double[13];

  static {
    double factorial = 1.0;
    for (int k = 0; k < VALUE.length; k++) {
      DERIVATIVE[k] = 1.0 / (factorial * (k + 2));
      factorial *= k + 1;
      VALUE[k] = 1.0 / factorial;
    }
  }

  // Bernoulli's numbers, divided by factorials
  private static final double R2 = 1.0 / 12.0;
  private static final double R4 = -1.0 / 720.0;
  private static final double R6 = 1.0 / 30_240.0;
  private static final double R8 = -1.0 / 1_209_600.0;
  private static final double R10 = 1.0 / 47_900_160.0;
  private static final double R12 = -691.0 / 1_307_674_368_000.0;

  private Exprel() {}

  /** {@code (exp(x) − 1)/x}, and 1 at 0. */
  public static double exprel(double x) {
    return Math.abs(x) < NEAR ? exprelSeries(x) : (Math.exp(x) - 1.0) / x;
  }

  /**
   * The same with the exponential given.
   *
   * @param x where
   * @param exponential {@code exp(x)}
   */
  public static double exprel(double x, double exponential) {
    return Math.abs(x) < NEAR ? exprelSeries(x) : (exponential - 1.0) / x;
  }

  /** {@code (1 + (x − 1) exp(x))/x²}, and 1/2 at 0. */
  public static double exprelDerivative(double x) {
    return Math.abs(x) < NEAR ? derivativeSeries(x) : (1.0 + (x - 1.0) * Math.exp(x)) / (x * x);
  }

  /**
   * The same with the exponential given.
   *
   * @param x where
   * @param exponential {@code exp(x)}
   */
  public static double exprelDerivative(double x, double exponential) {
    return Math.abs(x) < NEAR ? derivativeSeries(x) : (1.0 + (x - 1.0) * exponential) / (x * x);
  }

  /** {@code x/(exp(x) − 1)}, that is {@code 1/exprel(x)}; 0 where the exponential overflows. */
  public static double reciprocal(double x) {
    return reciprocal(x, Math.exp(x));
  }

  /**
   * The same with the exponential given.
   *
   * @param x where
   * @param exponential {@code exp(x)}
   */
  public static double reciprocal(double x, double exponential) {
    // Outside of the branch, so that the compiler shares the division with the derivative.
    final double inverse = 1.0 / (exponential - 1.0);
    return Math.abs(x) < NEAR ? reciprocalSeries(x) : x * inverse;
  }

  /** The derivative of {@link #reciprocal(double)}, −1/2 at 0. */
  public static double reciprocalDerivative(double x) {
    return reciprocalDerivative(x, Math.exp(x));
  }

  /**
   * The same with the exponential given.
   *
   * @param x where
   * @param exponential {@code exp(x)}
   */
  public static double reciprocalDerivative(double x, double exponential) {
    // (1 − b exp(x)) / (exp(x) − 1) with b = x / (exp(x) − 1), and b exp(x) = b + x.
    final double inverse = 1.0 / (exponential - 1.0);
    if (Math.abs(x) < NEAR) {
      return reciprocalDerivativeSeries(x);
    }
    // Neither form serves both sides: one cancels, the other is infinite times 0.
    final double product = x < 0.0 ? x * inverse * exponential : x + x * inverse;
    return inverse * (1.0 - product);
  }

  /** {@code 1 − x/2 + Σ B_2k x^2k / (2k)!} with Bernoulli's numbers: the error is below 1e-16. */
  private static double reciprocalSeries(double x) {
    final double s = x * x;
    return 1.0 - 0.5 * x + s * (R2 + s * (R4 + s * (R6 + s * (R8 + s * (R10 + s * R12)))));
  }

  private static double reciprocalDerivativeSeries(double x) {
    final double s = x * x;
    return -0.5
        + x
            * (2.0 * R2
                + s
                    * (4.0 * R4
                        + s * (6.0 * R6 + s * (8.0 * R8 + s * (10.0 * R10 + s * (12.0 * R12))))));
  }

  /** {@code Σ x^k / (k + 1)!}: the error is below 1e-17. */
  private static double exprelSeries(double x) {
    double sum = 0.0;
    for (int k = VALUE.length - 1; k >= 0; k--) {
      sum = VALUE[k] + x * sum;
    }
    return sum;
  }

  /** {@code Σ x^k / (k! (k + 2))}: the error is below 1e-16. */
  private static double derivativeSeries(double x) {
    double sum = 0.0;
    for (int k = DERIVATIVE.length - 1; k >= 0; k--) {
      sum = DERIVATIVE[k] + x * sum;
    }
    return sum;
  }
}
