package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that equations may name: those of Brian2, and a few of our own.
 *
 * <p>There are two kinds of name. <em>Reserved</em> ones are what Brian2 keeps for units, and our
 * long ones, so no symbol may be called so. The others are units only as long as the model does not
 * declare a symbol of that name: short forms that Brian2 leaves free ({@code mg} is the
 * concentration of magnesium in many a model), and a few words that are units by accident ({@code
 * flux} is a femtolux, too). Letters alone, such as {@code m}, {@code s} or {@code V}, are never
 * units: too many states are called so.
 */
public final class UnitTable {

  /** Words that Brian2 reserves although nobody means the unit. */
  private static final Set<String> WORDS = Set.of("flux", "damp", "camp");

  /** Symbols of units with the prefixes that they are usually written with; Brian2 has these. */
  private static final Map<String, List<String>> SHORT =
      Map.of(
          "V", List.of("m"),
          "A", List.of("m", "u", "n", "p"),
          "F", List.of("u", "n", "p"),
          "S", List.of("m", "u", "n"),
          "s", List.of("m", "u"),
          "Hz", List.of("", "k", "M"),
          "m", List.of("c", "m", "u"),
          "M", List.of("m", "u", "n"));

  /** Those that Brian2 does not have. */
  private static final Map<String, List<String>> OUR_SHORT =
      Map.ofEntries(
          Map.entry("V", List.of("k", "u", "n", "p")),
          Map.entry("A", List.of("f")),
          Map.entry("F", List.of("m", "f")),
          Map.entry("S", List.of("p", "f")),
          Map.entry("s", List.of("n", "p")),
          Map.entry("Hz", List.of("m", "G")),
          Map.entry("m", List.of("n")),
          Map.entry("M", List.of("p", "f")),
          Map.entry("Ohm", List.of("", "k", "M", "G")),
          Map.entry("g", List.of("k", "m", "u", "n", "p")),
          Map.entry("L", List.of("d", "m", "u", "n")),
          Map.entry("N", List.of("m", "u", "n", "p")),
          Map.entry("J", List.of("k", "m")),
          Map.entry("Pa", List.of("", "k")),
          Map.entry("Da", List.of("", "k")));

  private static final Map<String, Unit> RESERVED = new LinkedHashMap<>();
  private static final Map<String, Unit> OTHERS = new LinkedHashMap<>();
  private static final Set<String> LIKELY = new LinkedHashSet<>();

  static {
    UnitFamily.ALL.forEach(UnitTable::addNames);
    UnitFamily.ALL.forEach(UnitTable::addShortForms);
    for (String word : WORDS) {
      OTHERS.put(word, RESERVED.remove(word));
    }
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
    return Collections.unmodifiableSet(LIKELY);
  }

  /** Short forms of a unit, ascending. */
  public static List<String> shortForms(UnitFamily family) {
    final Map<String, Unit> forms = new HashMap<>(forms(family, SHORT));
    forms.putAll(forms(family, OUR_SHORT));
    return forms.keySet().stream()
        .sorted(Comparator.comparing(name -> forms.get(name).scale()))
        .toList();
  }

  private static void addNames(UnitFamily family) {
    for (String name : family.names()) {
      addWithPowers(RESERVED, hasPowers(family) ? RESERVED : OTHERS, name, family.unit());
      LIKELY.add(name);
      if (family.prefixed()) {
        for (Prefix prefix : Prefix.ALL) {
          final String prefixed = prefix.text() + name;
          final Unit unit = prefix.of(family.unit());
          addWithPowers(RESERVED, hasPowers(family) ? RESERVED : OTHERS, prefixed, unit);
          if (prefix.isUsual()) {
            LIKELY.add(prefixed);
          }
        }
      }
    }
  }

  /** Whether Brian2 has a name for squares and cubes. */
  private static boolean hasPowers(UnitFamily family) {
    return !family.ours() && !family.names().contains("litre");
  }

  private static void addShortForms(UnitFamily family) {
    final boolean length = family.names().contains("metre");
    forms(family, SHORT)
        .forEach((name, unit) -> addWithPowers(RESERVED, length ? RESERVED : OTHERS, name, unit));
    forms(family, OUR_SHORT).forEach((name, unit) -> addWithPowers(OTHERS, OTHERS, name, unit));
    LIKELY.addAll(shortForms(family));
    if (length) {
      for (String name : List.of("metre", "meter", "cmetre", "cmeter", "cm", "mm", "um")) {
        LIKELY.addAll(List.of(name, name + 2, name + 3));
      }
    }
  }

  private static Map<String, Unit> forms(UnitFamily family, Map<String, List<String>> prefixes) {
    final String text = family.unit().text();
    final String symbol = text.equals("ohm") ? "Ohm" : text;
    final Map<String, Unit> forms = new LinkedHashMap<>();
    for (String prefix : prefixes.getOrDefault(symbol, List.of())) {
      final Optional<Prefix> known =
          Prefix.ALL.stream().filter(each -> each.text().equals(prefix)).findFirst();
      forms.put(prefix + symbol, known.map(each -> each.of(family.unit())).orElse(family.unit()));
    }
    return forms;
  }

  /** {@code metre2} is {@code metre**2}. */
  private static void addWithPowers(
      Map<String, Unit> names, Map<String, Unit> powers, String name, Unit unit) {
    names.put(name, unit.named(name));
    powers.put(name + 2, power(unit, 2).named(name + 2));
    powers.put(name + 3, power(unit, 3).named(name + 3));
  }

  private static Unit power(Unit unit, int exponent) {
    return new Unit(
        unit.text() + "^" + exponent,
        unit.scale().pow(exponent),
        unit.dimension().power(Rational.of(exponent)));
  }
}
