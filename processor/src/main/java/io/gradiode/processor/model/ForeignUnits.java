package io.gradiode.processor.model;

import java.util.Map;
import java.util.Optional;

/** What to write instead of names that others have for units. */
final class ForeignUnits {

  /** Names that nobody means otherwise. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("sec", "second"),
          Map.entry("secs", "second"),
          Map.entry("msec", "ms"),
          Map.entry("usec", "us"),
          Map.entry("nsec", "ns"),
          Map.entry("hr", "hour"),
          Map.entry("hrs", "hour"),
          Map.entry("mins", "minute"),
          Map.entry("yr", "year"),
          Map.entry("yrs", "year"),
          Map.entry("micron", "um"),
          Map.entry("microns", "um"),
          Map.entry("ml", "mL"),
          Map.entry("ul", "uL"),
          Map.entry("dl", "dL"),
          Map.entry("cc", "cm3"),
          Map.entry("mho", "siemens"),
          Map.entry("mhos", "siemens"),
          Map.entry("celcius", "kelvin"));

  /** Units that are multiples of ours, with the factor. */
  private static final Map<String, String> MULTIPLES =
      Map.ofEntries(
          Map.entry("angstrom", "0.1*nmetre"),
          Map.entry("atm", "101325*pascal"),
          Map.entry("bar", "100000*pascal"),
          Map.entry("mmHg", "133.322387415*pascal"),
          Map.entry("torr", "101325/760*pascal"),
          Map.entry("cal", "4.184*joule"),
          Map.entry("kcal", "4184*joule"),
          Map.entry("eV", "1.602176634e-19*joule"),
          Map.entry("meV", "1.602176634e-22*joule"),
          Map.entry("keV", "1.602176634e-16*joule"),
          Map.entry("deg", "pi/180*radian"),
          Map.entry("degree", "pi/180*radian"),
          Map.entry("degrees", "pi/180*radian"),
          Map.entry("rpm", "1/minute"),
          Map.entry("ppm", "1e-6"),
          Map.entry("inch", "0.0254*metre"),
          Map.entry("lb", "0.45359237*kilogram"));

  /** Letters that are units elsewhere. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "V", "volt", "A", "amp", "S", "siemens", "F", "farad", "s", "second", "m", "metre", "M",
          "molar", "K", "kelvin", "g", "gram", "L", "litre");

  /** Letters that are meant as units only behind a colon: else they are gates and populations. */
  private static final Map<String, String> LETTERS_BEHIND_COLON =
      Map.of(
          "h", "hour", "d", "day", "l", "litre", "N", "newton", "J", "joule", "W", "watt", "C",
          "coulomb", "T", "tesla", "H", "henry");

  private static final String TEMPERATURE =
      "Its zero is shifted. Write 'kelvin', and 25 degrees Celsius as '298.15*kelvin'.";

  private ForeignUnits() {}

  /** For a name anywhere. */
  static Optional<String> advice(String name) {
    if (name.equals("celsius") || name.equals("degC") || name.equals("fahrenheit")) {
      return Optional.of(TEMPERATURE);
    }
    if (MULTIPLES.containsKey(name)) {
      return Optional.of("As a factor, write '" + MULTIPLES.get(name) + "'.");
    }
    return letter(LETTERS, name)
        .or(() -> Optional.ofNullable(ELSEWHERE.get(name)).map(unit -> "Write '" + unit + "'."));
  }

  private static Optional<String> letter(Map<String, String> letters, String name) {
    return Optional.ofNullable(letters.get(name))
        .map(unit -> "One letter is never a unit. Did you mean '" + unit + "'?");
  }

  /** For a name behind a colon, where units are, and types. */
  static Optional<String> adviceForUnit(String name) {
    if (name.equals("min")) {
      return Optional.of("Write 'minute'.");
    }
    return adviceForType(name).or(() -> advice(name)).or(() -> letter(LETTERS_BEHIND_COLON, name));
  }

  /** For a name that is a type, here or elsewhere. */
  static Optional<String> adviceForType(String name) {
    return switch (name) {
      case "boolean", "integer" ->
          Optional.of("It is a type, and stands alone behind the ':' of a term.");
      case "bool" -> Optional.of("Write 'boolean'.");
      case "int" -> Optional.of("Write 'integer'.");
      case "float", "double", "real" -> Optional.of("Write '1'; all numbers are real.");
      default -> Optional.empty();
    };
  }
}
