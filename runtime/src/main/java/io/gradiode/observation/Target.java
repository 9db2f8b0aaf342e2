package io.gradiode.observation;

import java.util.Arrays;

/**
 * Where an observable shall be although nothing was measured: near to a value, above or below it.
 * Immutable.
 *
 * <pre>{@code
 * near(-65).at(0, 0.1).within(2)
 * below(40).at(times).within(5)
 * }</pre>
 *
 * <p>At each of the times the sum of squares grows by {@code (excess / width)²}, where the excess
 * is {@code model − value}; for {@code above} only where it is negative, for {@code below} only
 * where it is positive. Such a penalty has a continuous first derivative.
 */
public final class Target {

  /** On which side of the value an observable is free. */
  public enum Side {
    /** Neither: it shall be near. */
    NEAR,
    /** It shall be above. */
    ABOVE,
    /** It shall be below. */
    BELOW
  }

  private final Side side;
  private final double value;
  private final double width;
  private final double[] times;

  private Target(Side side, double value, double width, double[] times) {
    this.side = side;
    this.value = requireFinite(value, "value");
    this.width = width;
    this.times = times;
  }

  /** Near to a value, in the unit of the observable; finite. Times come next. */
  public static Target near(double value) {
    return new Target(Side.NEAR, value, 1, new double[0]);
  }

  /** Not below a value, in the unit of the observable; finite. Times come next. */
  public static Target above(double value) {
    return new Target(Side.ABOVE, value, 1, new double[0]);
  }

  /** Not above a value, in the unit of the observable; finite. Times come next. */
  public static Target below(double value) {
    return new Target(Side.BELOW, value, 1, new double[0]);
  }

  /**
   * The same at these times.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public Target at(double... newTimes) {
    Arrays.stream(newTimes).forEach(time -> requireFinite(time, "time"));
    return new Target(side, value, width, newTimes.clone());
  }

  /**
   * The same, as strict as a datum with this standard deviation; 1 unless said.
   *
   * @param newWidth in the unit of the observable, positive
   * @throws IllegalArgumentException unless it is positive and finite
   */
  public Target within(double newWidth) {
    if (!(newWidth > 0 && newWidth < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The width of a target must be positive and finite, but is " + newWidth + ".");
    }
    return new Target(side, value, newWidth, times);
  }

  private static double requireFinite(double number, String what) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("The " + what + " of a target is " + number + ".");
    }
    return number;
  }

  /** On which side of the value the observable is free. */
  public Side side() {
    return side;
  }

  /** Where the observable shall be. */
  public double value() {
    return value;
  }

  /** How strictly. */
  public double width() {
    return width;
  }

  /** When; a new array. */
  public double[] times() {
    return times.clone();
  }
}
