package io.gradiode.report;

/**
 * What a fit says about one parameter, of the model or of the data, in its declared unit.
 *
 * @param name as the user wrote it
 * @param unit the declared unit in short form; {@code "1"} if dimensionless
 * @param value the estimate, or the value that was given; NaN if each experiment gives its own
 * @param standardError from the Fisher information; infinite if the data do not determine the
 *     parameter, NaN if the estimate lies on a bound or there are too few data, 0 if it was given
 * @param status what kind of estimate this is
 * @param logarithmic whether it was searched on a log scale: its intervals are symmetric there
 * @param degreesOfFreedom of Student's t, by which intervals are made; infinite for the normal
 *     distribution, which holds if the noise of the data is known or estimated
 * @param level of {@link #lower()} and {@link #upper()}, such as 0.95
 */
public record Estimate(
    String name,
    String unit,
    double value,
    double standardError,
    Status status,
    boolean logarithmic,
    double degreesOfFreedom,
    double level) {

  /** What kind of estimate this is. */
  public enum Status {
    /** Estimated, inside of its domain. */
    ESTIMATED,
    /** Estimated, but the data do not determine it. */
    NOT_IDENTIFIABLE,
    /** On its lower bound: the data would have it lower. */
    AT_LOWER_BOUND,
    /** On its upper bound: the data would have it higher. */
    AT_UPPER_BOUND,
    /** Given, not estimated. */
    FIXED
  }

  /** Standard error divided by the magnitude of the value. */
  public double relativeError() {
    return standardError / Math.abs(value);
  }

  /** Lower end of the confidence interval; NaN or −∞ (on a log scale 0) with the error. */
  public double lower() {
    return interval(level).lower();
  }

  /** Upper end of the confidence interval; NaN or infinite with the standard error. */
  public double upper() {
    return interval(level).upper();
  }

  /**
   * The confidence interval from the standard error, Wald's: symmetric on the parameter's scale, so
   * that on a log scale it never reaches 0.
   *
   * @param level such as 0.99
   * @throws IllegalArgumentException unless the level lies between 0 and 1
   */
  public Interval interval(double level) {
    final double factor = new Confidence(degreesOfFreedom).factor(level);
    if (status == Status.FIXED) {
      return new Interval(value, value);
    }
    final double half = factor * standardError;
    return logarithmic
        ? new Interval(value * Math.exp(-half / value), value * Math.exp(half / value))
        : new Interval(value - half, value + half);
  }

  /** Whether the estimate lies on a bound of its domain. */
  public boolean isAtBound() {
    return status == Status.AT_LOWER_BOUND || status == Status.AT_UPPER_BOUND;
  }

  /** Whether it was estimated, and not given. */
  public boolean isEstimated() {
    return status != Status.FIXED;
  }

  @Override
  public String toString() {
    final String number = name + " = " + Numbers.significant(value, 5);
    return Numbers.withUnit(
        status == Status.FIXED ? number : number + " ± " + Numbers.significant(standardError, 2),
        unit);
  }
}
