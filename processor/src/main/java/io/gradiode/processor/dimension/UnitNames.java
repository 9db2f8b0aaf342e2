package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product of units in the words of a user, {@code mV/ms}. It says what is measured, not how much:
 * units of one dimension are one factor, under the name that came first.
 *
 * @param factors of different dimension, none a pure number, none with exponent 0
 */
public record UnitNames(List<Factor> factors) {

  /** Of a pure number. */
  public static final UnitNames NONE = new UnitNames(List.of());

  /** Copies the list. */
  public UnitNames {
    factors = List.copyOf(factors);
  }

  /**
   * A unit under its name.
   *
   * @param name as a user would write it
   * @param dimension of the unit itself
   * @param exponent not 0
   */
  public record Factor(String name, Dimension dimension, Rational exponent) {}

  /** Of one unit. */
  public static UnitNames of(String name, Dimension dimension) {
    return dimension.isNone()
        ? NONE
        : new UnitNames(List.of(new Factor(name, dimension, Rational.ONE)));
  }

  /** Of a product. */
  public UnitNames multiply(UnitNames other) {
    final List<Factor> product = new ArrayList<>(factors);
    for (Factor each : other.factors) {
      final int same = indexOf(product, each.dimension());
      if (same < 0) {
        product.add(each);
      } else {
        final Factor first = product.get(same);
        product.set(
            same,
            new Factor(first.name(), first.dimension(), first.exponent().add(each.exponent())));
      }
    }
    product.removeIf(each -> each.exponent().isZero());
    return new UnitNames(product);
  }

  private static int indexOf(List<Factor> factors, Dimension dimension) {
    for (int i = 0; i < factors.size(); i++) {
      if (factors.get(i).dimension().equals(dimension)) {
        return i;
      }
    }
    return -1;
  }

  /** Of a quotient. */
  public UnitNames divide(UnitNames other) {
    return multiply(other.power(Rational.MINUS_ONE));
  }

  /** Of a power. */
  public UnitNames power(Rational exponent) {
    return exponent.isZero()
        ? NONE
        : new UnitNames(
            factors.stream()
                .map(
                    each ->
                        new Factor(
                            each.name(), each.dimension(), each.exponent().multiply(exponent)))
                .toList());
  }

  /** What is measured. */
  public Dimension dimension() {
    Dimension dimension = Dimension.NONE;
    for (Factor each : factors) {
      dimension = dimension.multiply(each.dimension().power(each.exponent()));
    }
    return dimension;
  }

  /** As a user would write it, {@code nS/(cm2*mV)}; {@code 1} for a pure number. */
  @Override
  public String toString() {
    final Map<String, Rational> exponents = new LinkedHashMap<>();
    factors.forEach(each -> exponents.merge(each.name(), each.exponent(), Rational::add));
    return DimensionText.text(exponents);
  }
}
