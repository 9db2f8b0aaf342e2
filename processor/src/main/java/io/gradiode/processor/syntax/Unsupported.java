package io.gradiode.processor.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why things of other languages are not accepted, and what to write instead. */
final class Unsupported {

  private static final String SHIFT = "Write x*2**n or x/2**n; bits have no meaning in equations.";
  private static final String EQUALITY = "Write '==' or '!=' to compare.";
  private static final String CHOICE = "For 'a if c else b' write where(c, a, b).";
  private static final String ASSIGNMENT = "A statement says 'name = formula : unit'.";

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("^", "Write ** for a power."),
          Map.entry("&", "Write 'and' to join conditions; write ** for a power."),
          Map.entry(
              "|", "Write 'or' to join conditions, abs(x) for a magnitude; write ** for a power."),
          Map.entry("~", "Write 'not' for the opposite of a condition."),
          Map.entry("<<", SHIFT),
          Map.entry(">>", SHIFT),
          Map.entry("<>", "Write '!='."),
          Map.entry("!==", "Write '!='."),
          Map.entry("===", "Write '=='."),
          Map.entry("=<", "Write '<='."),
          Map.entry("=>", "Write '>='."),
          Map.entry("&&", "Write 'and'."),
          Map.entry("||", "Write 'or'."),
          Map.entry("!", "Write 'not'; there are no factorials."),
          Map.entry("?", CHOICE),
          Map.entry("->", "Write a reaction as the differential equations of its species."),
          Map.entry("@", "Write * for a product."),
          Map.entry("+=", ASSIGNMENT),
          Map.entry("-=", ASSIGNMENT),
          Map.entry("*=", ASSIGNMENT),
          Map.entry("/=", ASSIGNMENT),
          Map.entry("%=", ASSIGNMENT),
          Map.entry("**=", ASSIGNMENT),
          Map.entry("//=", ASSIGNMENT),
          Map.entry(":=", ASSIGNMENT));

  private static final Map<String, String> WORDS =
      Map.of(
          "in", EQUALITY,
          "is", EQUALITY,
          "if", CHOICE,
          "else", CHOICE,
          "for", "Write each equation as a statement of its own.",
          "lambda", "Functions are not defined in equations. Give the formula a name instead.");

  private static final Map<Integer, String> CHARACTERS =
      Map.ofEntries(
          Map.entry(0x2212, "Write '-' for minus."),
          Map.entry(0x2013, "Write '-' for minus."),
          Map.entry(0x2014, "Write '-' for minus."),
          Map.entry(0x00D7, "Write '*' for a product."),
          Map.entry(0x00B7, "Write '*' for a product."),
          Map.entry(0x22C5, "Write '*' for a product."),
          Map.entry(0x2217, "Write '*' for a product."),
          Map.entry(0x00F7, "Write '/' for a quotient."),
          Map.entry(0x2044, "Write '/' for a quotient."),
          Map.entry(0x00B2, "Write '**2' for a square."),
          Map.entry(0x00B3, "Write '**3' for a cube."),
          Map.entry(0x207B, "Write '**-1' for a reciprocal."),
          Map.entry(0x00B5, "Write 'u' for micro."),
          Map.entry(0x03BC, "Write 'u' for micro."),
          Map.entry(0x03C0, "Write 'pi'."),
          Map.entry(0x03A9, "Write 'ohm'."),
          Map.entry(0x2126, "Write 'ohm'."),
          Map.entry(0x00B0, "Temperatures are in 'kelvin'."),
          Map.entry(0x221A, "Write 'sqrt(...)'."),
          Map.entry(0x221E, "Write 'inf'."),
          Map.entry(0x2264, "Write '<='."),
          Map.entry(0x2265, "Write '>='."),
          Map.entry(0x2260, "Write '!='."),
          Map.entry(0x2227, "Write 'and'."),
          Map.entry(0x2228, "Write 'or'."),
          Map.entry(0x00AC, "Write 'not'."),
          Map.entry(0x2018, "Equations have no texts; write names without quotes."),
          Map.entry(0x2019, "Equations have no primes; write 'dx/dt' for a derivative."),
          Map.entry(0x2032, "Equations have no primes; write 'dx/dt' for a derivative."),
          Map.entry(0x03BB, "Write 'lambda'."));

  private Unsupported() {}

  /** What to write instead of an operator that equations cannot use. */
  static Optional<String> operator(Token token) {
    return token.kind() == Token.Kind.OPERATOR
        ? Optional.ofNullable(OPERATORS.get(token.text()))
        : Optional.empty();
  }

  /** What to write instead of a word that Python has as an operator or a keyword. */
  static Optional<String> word(Token token) {
    return token.isName() ? Optional.ofNullable(WORDS.get(token.text())) : Optional.empty();
  }

  /** The sentence that refuses a construct which begins with the character. */
  static Optional<String> construct(char character) {
    return switch (character) {
      case '\'' ->
          Optional.of("Equations have neither texts nor primes. Write 'dx/dt' for a derivative.");
      case '"', '`' -> Optional.of("Equations have no texts. Write names without quotes.");
      case '[', ']' ->
          Optional.of("Nothing can be indexed. Give each component a name of its own.");
      case '{', '}' -> Optional.of("Braces have no meaning in equations. Write parentheses.");
      case '.' ->
          Optional.of("Names have no attributes. Write a plain name of letters, digits and '_'.");
      default -> Optional.empty();
    };
  }

  /** The sentence that refuses a character. */
  static String character(int codePoint) {
    final String name =
        Character.getType(codePoint) == Character.SURROGATE
            ? "half a surrogate pair"
            : Optional.ofNullable(Character.getName(codePoint)).orElse("unassigned");
    final String shown =
        Character.isLetterOrDigit(codePoint) || (codePoint > ' ' && codePoint < 0x7F)
            ? "'" + Character.toString(codePoint) + "' "
            : "";
    return shown
        + "U+%04X (%s) has no meaning in equations. ".formatted(codePoint, name)
        + CHARACTERS.getOrDefault(codePoint, characterAdvice(codePoint, name));
  }

  private static String characterAdvice(int codePoint, String name) {
    if (Character.isSpaceChar(codePoint)) {
      return "It looks like a space; write a plain one.";
    }
    if (name.matches("GREEK (SMALL|CAPITAL) LETTER [A-Z]+")) {
      final String letter = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
      final String written =
          name.contains("CAPITAL")
              ? letter.substring(0, 1).toUpperCase(Locale.ROOT) + letter.substring(1)
              : letter;
      return "Write '" + written + "'.";
    }
    return Character.isLetter(codePoint)
        ? "Names consist of the letters A to Z and a to z, digits and '_'."
        : "Remove it.";
  }
}
