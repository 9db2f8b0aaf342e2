package io.gradiode.report;

/**
 * What a fit says about one parameter, in the parameter's declared unit.
 *
 * @param name as the user wrote it
 * @param unit the declared unit in short form; {@code "1"} if dimensionless
 * @param value the estimate, or the value that was given
 * @param standardError from the Fisher information; infinite if the data do not determine the
 *     parameter, NaN if the estimate lies on a bound or there are too few data, 0 if it was given
 * @param lower lower end of the 95 % confidence interval; NaN or infinite with the standard error
 * @param upper upper end of the 95 % confidence interval; NaN or infinite with the standard error
 * @param status what kind of estimate this is
 */
public record Estimate(
    String name,
    String unit,
    double value,
    double standardError,
    double lower,
    double upper,
    Status status) {

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

  /** Whether the estimate lies on a bound of its domain. */
  public boolean isAtBound() {
    return status == Status.AT_LOWER_BOUND || status == Status.AT_UPPER_BOUND;
  }

  @Override
  public String toString() {
    final String number = name + " = " + Numbers.significant(value, 5);
    return Numbers.withUnit(
        status == Status.FIXED ? number : number + " ± " + Numbers.significant(standardError, 2),
        unit);
  }
}
