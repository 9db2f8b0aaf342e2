package io.gradiode.report;

/**
 * From where to where a parameter may be, at some level of confidence, in its declared unit.
 *
 * @param lower lower end; −∞ or NaN if it is not known
 * @param upper upper end; ∞ or NaN if it is not known
 */
public record Interval(double lower, double upper) {

  /** Whether a value lies between the ends; the ends do. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }
}
