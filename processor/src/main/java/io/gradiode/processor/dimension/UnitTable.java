package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that equations may name: those of Brian2, and a few of our own.
 *
 * <p>There are two kinds of name. <em>Reserved</em> ones are what Brian2 keeps for units, so no
 * symbol may be called so. The others (rare prefixes and the like: {@code flux} is a femtolux, too)
 * are units only as long as the model does not declare a symbol of that name. Letters alone, such
 * as {@code m}, {@code s} or {@code V}, are never units: too many states are called so.
 */
public final class UnitTable {

  /** Those that Brian2 combines with every unit, and reserves. */
  private static final List<Prefix> USUAL_PREFIXES =
      List.of(
          new Prefix("m", -3),
          new Prefix("u", -6),
          new Prefix("n", -9),
          new Prefix("p", -12),
          new Prefix("k", 3),
          new Prefix("M", 6),
          new Prefix("G", 9),
          new Prefix("T", 12));

  private static final List<Prefix> RARE_PREFIXES =
      List.of(
          new Prefix("f", -15),
          new Prefix("a", -18),
          new Prefix("z", -21),
          new Prefix("y", -24),
          new Prefix("c", -2),
          new Prefix("d", -1),
          new Prefix("da", 1),
          new Prefix("h", 2),
          new Prefix("P", 15),
          new Prefix("E", 18),
          new Prefix("Z", 21),
          new Prefix("Y", 24));

  private static final Map<String, Unit> RESERVED = new LinkedHashMap<>();
  private static final Map<String, Unit> OTHERS = new LinkedHashMap<>();

  static {
    addSiUnits();
    addPlainUnits();
    addShortForms();
    addPowers();
  }

  private UnitTable() {}

  /** The unit of this name. */
  public static Optional<Unit> find(String name) {
    return Optional.ofNullable(RESERVED.get(name)).or(() -> Optional.ofNullable(OTHERS.get(name)));
  }

  /** Whether no symbol may be called so. */
  public static boolean isReserved(String name) {
    return RESERVED.containsKey(name);
  }

  /** Names for suggestions: those that users are likely to mean. */
  public static Set<String> names() {
    return RESERVED.keySet();
  }

  private static void addSiUnits() {
    prefixed("m", Dimension.of(1), "metre", "meter");
    prefixed("s", Dimension.TIME, "second");
    prefixed("A", Dimension.of(0, 0, 0, 1), "amp", "ampere");
    prefixed("K", Dimension.of(0, 0, 0, 0, 1), "kelvin");
    prefixed("mol", Dimension.of(0, 0, 0, 0, 0, 1), "mole", "mol");
    prefixed("cd", Dimension.of(0, 0, 0, 0, 0, 0, 1), "candela", "candle");
    prefixed("rad", Dimension.NONE, "radian");
    prefixed("sr", Dimension.NONE, "steradian");
    prefixed("Hz", Dimension.of(0, 0, -1), "hertz");
    prefixed("N", Dimension.of(1, 1, -2), "newton");
    prefixed("Pa", Dimension.of(-1, 1, -2), "pascal");
    prefixed("J", Dimension.of(2, 1, -2), "joule");
    prefixed("W", Dimension.of(2, 1, -3), "watt");
    prefixed("C", Dimension.of(0, 0, 1, 1), "coulomb");
    prefixed("V", Dimension.of(2, 1, -3, -1), "volt");
    prefixed("F", Dimension.of(-2, -1, 4, 2), "farad");
    prefixed("ohm", Dimension.of(2, 1, -3, -2), "ohm");
    prefixed("S", Dimension.of(-2, -1, 3, 2), "siemens");
    prefixed("Wb", Dimension.of(2, 1, -2, -1), "weber");
    prefixed("T", Dimension.of(0, 1, -2, -1), "tesla");
    prefixed("H", Dimension.of(2, 1, -2, -2), "henry");
    prefixed("lm", Dimension.of(0, 0, 0, 0, 0, 0, 1), "lumen");
    prefixed("lx", Dimension.of(-2, 0, 0, 0, 0, 0, 1), "lux");
    prefixed("Bq", Dimension.of(0, 0, -1), "becquerel");
    prefixed("Gy", Dimension.of(2, 0, -2), "gray");
    prefixed("Sv", Dimension.of(2, 0, -2), "sievert");
    prefixed("kat", Dimension.of(0, 0, -1, 0, 0, 1), "katal");
    final Rational thousandth = Rational.of(1, 1000);
    prefixed(new Unit("g", thousandth, Dimension.of(0, 1)), "gram", "gramme");
    prefixed(new Unit("L", thousandth, Dimension.of(3)), "litre", "liter");
    prefixed(new Unit("M", Rational.of(1000), Dimension.of(-3, 0, 0, 0, 0, 1)), "molar");
    // CODATA 2018: E. Tiesinga et al., Rev. Mod. Phys. 93, 025010 (2021).
    final Rational dalton = Rational.parse("1.66053906660e-27");
    prefixed(new Unit("Da", dalton, Dimension.of(0, 1)), "dalton");
  }

