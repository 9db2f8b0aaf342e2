package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured, whatever the unit: a product of powers of base quantities. Those are the seven
 * of SI, and what a model counts in units of its own: cells, individuals, dollars.
 *
 * @param exponents by the name of the base unit, none of them 0
 */
public record Dimension(Map<String, Rational> exponents) {

  /** SI names of the base units. */
  static final List<String> BASE =
      List.of("metre", "kilogram", "second", "amp", "kelvin", "mole", "candela");

  /** The dimension of a pure number. */
  public static final Dimension NONE = new Dimension(Map.of());

  /** The dimension of a duration. */
  public static final Dimension TIME = ofBase("second");

  /** Copies the map, without what has exponent 0. */
  public Dimension {
    final Map<String, Rational> present = new HashMap<>(exponents);
    present.values().removeIf(Rational::isZero);
    exponents = Map.copyOf(present);
  }

  /** The dimension that the base unit measures. */
  static Dimension ofBase(String name) {
    return new Dimension(Map.of(name, Rational.ONE));
  }

  /** The dimension with integer exponents in the order of {@link #BASE}, the missing ones 0. */
  static Dimension of(int... exponents) {
    final Map<String, Rational> all = new HashMap<>();
    for (int i = 0; i < exponents.length; i++) {
      all.put(BASE.get(i), Rational.of(exponents[i]));
    }
    return new Dimension(all);
  }

  /** Whether this is the dimension of a pure number. */
  public boolean isNone() {
    return exponents.isEmpty();
  }

  /** Of a product. */
  public Dimension multiply(Dimension other) {
    final Map<String, Rational> product = new HashMap<>(exponents);
    other.exponents.forEach((name, each) -> product.merge(name, each, Rational::add));
    return new Dimension(product);
  }

  /** Of a quotient. */
  public Dimension divide(Dimension other) {
    return multiply(other.power(Rational.MINUS_ONE));
  }

  /** Of a power. */
  public Dimension power(Rational exponent) {
    final Map<String, Rational> power = new HashMap<>();
    exponents.forEach((name, each) -> power.put(name, each.multiply(exponent)));
    return new Dimension(power);
  }

  /** In SI units as a user would write it, {@code volt/second}; {@code 1} for a pure number. */
  @Override
  public String toString() {
    return DimensionText.of(this);
  }
}
