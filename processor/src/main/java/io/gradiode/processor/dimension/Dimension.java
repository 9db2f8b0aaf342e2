package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What is measured, whatever the unit: a product of powers of the seven base quantities.
 *
 * @param exponents of metre, kilogram, second, amp, kelvin, mole, candela
 */
public record Dimension(List<Rational> exponents) {

  /** SI names of the base units, in the order of the exponents. */
  static final List<String> BASE =
      List.of("metre", "kilogram", "second", "amp", "kelvin", "mole", "candela");

  /** The dimension of a pure number. */
  public static final Dimension NONE = of(0, 0, 0, 0, 0, 0, 0);

  /** The dimension of a duration. */
  public static final Dimension TIME = of(0, 0, 1, 0, 0, 0, 0);

  /** Copies the list. */
  public Dimension {
    exponents = List.copyOf(exponents);
  }

  /** The dimension with integer exponents, the missing ones 0. */
  static Dimension of(int... exponents) {
    final List<Rational> all = new ArrayList<>();
    for (int i = 0; i < BASE.size(); i++) {
      all.add(Rational.of(i < exponents.length ? exponents[i] : 0));
    }
    return new Dimension(all);
  }

  /** Whether this is the dimension of a pure number. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Of a product. */
  public Dimension multiply(Dimension other) {
    return combine(other, Rational::add);
  }

  /** Of a quotient. */
  public Dimension divide(Dimension other) {
    return combine(other, Rational::subtract);
  }

  /** Of a power. */
  public Dimension power(Rational exponent) {
    return new Dimension(exponents.stream().map(exponent::multiply).toList());
  }

  private Dimension combine(Dimension other, BinaryOperator<Rational> operation) {
    final List<Rational> combined = new ArrayList<>();
    for (int i = 0; i < exponents.size(); i++) {
      combined.add(operation.apply(exponents.get(i), other.exponents.get(i)));
    }
    return new Dimension(combined);
  }

  /** In SI units as a user would write it, {@code volt/second}; {@code 1} for a pure number. */
  @Override
  public String toString() {
    return DimensionText.of(this);
  }
}