  private static void addPlainUnits() {
    for (String name : List.of("kilogram", "kilogramme")) {
      RESERVED.put(name, new Unit("kg", Rational.ONE, Dimension.of(0, 1)));
    }
    // Prefixed lengths that Brian2 reserves although their prefix is rare.
    for (String name : List.of("cmetre", "cmeter")) {
      RESERVED.put(name, new Unit("cm", Rational.of(1, 100), Dimension.of(1)));
    }
    time("minute", "min", 60);
    time("hour", "h", 3_600);
    time("day", "day", 86_400);
    time("year", "year", 31_557_600);
    RESERVED.put("percent", new Unit("percent", Rational.of(1, 100), Dimension.NONE));
  }

  private static void addShortForms() {
    shortForms("volt", "V", "k", "m", "u", "n");
    shortForms("amp", "A", "m", "u", "n", "p", "f");
    shortForms("farad", "F", "m", "u", "n", "p", "f");
    shortForms("siemens", "S", "m", "u", "n", "p");
    shortForms("second", "s", "m", "u", "n");
    shortForms("hertz", "Hz", "", "m", "k", "M", "G");
    shortForms("metre", "m", "c", "m", "u");
    shortForms("molar", "M", "m", "u", "n", "p");
    shortForms("ohm", "Ohm", "k", "M", "G");
    shortForms("gram", "g", "k", "m", "u", "n");
    shortForms("litre", "L", "m", "u");
    OTHERS.put("nm", find("nmetre").orElseThrow());
  }

  /** {@code metre2} is {@code metre**2}. */
  private static void addPowers() {
    for (String name : List.of("metre", "meter", "cm", "mm", "um")) {
      RESERVED.put(name + 2, power(find(name).orElseThrow(), 2));
      RESERVED.put(name + 3, power(find(name).orElseThrow(), 3));
    }
    for (Map<String, Unit> units :
        List.of(new LinkedHashMap<>(RESERVED), new LinkedHashMap<>(OTHERS))) {
      units.forEach(
          (name, unit) -> {
            if (!Character.isDigit(name.charAt(name.length() - 1))) {
              addOther(name + 2, power(unit, 2));
              addOther(name + 3, power(unit, 3));
            }
          });
    }
  }

  private static Unit power(Unit unit, int exponent) {
    return new Unit(
        unit.text() + "^" + exponent,
        unit.scale().pow(exponent),
        unit.dimension().power(Rational.of(exponent)));
  }

  private static void time(String name, String text, long seconds) {
    RESERVED.put(name, new Unit(text, Rational.of(seconds), Dimension.TIME));
  }

  private static void prefixed(String symbol, Dimension dimension, String... names) {
    prefixed(new Unit(symbol, Rational.ONE, dimension), names);
  }

  private static void prefixed(Unit unit, String... names) {
    for (String name : names) {
      RESERVED.put(name, unit);
      USUAL_PREFIXES.forEach(each -> RESERVED.put(each.text() + name, each.of(unit)));
      RARE_PREFIXES.forEach(each -> addOther(each.text() + name, each.of(unit)));
    }
  }

  private static void addOther(String name, Unit unit) {
    if (!RESERVED.containsKey(name)) {
      OTHERS.putIfAbsent(name, unit);
    }
  }

  private static void shortForms(String name, String symbol, String... prefixes) {
    for (String prefix : prefixes) {
      RESERVED.put(prefix + symbol, find(prefix + name).orElseThrow());
    }
  }

  private record Prefix(String text, int power) {

    Unit of(Unit unit) {
      return new Unit(
          text + unit.text(), unit.scale().multiply(Rational.of(10).pow(power)), unit.dimension());
    }
  }
}
