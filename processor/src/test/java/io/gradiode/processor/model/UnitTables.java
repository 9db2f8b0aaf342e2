package io.gradiode.processor.model;

import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.dimension.Prefix;
import io.gradiode.processor.dimension.UnitFamily;
import io.gradiode.processor.dimension.UnitTable;
import io.gradiode.processor.expression.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the documentation tells of units. */
final class UnitTables {

  private static final List<String> BASE =
      List.of("kilogram", "metre", "second", "amp", "kelvin", "mole", "candela");

  private UnitTables() {}

  static String units() {
    final List<String> rows = new ArrayList<>();
    rows.add("| Names | Short | Prefixes | In SI base units | Example |");
    rows.add("|---|---|---|---|---|");
    for (UnitFamily family : UnitFamily.ALL) {
      rows.add(
          "| "
              + String.join(
                  " | ",
                  code(family.names()) + (family.ours() ? " (ours)" : ""),
                  code(UnitTable.shortForms(family)),
                  family.prefixed() ? "all" : "",
                  value(family),
                  "`" + example(family) + "`")
              + " |");
    }
    return String.join("\n", rows);
  }

  static List<String> examples() {
    return UnitFamily.ALL.stream().map(UnitTables::example).toList();
  }

  private static String example(UnitFamily family) {
    final String name = family.names().get(0);
    final boolean pure = family.unit().dimension().isNone();
    return "x = 5*"
        + (family.prefixed() ? "m" : "")
        + name
        + " : "
        + (pure ? "1" : family.prefixed() ? name : family.unit().dimension());
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
  }

  private static String value(UnitFamily family) {
    final Rational scale = family.unit().scale();
    final String unit = base(family.unit().dimension());
    if (scale.isOne()) {
      return BASE.contains(family.names().get(0)) ? "base unit" : "`" + unit + "`";
    }
    return "`" + number(scale) + (unit.equals("1") ? "" : "*" + unit) + "`";
  }

  private static String number(Rational value) {
    return new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
        .toString()
        .replace("E", "e");
  }

  private static String base(Dimension dimension) {
    final List<String> factors = new ArrayList<>();
    for (String name : BASE) {
      final Rational exponent = dimension.exponents().getOrDefault(name, Rational.ZERO);
      if (!exponent.isZero()) {
        factors.add(name + (exponent.isOne() ? "" : "**" + exponent));
      }
    }
    return factors.isEmpty() ? "1" : String.join("*", factors);
  }

  static String prefixes() {
    return "| Prefix | "
        + Prefix.ALL.stream()
            .map(each -> "`" + each.text() + "`")
            .collect(Collectors.joining(" | "))
        + " |\n|---|"
        + "---|".repeat(Prefix.ALL.size())
        + "\n| Power of ten | "
        + Prefix.ALL.stream().map(each -> "" + each.power()).collect(Collectors.joining(" | "))
        + " |";
  }

  /** Names of units that are words. */
  static String words() {
    final List<String> words = new ArrayList<>();
    for (UnitFamily family : UnitFamily.ALL) {
      for (String name : family.names()) {
        for (Prefix prefix : family.prefixed() ? Prefix.ALL : List.<Prefix>of()) {
          if (!UnitTable.isReserved(prefix.text() + name)) {
            words.add("`" + prefix.text() + name + "` (" + prefix.text() + "-" + name + ")");
          }
        }
      }
    }
    return String.join(", ", words);
  }
}
