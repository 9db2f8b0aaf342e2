package io.gradiode.unit;

import java.util.Arrays;

/**
 * Numbers with their unit, as data come.
 *
 * <pre>{@code
 * Quantities.of(new double[] {-65, -64.5}, "mV").in("volt")   // {-0.065, -0.0645}
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Quantities {

  private final double[] values;
  private final Unit unit;

  private Quantities(double[] values, Unit unit) {
    this.values = values;
    this.unit = unit;
  }

  /**
   * Numbers in a unit.
   *
   * @param values any; NaN where missing. Copied.
   * @param unit as {@link Unit#of} reads it
   * @throws IllegalArgumentException if that is no unit
   */
  public static Quantities of(double[] values, String unit) {
    return new Quantities(values.clone(), Unit.of(unit));
  }

  /**
   * The numbers in another unit; a new array.
   *
   * @throws IllegalArgumentException if it measures something else
   */
  public double[] in(String other) {
    final Unit target = Unit.of(other);
    final double factor = unit.factorTo(target);
    final double inverse = target.factorTo(unit);
    final double[] converted = values.clone();
    if (inverse == Math.rint(inverse)) {
      Arrays.setAll(converted, i -> values[i] / inverse); // 64.5 mV are 0.0645 V to the last bit
    } else {
      Arrays.setAll(converted, i -> values[i] * factor);
    }
    return converted;
  }

  /** How many numbers there are. */
  public int count() {
    return values.length;
  }

  /** In which they are. */
  public Unit unit() {
    return unit;
  }

  @Override
  public String toString() {
    return Arrays.toString(values) + " " + unit;
  }
}
