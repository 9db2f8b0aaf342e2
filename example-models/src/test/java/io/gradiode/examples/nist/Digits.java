package io.gradiode.examples.nist;

/**
 * How many digits agree with the certified ones: the logarithmic relative error, the smallest over
 * all parameters. B. D. McCullough, Assessing the reliability of statistical software: Part I, The
 * American Statistician 52 (1998) 358–366.
 *
 * @param estimates of the parameters
 * @param deviations of their standard deviations
 * @param residuals of the residual sum of squares
 */
record Digits(double estimates, double deviations, double residuals) {

  /** NIST certifies eleven digits. */
  static final double MOST = 11;

  /** From 0, wrong or missing, to {@link #MOST}. */
  static double of(double found, double certified) {
    final double error = Math.abs(found - certified) / Math.abs(certified);
    return error < 1 ? Math.min(MOST, -Math.log10(error)) : 0;
  }
}
