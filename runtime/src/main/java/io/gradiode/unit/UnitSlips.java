package io.gradiode.unit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names that nobody knows, but that are common for units: plurals, capitals, other abbreviations.
 *
 * <p>They are base units of their own like any name, since a model may declare them; but where they
 * do not convert, this is why.
 */
final class UnitSlips {

  private static final Map<String, String> COMMON =
      Map.of(
          "sec", "s", "hr", "h", "d", "day", "wk", "week", "yr", "year", "gm", "g", "mcg", "ug",
          "cc", "mL");

  private UnitSlips() {}

  /** What a conversion that failed may be told; empty if nothing is known. */
  static String hint(Dimension dimension) {
    return dimension.exponents().keySet().stream()
        .flatMap(
            name ->
                meant(name)
                    .map(
                        meant ->
                            "; '%s' is no known unit; did you mean '%s'?".formatted(name, meant))
                    .stream())
        .collect(Collectors.joining());
  }

  private static Optional<String> meant(String name) {
    if (KnownUnits.find(name).isPresent()) {
      return Optional.empty();
    }
    final String lower = name.toLowerCase(Locale.ROOT);
    final String one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return Optional.ofNullable(COMMON.get(lower))
        .or(() -> Optional.ofNullable(COMMON.get(one)))
        .or(() -> Optional.of(lower).filter(UnitSlips::isWord))
        .or(() -> Optional.of(one).filter(UnitSlips::isWord));
  }

  /** A short one may be anything: {@code Ms} is no plural of a metre. */
  private static boolean isWord(String name) {
    return name.length() > 2 && KnownUnits.find(name).isPresent();
  }
}
