package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.List;

/**
 * A unit under all its names.
 *
 * @param names long ones, the usual one first
 * @param unit without a prefix
 * @param prefixed whether every prefix may stand before each name
 * @param ours whether Brian2 does not know it
 */
public record UnitFamily(List<String> names, Unit unit, boolean prefixed, boolean ours) {

  private static final Rational THOUSANDTH = Rational.of(1, 1000);

  /** CODATA 2018: E. Tiesinga et al., Rev. Mod. Phys. 93, 025010 (2021). */
  private static final Rational DALTON = Rational.parse("1.66053906660e-27");

  /** All of them: base units, derived units, other units. */
  public static final List<UnitFamily> ALL =
      List.of(
          si("m", Dimension.of(1), "metre", "meter"),
          si("s", Dimension.TIME, "second"),
          si("A", Dimension.of(0, 0, 0, 1), "amp", "ampere"),
          si("K", Dimension.of(0, 0, 0, 0, 1), "kelvin"),
          si("mol", Dimension.of(0, 0, 0, 0, 0, 1), "mole", "mol"),
          si("cd", Dimension.of(0, 0, 0, 0, 0, 0, 1), "candela", "candle"),
          si("rad", Dimension.NONE, "radian"),
          si("sr", Dimension.NONE, "steradian"),
          si("Hz", Dimension.of(0, 0, -1), "hertz"),
          si("N", Dimension.of(1, 1, -2), "newton"),
          si("Pa", Dimension.of(-1, 1, -2), "pascal"),
          si("J", Dimension.of(2, 1, -2), "joule"),
          si("W", Dimension.of(2, 1, -3), "watt"),
          si("C", Dimension.of(0, 0, 1, 1), "coulomb"),
          si("V", Dimension.of(2, 1, -3, -1), "volt"),
          si("F", Dimension.of(-2, -1, 4, 2), "farad"),
          si("ohm", Dimension.of(2, 1, -3, -2), "ohm"),
          si("S", Dimension.of(-2, -1, 3, 2), "siemens"),
          si("Wb", Dimension.of(2, 1, -2, -1), "weber"),
          si("T", Dimension.of(0, 1, -2, -1), "tesla"),
          si("H", Dimension.of(2, 1, -2, -2), "henry"),
          si("lm", Dimension.of(0, 0, 0, 0, 0, 0, 1), "lumen"),
          si("lx", Dimension.of(-2, 0, 0, 0, 0, 0, 1), "lux"),
          si("Bq", Dimension.of(0, 0, -1), "becquerel"),
          si("Gy", Dimension.of(2, 0, -2), "gray"),
          si("Sv", Dimension.of(2, 0, -2), "sievert"),
          si("kat", Dimension.of(0, 0, -1, 0, 0, 1), "katal"),
          prefixed(new Unit("g", THOUSANDTH, Dimension.of(0, 1)), "gram", "gramme"),
          prefixed(new Unit("L", THOUSANDTH, Dimension.of(3)), "litre", "liter"),
          prefixed(new Unit("M", Rational.of(1000), Dimension.of(-3, 0, 0, 0, 0, 1)), "molar"),
          new UnitFamily(
              List.of("kilogram", "kilogramme"),
              new Unit("kg", Rational.ONE, Dimension.of(0, 1)),
              false,
              false),
          new UnitFamily(List.of("dalton"), new Unit("Da", DALTON, Dimension.of(0, 1)), true, true),
          time("minute", "min", 60),
          time("hour", "h", 3_600),
          time("day", "day", 86_400),
          time("week", "week", 604_800),
          time("year", "year", 31_557_600),
          new UnitFamily(
              List.of("percent"),
              new Unit("percent", Rational.of(1, 100), Dimension.NONE),
              false,
              true));

  /** Copies the list. */
  public UnitFamily {
    names = List.copyOf(names);
  }

  private static UnitFamily si(String symbol, Dimension dimension, String... names) {
    return prefixed(new Unit(symbol, Rational.ONE, dimension), names);
  }

  private static UnitFamily prefixed(Unit unit, String... names) {
    return new UnitFamily(List.of(names), unit, true, false);
  }

  private static UnitFamily time(String name, String text, long seconds) {
    return new UnitFamily(
        List.of(name), new Unit(text, Rational.of(seconds), Dimension.TIME), false, true);
  }
}
