package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the shortest familiar name of a dimension: {@code siemens}, not its five base units. */
final class DimensionText {

  /** In the order of preference; {@code 1/henry} would puzzle more than it tells. */
  private static final List<String> FAMILIAR =
      List.of(
          "volt",
          "amp",
          "siemens",
          "farad",
          "ohm",
          "second",
          "metre",
          "mole",
          "kilogram",
          "kelvin",
          "molar",
          "newton",
          "joule",
          "watt",
          "pascal",
          "coulomb",
          "candela");

  /** Pairs of others are correct but strange: amp/metre**2 is tesla/henry, too. */
  private static final List<String> PAIRED =
      List.of(
          "volt",
          "amp",
          "siemens",
          "farad",
          "ohm",
          "second",
          "metre",
          "mole",
          "kilogram",
          "kelvin",
          "newton",
          "joule",
          "candela");

  private static final List<Rational> POWERS =
      List.of(
          Rational.of(1),
          Rational.of(-1),
          Rational.of(2),
          Rational.of(-2),
          Rational.of(3),
          Rational.of(-3),
          Rational.of(1, 2),
          Rational.of(-1, 2));

  private DimensionText() {}

  static String of(Dimension dimension) {
    if (dimension.isNone()) {
      return "1";
    }
    final Map<String, Rational> own = new TreeMap<>(dimension.exponents());
    own.keySet().removeAll(Dimension.BASE);
    if (own.isEmpty()) {
      return text(ofSi(dimension));
    }
    final Map<String, Rational> factors = new LinkedHashMap<>(own);
    factors.putAll(ofSi(dimension.divide(new Dimension(own))));
    return text(factors);
  }

  private static Map<String, Rational> ofSi(Dimension dimension) {
    return single(dimension).or(() -> pair(dimension)).orElseGet(() -> base(dimension));
  }

  private static Optional<Map<String, Rational>> single(Dimension dimension) {
    if (dimension.isNone()) {
      return Optional.of(Map.of());
    }
    for (Rational power : POWERS) {
      for (String name : FAMILIAR) {
        if (dimensionOf(name).power(power).equals(dimension)) {
          return Optional.of(Map.of(name, power));
        }
      }
    }
    return Optional.empty();
  }

  /** The first pair with the least sum of exponents. */
  private static Optional<Map<String, Rational>> pair(Dimension dimension) {
    Optional<Map<String, Rational>> best = Optional.empty();
    Rational least = Rational.of(5);
    for (String first : PAIRED) {
      for (Rational power : POWERS.subList(0, 4)) {
        final Dimension rest = dimension.divide(dimensionOf(first).power(power));
        for (String second : PAIRED) {
          final Optional<Rational> match = exponent(rest, dimensionOf(second));
          if (match.isPresent() && power.abs().add(match.get().abs()).compareTo(least) < 0) {
            least = power.abs().add(match.get().abs());
            final Map<String, Rational> factors = new LinkedHashMap<>();
            factors.put(first, power);
            factors.put(second, match.get());
            best = Optional.of(factors);
          }
        }
      }
    }
    return best;
  }

  private static Optional<Rational> exponent(Dimension power, Dimension base) {
    return POWERS.stream().filter(each -> base.power(each).equals(power)).findFirst();
  }

  private static Dimension dimensionOf(String name) {
    return UnitTable.find(name).orElseThrow().dimension();
  }

  private static Map<String, Rational> base(Dimension dimension) {
    final Map<String, Rational> factors = new LinkedHashMap<>();
    for (String name : Dimension.BASE) {
      if (dimension.exponents().containsKey(name)) {
        factors.put(name, dimension.exponents().get(name));
      }
    }
    return factors;
  }

  /** {@code volt/second} of names with their exponents, none of which is 0; {@code 1} of none. */
  static String text(Map<String, Rational> factors) {
    final List<String> above = new ArrayList<>();
    final List<String> below = new ArrayList<>();
    factors.forEach(
        (name, power) ->
            (power.signum() > 0 ? above : below).add(name + exponentText(power.abs())));
    final String numerator = above.isEmpty() ? "1" : String.join("*", above);
    if (below.isEmpty()) {
      return numerator;
    }
    final String denominator = String.join("*", below);
    return numerator + "/" + (below.size() == 1 ? denominator : "(" + denominator + ")");
  }

  private static String exponentText(Rational power) {
    if (power.isOne()) {
      return "";
    }
    return "**" + (power.isInteger() ? power.toString() : "(" + power + ")");
  }
}
