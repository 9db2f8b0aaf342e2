package io.gradiode.objective;

/**
 * What is known of a parameter beforehand; adds minus twice the logarithm of its density, up to a
 * constant.
 *
 * <pre>{@code
 * normal(0.3, 0.05)       // ((x − 0.3)/0.05)²
 * logNormal(0.3, 0.2)     // ((ln x − ln 0.3)/0.2)²
 * laplace(0, 0.1)         // 2 |x − 0|/0.1
 * }</pre>
 *
 * <p>Data of unknown noise count as if their standard deviation were 1 (times {@code 1/√weight}),
 * so that how strong a prior is depends on their unit: say the noise, or estimate it.
 *
 * <p>A log-normal prior is normal in {@code ln x}: its term {@code 2 ln x}, the price of speaking
 * of a density by x, is left out, so that the most probable value is the median. Normal and
 * log-normal priors are squares, and keep a sum of squares one; a Laplace prior does not.
 *
 * @param kind its shape
 * @param center mean or median, in the unit of the parameter
 * @param width standard deviation of the parameter or of its natural logarithm; the scale of
 *     Laplace's density; positive
 */
public record Prior(Kind kind, double center, double width) {

  /** The shapes. */
  public enum Kind {
    /** A normal density. */
    NORMAL,
    /** A normal density of the logarithm. */
    LOG_NORMAL,
    /** The density {@code exp(−|x − center|/width)}, which draws parameters to the center. */
    LAPLACE
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException unless the width is positive, and so the center of a
   *     log-normal prior
   */
  public Prior {
    if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The width of a prior must be positive and finite, but is " + width);
    }
    if (!Double.isFinite(center) || (kind == Kind.LOG_NORMAL && center <= 0)) {
      throw new IllegalArgumentException(
          "The center of a %s prior cannot be %s"
              .formatted(
                  kind == Kind.LOG_NORMAL
                      ? "log-normal"
                      : kind == Kind.NORMAL ? "normal" : "Laplace",
                  center));
    }
  }

  /** A mean and a standard deviation, both in the unit of the parameter. */
  public static Prior normal(double mean, double deviation) {
    return new Prior(Kind.NORMAL, mean, deviation);
  }

  /** A median in the unit of the parameter, and the standard deviation of the natural logarithm. */
  public static Prior logNormal(double median, double deviationOfLogarithm) {
    return new Prior(Kind.LOG_NORMAL, median, deviationOfLogarithm);
  }

  /** A median and a scale, both in the unit of the parameter. */
  public static Prior laplace(double median, double scale) {
    return new Prior(Kind.LAPLACE, median, scale);
  }

  /** Whether this is the square of a residual. */
  public boolean isSquare() {
    return kind != Kind.LAPLACE;
  }
}
