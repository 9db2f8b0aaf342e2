package io.gradiode.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that have a name: all that equations may name, under the same names, and the short
 * forms that handles carry, {@code V}, {@code s}, {@code mol}, of which equations take only some.
 * Besides, {@code l} is a litre, and {@code µ} is micro.
 */
final class KnownUnits {

  private static final Map<String, Integer> PREFIXES =
      Map.ofEntries(
          Map.entry("y", -24),
          Map.entry("z", -21),
          Map.entry("a", -18),
          Map.entry("f", -15),
          Map.entry("p", -12),
          Map.entry("n", -9),
          Map.entry("u", -6),
          Map.entry("µ", -6),
          Map.entry("μ", -6),
          Map.entry("m", -3),
          Map.entry("c", -2),
          Map.entry("d", -1),
          Map.entry("da", 1),
          Map.entry("h", 2),
          Map.entry("k", 3),
          Map.entry("M", 6),
          Map.entry("G", 9),
          Map.entry("T", 12),
          Map.entry("P", 15),
          Map.entry("E", 18),
          Map.entry("Z", 21),
          Map.entry("Y", 24));

  private static final Map<String, Meaning> UNITS = units();

  /** A unit without a prefix. */
  private record Meaning(Scale scale, Dimension dimension, boolean prefixed) {}

  private KnownUnits() {}

  /** The unit of a name with its prefix, and with a 2 or 3 behind it for squares and cubes. */
  static Optional<Unit> find(String name) {
    final Optional<Unit> whole = findOne(name);
    if (whole.isPresent() || name.isEmpty()) {
      return whole;
    }
    final int last = name.length() - 1;
    return switch (name.charAt(last)) {
      case '2' -> findOne(name.substring(0, last)).map(each -> each.power(2));
      case '3' -> findOne(name.substring(0, last)).map(each -> each.power(3));
      default -> Optional.empty();
    };
  }

  private static Optional<Unit> findOne(String name) {
    final Meaning plain = UNITS.get(name);
    if (plain != null) {
      return Optional.of(new Unit(name, plain.scale(), plain.dimension()));
    }
    for (int length = 1; length <= Math.min(2, name.length()); length++) {
      final Integer power = PREFIXES.get(name.substring(0, length));
      final Meaning unit = UNITS.get(name.substring(length));
      if (power != null && unit != null && unit.prefixed()) {
        final Scale scale = unit.scale().times(Scale.powerOfTen(power));
        return Optional.of(new Unit(name, scale, unit.dimension()));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Meaning> units() {
    final Map<String, Meaning> all = new HashMap<>();
    put(all, "1", "m metre meter", 1);
    put(all, "1", "s second", 0, 0, 1);
    put(all, "1", "A amp ampere", 0, 0, 0, 1);
    put(all, "1", "K kelvin", 0, 0, 0, 0, 1);
    put(all, "1", "mol mole", 0, 0, 0, 0, 0, 1);
    put(all, "1", "cd candela candle lm lumen", 0, 0, 0, 0, 0, 0, 1);
    put(all, "1", "rad radian sr steradian");
    put(all, "1", "Hz hertz Bq becquerel", 0, 0, -1);
    put(all, "1", "N newton", 1, 1, -2);
    put(all, "1", "Pa pascal", -1, 1, -2);
    put(all, "1", "J joule", 2, 1, -2);
    put(all, "1", "W watt", 2, 1, -3);
    put(all, "1", "C coulomb", 0, 0, 1, 1);
    put(all, "1", "V volt", 2, 1, -3, -1);
    put(all, "1", "F farad", -2, -1, 4, 2);
    put(all, "1", "ohm Ohm Ω", 2, 1, -3, -2);
    put(all, "1", "S siemens", -2, -1, 3, 2);
    put(all, "1", "Wb weber", 2, 1, -2, -1);
    put(all, "1", "T tesla", 0, 1, -2, -1);
    put(all, "1", "H henry", 2, 1, -2, -2);
    put(all, "1", "lx lux", -2, 0, 0, 0, 0, 0, 1);
    put(all, "1", "Gy gray Sv sievert", 2, 0, -2);
    put(all, "1", "kat katal", 0, 0, -1, 0, 0, 1);
    put(all, "0.001", "g gram gramme", 0, 1);
    put(all, "0.001", "L l litre liter", 3);
    put(all, "1000", "M molar", -3, 0, 0, 0, 0, 1);
    // CODATA 2018: E. Tiesinga et al., Rev. Mod. Phys. 93, 025010 (2021).
    put(all, "1.66053906660e-27", "Da dalton", 0, 1);
    putPlain(all, "1", "kilogram kilogramme", Dimension.base("kilogram"));
    putPlain(all, "60", "min minute", Dimension.base("second"));
    putPlain(all, "3600", "h hour", Dimension.base("second"));
    putPlain(all, "86400", "day", Dimension.base("second"));
    putPlain(all, "604800", "week", Dimension.base("second"));
    putPlain(all, "31557600", "year", Dimension.base("second"));
    putPlain(all, "0.01", "percent %", Dimension.NONE);
    return Map.copyOf(all);
  }

  /** Exponents of metre, kilogram, second, amp, kelvin, mole, candela; the missing ones are 0. */
  private static void put(Map<String, Meaning> all, String scale, String names, int... exponents) {
    final String[] base = {"metre", "kilogram", "second", "amp", "kelvin", "mole", "candela"};
    final Map<String, Double> dimension = new HashMap<>();
    for (int i = 0; i < exponents.length; i++) {
      dimension.put(base[i], (double) exponents[i]);
    }
    final Meaning meaning = new Meaning(Scale.of(scale), new Dimension(dimension), true);
    for (final String name : names.split(" ", -1)) {
      all.put(name, meaning);
    }
  }

  private static void putPlain(
      Map<String, Meaning> all, String scale, String names, Dimension dimension) {
    final Meaning meaning = new Meaning(Scale.of(scale), dimension, false);
    for (final String name : names.split(" ", -1)) {
      all.put(name, meaning);
    }
  }
}
