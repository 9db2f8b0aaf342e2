package io.gradiode.model;

/**
 * The function {@code exprel(x) = (exp(x) − 1)/x} and its derivative, exact also near 0, where the
 * formula is 0/0. It is the denominator of the rates of Hodgkin–Huxley models.
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
