package io.gradiode.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What holds for every text that anybody could write: javac ends without an exception, either with
 * messages of ours that say what is wrong, or with generated sources that it accepts, Javadoc
 * included, and into which no text of the user's has escaped.
 */
final class AnyText {

  private static final List<String> OPTIONS =
      List.of(
          "-Agradiode.algebra=native",
          "-Xlint:all,-processing",
          "-Xdoclint:all,-missing",
          "-Xmaxerrs",
          "999");

  private static final Pattern OURS =
      Pattern.compile("(?s)(ERROR|WARNING): \\[(?!InternalError)[A-Za-z]+] [^\\p{Cntrl}].*");
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

  private AnyText() {}

  /** Checks all of that, and tells whether the model was accepted. */
  static boolean survives(
      String equations, String initial, String observables, String time, String units) {
    return survives(equations, initial, observables, time, units, List.of());
  }

  /**
   * Checks all of that, and tells whether the model was accepted.
   *
   * @param events threshold, reset, refractory period, and of one event its name, condition, time
   *     and what changes; fewer if the others are not given
   */
  static boolean survives(
      String equations,
      String initial,
      String observables,
      String time,
      String units,
      List<String> events) {
    final String source =
        "package m; @io.gradiode.annotation.OdeModel(equations = %s, initial = %s, observables = %s, time = %s, units = %s%s) interface Any {}"
            .formatted(
                literal(equations),
                literal(initial),
                literal(observables),
                literal(time),
                literal(units),
                attributes(events));
    final CompiledModels.Output output = CompiledModels.run(Map.of("m.Any", source), OPTIONS);
    for (String message : output.messages()) {
      assertTrue(OURS.matcher(message).matches(), () -> message + "\nof " + source);
      assertFalse(
          message.chars().anyMatch(each -> each != '\n' && Character.isISOControl(each)),
          () -> "hidden characters in " + message + "\nof " + source);
    }
    final boolean accepted = output.messages().stream().noneMatch(each -> each.startsWith("ERROR"));
    assertEquals(accepted ? 2 : 0, output.sources().size(), source);
    output.sources().values().forEach(AnyText::isContained);
    return accepted;
  }

  private static String attributes(List<String> events) {
    final List<String> all =
        List.of("threshold", "reset", "refractory", "name", "when", "at", "then");
    final StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < events.size(); i++) {
      attributes
          .append(i == 3 ? ", events = @io.gradiode.annotation.Event(" : ", ")
          .append(all.get(i))
          .append(" = ")
          .append(literal(events.get(i)));
    }
    return attributes.append(events.size() > 3 ? ")" : "").toString();
  }

  /** Nothing but printable ASCII, no escape but those of strings, each comment closed once. */
  private static void isContained(String generated) {
    assertTrue(
        generated.chars().allMatch(each -> each == '\n' || (each >= ' ' && each <= '~')),
        generated);
    assertFalse(generated.contains("\\u"), generated);
    assertEquals(count(generated, "/*"), count(generated, "*/"), generated);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** A Java literal of any text. */
  private static String literal(String text) {
    final StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      final char each = text.charAt(i);
      if (each < ' ' || each == '"' || each == '\\') {
        // No Unicode escape, which would end the line; three digits, as another may follow.
        literal.append("\\%03o".formatted((int) each));
      } else if (each > '~') {
        literal.append("\\u%04x".formatted((int) each));
      } else {
        literal.append(each);
      }
    }
    return literal.append('"').toString();
  }

  /**
   * The text with {@code \}{@code uD800} and its like turned into the characters that they name.
   */
  static String unescaped(String text) {
    return UNICODE_ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(escape.group(1), 16))));
  }
}
