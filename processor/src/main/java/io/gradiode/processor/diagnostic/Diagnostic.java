package io.gradiode.processor.diagnostic;

import java.util.List;
import java.util.Optional;

/**
 * One fault, told to the user.
 *
 * @param code what kind of fault
 * @param anchor where javac shall point
 * @param position what is underlined; missing for a fault of the model as a whole
 * @param message several lines: {@code [Code] what, where, what to do. (equations, line 3)}, the
 *     line of the user's text with an underline, then facts
 */
public record Diagnostic(
    DiagnosticCode code, Anchor anchor, Optional<Position> position, String message) {

  /**
   * A fault in a text.
   *
   * @param position what is underlined
   * @param sentence what is wrong, and what to do; ends with a full stop or a question mark
   * @param facts further lines
   */
  public static Diagnostic at(
      Position position, DiagnosticCode code, String sentence, String... facts) {
    return of(position, code, sentence + " (" + position.place() + ")", facts);
  }

  /** A fault in a text whose sentence itself names the places. */
  public static Diagnostic of(
      Position position, DiagnosticCode code, String sentence, String... facts) {
    return new Diagnostic(
        code,
        position.source().anchor(),
        Optional.of(position),
        "[" + code.tag() + "] " + sentence + Excerpt.of(position) + lines(List.of(facts)));
  }

  /** A fault of the model as a whole. */
  public static Diagnostic at(
      Anchor anchor, DiagnosticCode code, String sentence, String... facts) {
    return new Diagnostic(
        code, anchor, Optional.empty(), "[" + code.tag() + "] " + sentence + lines(List.of(facts)));
  }

  private static String lines(List<String> facts) {
    final StringBuilder lines = new StringBuilder();
    facts.stream().filter(fact -> !fact.isEmpty()).forEach(fact -> lines.append("\n  " + fact));
    return lines.toString();
  }
}
