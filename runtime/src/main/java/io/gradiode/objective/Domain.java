package io.gradiode.objective;

import java.util.OptionalDouble;

/**
 * Where a parameter may lie, on which scale it is searched, and where the search starts; in the
 * parameter's declared unit. Immutable.
 *
 * <pre>{@code
 * within(1e-8, 1e-6).logScale()
 * within(-70, -50).startingAt(-60)
 * positive().startingAt(0.5)
 * }</pre>
 *
 * @param lower smallest value allowed; −∞ if unbounded
 * @param upper largest value allowed; ∞ if unbounded
 * @param logarithmic whether optimizers see the logarithm
 * @param chosenStart the start if one was chosen
 */
public record Domain(double lower, double upper, boolean logarithmic, OptionalDouble chosenStart) {

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if they do not
   */
  public Domain {
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "The lower bound %s must be below the upper bound %s".formatted(lower, upper));
    }
    if (logarithmic && (lower < 0 || (lower == 0) != (upper == Double.POSITIVE_INFINITY))) {
      throw new IllegalArgumentException(
          "A log scale needs bounds above 0, or none, but they are %s and %s"
              .formatted(lower, upper));
    }
    if (chosenStart.isPresent()) {
      requireInside(chosenStart.getAsDouble(), lower, upper, logarithmic);
    }
  }

  private static void requireInside(double x, double lower, double upper, boolean logarithmic) {
    if (!(x >= lower && x <= upper) || Double.isInfinite(x) || (logarithmic && !(x > 0))) {
      throw new IllegalArgumentException(
          "The start %s lies outside of %s to %s".formatted(x, lower, upper));
    }
  }

  /**
   * Between two finite bounds, on a linear scale.
   *
   * @throws IllegalArgumentException unless both are finite and {@code lower < upper}
   */
  public static Domain within(double lower, double upper) {
    if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
      throw new IllegalArgumentException(
          "Bounds must be finite, but are %s and %s; use atLeast(), atMost(), positive() or unbounded()"
              .formatted(lower, upper));
    }
    return new Domain(lower, upper, false, OptionalDouble.empty());
  }

  /** Above 0, on a log scale; starts at 1 unless told otherwise. Not for global searches. */
  public static Domain positive() {
    return new Domain(0, Double.POSITIVE_INFINITY, true, OptionalDouble.empty());
  }

  /**
   * A bound below and none above, on a linear scale; starts at a distance of half its magnitude, or
   * 1 if it is 0, unless told otherwise. Not for global searches.
   *
   * @throws IllegalArgumentException unless the bound is finite
   */
  public static Domain atLeast(double lower) {
    requireFinite(lower);
    return new Domain(lower, Double.POSITIVE_INFINITY, false, OptionalDouble.empty());
  }

  /**
   * A bound above and none below, on a linear scale; starts at a distance of half its magnitude, or
   * 1 if it is 0, unless told otherwise. Not for global searches.
   *
   * @throws IllegalArgumentException unless the bound is finite
   */
  public static Domain atMost(double upper) {
    requireFinite(upper);
    return new Domain(Double.NEGATIVE_INFINITY, upper, false, OptionalDouble.empty());
  }

  private static void requireFinite(double bound) {
    if (!Double.isFinite(bound)) {
      throw new IllegalArgumentException(
          "A bound must be finite, but is %s; use unbounded()".formatted(bound));
    }
  }

  /**
   * Any number, on a linear scale; starts at 0 unless told otherwise. Not for global searches.
   * Optimizers see the value divided by the start's magnitude, so a start of the right order helps.
   */
  public static Domain unbounded() {
    return new Domain(
        Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, OptionalDouble.empty());
  }

  /**
   * The same bounds, searched on a log scale: right for rates, conductances, concentrations known
   * to an order of magnitude.
   *
   * @throws IllegalArgumentException unless the lower bound is above 0
   */
  public Domain logScale() {
    return new Domain(lower, upper, true, chosenStart);
  }

  /**
   * The same domain with another start.
   *
   * @throws IllegalArgumentException if it lies outside
   */
  public Domain startingAt(double start) {
    return new Domain(lower, upper, logarithmic, OptionalDouble.of(start));
  }

  /** The start: as chosen, else the middle of the bounds, geometric on a log scale. */
  public double start() {
    if (chosenStart.isPresent()) {
      return chosenStart.getAsDouble();
    }
    if (isBounded()) {
      return fromFraction(0.5);
    }
    if (logarithmic) {
      return 1;
    }
    if (hasLowerBound()) {
      return lower + distanceFrom(lower);
    }
    return hasUpperBound() ? upper - distanceFrom(upper) : 0;
  }

  /** Whether both bounds are finite, as global searches need. */
  public boolean isBounded() {
    return hasLowerBound() && hasUpperBound();
  }

  boolean hasLowerBound() {
    return lower != Double.NEGATIVE_INFINITY;
  }

  boolean hasUpperBound() {
    return upper != Double.POSITIVE_INFINITY;
  }

  /** Whether a value lies in this domain; bounds do. */
  public boolean contains(double x) {
    return x >= lower && x <= upper;
  }

  /**
   * How far a value is on the way from the lower bound, 0, to the upper bound, 1, on the domain's
   * scale.
   *
   * @throws IllegalStateException unless {@link #isBounded()}
   */
  public double fraction(double x) {
    if (!isBounded()) {
      throw new IllegalStateException("There are no bounds: " + this);
    }
    return toFraction(x);
  }

  /** The value at a fraction in [0, 1] of the way from bound to bound, on the domain's scale. */
  public double fromFraction(double fraction) {
    final double x =
        logarithmic ? lower * Math.exp(fraction * width()) : lower + fraction * width();
    return Math.min(upper, Math.max(lower, x)); // rounding must not leave the bounds
  }

  /** Inverse of {@link #fromFraction}. */
  double toFraction(double x) {
    final double fraction = logarithmic ? Math.log(x / lower) / width() : (x - lower) / width();
    return Math.min(1, Math.max(0, fraction));
  }

  /** Derivative of {@link #fromFraction} where it gives {@code x}. */
  double slopeByFraction(double x) {
    return logarithmic ? x * width() : width();
  }

  /** Distance of the bounds on the domain's scale. */
  private double width() {
    return logarithmic ? Math.log(upper / lower) : upper - lower;
  }

  /** Unit of the unbounded coordinate on a linear scale that lacks a bound. */
  double magnitude() {
    if (hasLowerBound()) {
      return magnitudeOf(start() - lower);
    }
    return magnitudeOf(hasUpperBound() ? upper - start() : start());
  }

  /** Never the whole magnitude: 0 is where rates vanish, quotients fail and logarithms end. */
  private static double distanceFrom(double bound) {
    return bound == 0 ? 1 : 0.5 * Math.abs(bound);
  }

  private static double magnitudeOf(double x) {
    return x == 0 ? 1 : Math.abs(x);
  }
}
