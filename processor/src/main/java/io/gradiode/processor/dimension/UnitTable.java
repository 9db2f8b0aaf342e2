package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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

  private static final Prefix NONE = new Prefix("", 0);

  private static final Map<String, UnitFamily> LONG = longNames();

  private static final Map<String, Name> SHORT_NAMES = shortNames();

  /**
   * What a name consists of. Thousands of names are units, and a model uses ten: so each is taken
   * apart when it is met.
   *
   * @param power 1, 2 or 3
   * @param abbreviated whether it is a short form
   * @param kept whether Brian2 or we keep the name without its power
   */
  private record Name(
      UnitFamily family, Prefix prefix, int power, boolean abbreviated, boolean kept) {

    Name toThe(int exponent) {
      return new Name(family, prefix, exponent, abbreviated, kept);
    }

    Unit unit(String name) {
      final Unit one = prefix.equals(NONE) ? family.unit() : prefix.of(family.unit());
      return (power == 1 ? one : raised(one)).named(name);
    }

    private Unit raised(Unit one) {
      return new Unit(
          one.text() + "^" + power,
          one.scale().pow(power),
          one.dimension().power(Rational.of(power)));
    }

    /**
     * Brian2 has names for squares and cubes of all its long names, and of short ones of length.
     */
    boolean isReserved() {
      if (!kept || power == 1) {
        return kept;
      }
      return abbreviated
          ? family.names().contains("metre")
          : !family.ours() && !family.names().contains("litre");
    }
  }

  /** Loaded only if somebody misspells a name. */
  private static final class Likely {
    private static final Set<String> NAMES = likely();
  }

  private UnitTable() {}

  /** The unit of this name. */
  public static Optional<Unit> find(String name) {
    return parse(name).map(each -> each.unit(name));
  }

  /** Whether no symbol may be called so. */
  public static boolean isReserved(String name) {
    return parse(name).filter(Name::isReserved).isPresent();
  }

  private static Optional<Name> parse(String name) {
    final Optional<Name> whole = parseOne(name);
    if (whole.isPresent() || name.isEmpty()) {
      return whole;
    }
    final int last = name.length() - 1;
    return switch (name.charAt(last)) {
      case '2' -> parseOne(name.substring(0, last)).map(each -> each.toThe(2));
      case '3' -> parseOne(name.substring(0, last)).map(each -> each.toThe(3));
      default -> Optional.empty();
    };
  }

  private static Optional<Name> parseOne(String name) {
    final UnitFamily plain = LONG.get(name);
    if (plain != null) {
      return Optional.of(new Name(plain, NONE, 1, false, true));
    }
    for (Prefix prefix : Prefix.ALL) {
      if (name.startsWith(prefix.text())) {
        final UnitFamily family = LONG.get(name.substring(prefix.text().length()));
        if (family != null && family.prefixed()) {
          return Optional.of(new Name(family, prefix, 1, false, !WORDS.contains(name)));
        }
      }
    }
    return Optional.ofNullable(SHORT_NAMES.get(name));
  }

  /** Names for suggestions: those that users are likely to mean. */
  public static Set<String> names() {
    return Likely.NAMES;
  }

  /** Short forms of a unit, ascending. */
  public static List<String> shortForms(UnitFamily family) {
    return SHORT_NAMES.entrySet().stream()
        .filter(each -> each.getValue().family().equals(family))
        .sorted(Comparator.comparingInt(each -> each.getValue().prefix().power()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, UnitFamily> longNames() {
    final Map<String, UnitFamily> names = new HashMap<>();
    UnitFamily.ALL.forEach(family -> family.names().forEach(name -> names.put(name, family)));
    return Map.copyOf(names);
  }

  private static Map<String, Name> shortNames() {
    final Map<String, Prefix> prefixes = new HashMap<>(Map.of("", NONE));
    Prefix.ALL.forEach(each -> prefixes.put(each.text(), each));
    final Map<String, Name> names = new HashMap<>();
    for (UnitFamily family : UnitFamily.ALL) {
      final String text = family.unit().text();
      final String symbol = text.equals("ohm") ? "Ohm" : text;
      for (String each : SHORT.getOrDefault(symbol, List.of())) {
        names.put(each + symbol, new Name(family, prefixes.get(each), 1, true, true));
      }
      for (String each : OUR_SHORT.getOrDefault(symbol, List.of())) {
        names.put(each + symbol, new Name(family, prefixes.get(each), 1, true, false));
      }
    }
    return Map.copyOf(names);
  }

  private static Set<String> likely() {
    final Set<String> likely = new LinkedHashSet<>();
    for (UnitFamily family : UnitFamily.ALL) {
      for (String name : family.names()) {
        likely.add(name);
        if (family.prefixed()) {
          Prefix.ALL.stream()
              .filter(Prefix::isUsual)
              .forEach(prefix -> likely.add(prefix.text() + name));
        }
      }
      likely.addAll(shortForms(family));
    }
    for (String name : List.of("metre", "meter", "cmetre", "cmeter", "cm", "mm", "um")) {
      likely.addAll(List.of(name, name + 2, name + 3));
    }
    return Collections.unmodifiableSet(likely);
  }
}
