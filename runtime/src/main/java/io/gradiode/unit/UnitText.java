package io.gradiode.unit;

import java.util.Set;

/**
 * Reads the text of a unit.
 *
 * <pre>
 *   product := factor (('*' | '·' | '/' | blank) factor)*
 *   factor  := (name | '1' | '(' product ')') (('**' | '^') exponent | '²' | '³')?
 *   exponent := sign? number | '(' sign? number ('/' number)? ')'
 * </pre>
 */
final class UnitText {

  private static final Set<String> SHIFTED =
      Set.of("celsius", "degC", "°C", "degree_Celsius", "fahrenheit", "degF", "°F");

  private static final double LARGEST_EXPONENT = 24;

  private final String text;
  private int place;

  UnitText(String text) {
    this.text = text;
  }

  Unit parse() {
    skipBlanks();
    if (place == text.length()) {
      throw invalid("it is empty; write 1 for a pure number");
    }
    final Unit unit = product();
    if (place < text.length()) {
      throw invalid("'" + text.charAt(place) + "' is in the way");
    }
    return unit;
  }

  private Unit product() {
    Unit product = factor();
    skipBlanks();
    while (place < text.length() && text.charAt(place) != ')') {
      final boolean divides = take("/");
      if (!divides && !take("*")) {
        take("·");
      }
      skipBlanks();
      final Unit next = factor();
      product = product.times(divides ? next.power(-1) : next);
      skipBlanks();
    }
    return product;
  }

  private Unit factor() {
    final Unit base = base();
    if (take("²")) {
      return base.power(2);
    }
    if (take("³")) {
      return base.power(3);
    }
    if (take("**") || take("^")) {
      final double exponent = exponent();
      if (!(Math.abs(exponent) <= LARGEST_EXPONENT)) {
        throw invalid("an exponent lies beyond " + (int) LARGEST_EXPONENT);
      }
      return base.power(exponent);
    }
    return base;
  }

  private Unit base() {
    if (take("(")) {
      skipBlanks();
      final Unit inner = product();
      if (!take(")")) {
        throw invalid("a parenthesis is not closed");
      }
      return inner;
    }
    final int begin = place;
    while (place < text.length() && isOfName(text.charAt(place))) {
      place++;
    }
    final String name = text.substring(begin, place);
    if (name.isEmpty() && isPowerWithoutStars()) {
      throw invalid("a power is written with **, as in L**-1, or divided by, as in 1/L");
    }
    if (name.isEmpty()) {
      throw invalid(
          "a name is missing "
              + (place < text.length() ? "before '" + text.charAt(place) + "'" : "at its end"));
    }
    return named(name);
  }

  /** As in {@code ml-1}, which is common in papers. */
  private boolean isPowerWithoutStars() {
    return place > 0
        && isOfName(text.charAt(place - 1))
        && place + 1 < text.length()
        && text.charAt(place) == '-'
        && Character.isDigit(text.charAt(place + 1));
  }

  private Unit named(String name) {
    if (name.equals("1")) {
      return Unit.ONE;
    }
    if (Character.isDigit(name.charAt(0))) {
      throw invalid("'" + name + "' is a number; put it into the values");
    }
    if (SHIFTED.contains(name)) {
      throw invalid(
          "the zero of '"
              + name
              + "' is shifted; use kelvin, in which 25 degrees Celsius are 298.15");
    }
    return KnownUnits.find(name).orElseGet(() -> new Unit(name, Scale.ONE, Dimension.base(name)));
  }

  private double exponent() {
    if (!take("(")) {
      return number();
    }
    double exponent = number();
    if (take("/")) {
      exponent /= number();
    }
    if (!take(")")) {
      throw invalid("a parenthesis is not closed");
    }
    return exponent;
  }

  private double number() {
    skipBlanks();
    final int begin = place;
    if (!take("-")) {
      take("+");
    }
    while (place < text.length()
        && (Character.isDigit(text.charAt(place)) || text.charAt(place) == '.')) {
      place++;
    }
    final String number = text.substring(begin, place);
    skipBlanks();
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw invalid("an exponent is missing or no number");
    }
  }

  private static boolean isOfName(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '%' || letter == '°';
  }

  private boolean take(String token) {
    if (text.startsWith(token, place)) {
      place += token.length();
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
      place++;
    }
  }

  private IllegalArgumentException invalid(String why) {
    return new IllegalArgumentException("'%s' is no unit: %s".formatted(text, why));
  }
}
