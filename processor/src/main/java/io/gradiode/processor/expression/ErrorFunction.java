package io.gradiode.processor.expression;

/**
 * The error function, {@code 2/sqrt(pi) * integral of exp(-s**2) from 0 to x}. Generated code calls
 * a faster method of the runtime.
 *
 * <p>From the series with positive terms {@code 2/sqrt(pi) exp(-x**2) sum 2**n x**(2n+1)/(2n+1)!!}:
 * M. Abramowitz, I. A. Stegun, <em>Handbook of Mathematical Functions</em>, NBS 1964, eq. 7.1.6.
 */
final class ErrorFunction {

  /** From here on the value is 1 to the last digit. */
  private static final double FLAT = 6;

  private ErrorFunction() {}

  static double value(double x) {
    if (Double.isNaN(x) || Math.abs(x) > FLAT) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
}
