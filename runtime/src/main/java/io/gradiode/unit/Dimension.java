package io.gradiode.unit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is measured: exponents of base units, those of SI and others of any name.
 *
 * @param exponents none of them 0; small fractions, which doubles tell apart
 */
record Dimension(Map<String, Double> exponents) {

  static final Dimension NONE = new Dimension(Map.of());

  private static final double SAME = 1e-9;

  Dimension {
    final Map<String, Double> present = new TreeMap<>(exponents);
    present.values().removeIf(each -> Math.abs(each) < SAME);
    exponents = Collections.unmodifiableMap(present);
  }

  static Dimension base(String name) {
    return new Dimension(Map.of(name, 1.0));
  }

  /** Of this times a power of the other. */
  Dimension times(Dimension other, double exponent) {
    final Map<String, Double> product = new TreeMap<>(exponents);
    other.exponents.forEach((name, each) -> product.merge(name, exponent * each, Double::sum));
    return new Dimension(product);
  }

  boolean isSameAs(Dimension other) {
    return times(other, -1).exponents.isEmpty();
  }

  /** {@code metre**2*second**-1}; {@code 1} for a pure number. */
  @Override
  public String toString() {
    return exponents.isEmpty()
        ? "1"
        : exponents.entrySet().stream()
            .map(each -> each.getKey() + text(each.getValue()))
            .collect(Collectors.joining("*"));
  }

  private static String text(double exponent) {
    if (exponent == 1) {
      return "";
    }
    return "**" + (exponent == Math.rint(exponent) ? Long.toString((long) exponent) : exponent);
  }
}
