package io.gradiode.pictures;

import java.util.Arrays;
import java.util.List;

/**
 * A quantity in the multiple of its unit in which its numbers are easy to read: volts of some
 * hundredths as mV. Only units that prefixes are used with are changed.
 *
 * @param unit what a person reads
 * @param perUnit how many of them make one of the declared unit
 */
record Prefixed(String unit, double perUnit) {

  private static final List<String> UNITS =
      List.of("V", "A", "S", "F", "s", "m", "M", "mol", "W", "J", "N", "Pa", "C", "Hz", "ohm");

  /** For 10⁻¹⁵, 10⁻¹², … 1. */
  private static final String[] PREFIXES = {"f", "p", "n", "µ", "m", ""};

  /** For values in a declared unit, judged by the largest magnitude. */
  static Prefixed of(String unit, double... values) {
    final double most =
        Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    if (!UNITS.contains(unit) || most == 0 || most >= 0.2) {
      return new Prefixed(unit, 1);
    }
    final int thousands = (int) Math.floor(Math.log10(most) / 3 + 0.1);
    final int place = Math.max(0, PREFIXES.length - 1 + Math.min(0, thousands));
    final double perUnit = Math.pow(10, 3 * (PREFIXES.length - 1 - place));
    return new Prefixed(PREFIXES[place] + unit, perUnit);
  }

  double of(double value) {
    return value * perUnit;
  }

  /** A new array. */
  double[] of(double[] values) {
    return Arrays.stream(values).map(this::of).toArray();
  }

  /** A label with this unit. */
  String label(String name) {
    return Axis.label(name, unit);
  }
}
