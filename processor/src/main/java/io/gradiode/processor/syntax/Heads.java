package io.gradiode.processor.syntax;

import java.util.Optional;
import java.util.Set;

/** Recognizes how statements begin. */
final class Heads {

  private static final Set<String> ASSIGNMENTS = Set.of("=", "+=", "-=", "*=", "/=");

  private Heads() {}

  /** Whether a statement begins {@code ahead} of the next token, as far as two tokens tell. */
  static boolean isStatement(TokenStream tokens, int ahead) {
    final Token second = tokens.peek(ahead + 1);
    return isRate(tokens, ahead)
        || (tokens.peek(ahead).isName() && (isAssignment(second) || second.is(":")));
  }

  private static boolean isAssignment(Token token) {
    return token.kind() == Token.Kind.OPERATOR && ASSIGNMENTS.contains(token.text());
  }

  /** Whether {@code d x / dt} follows; the {@code =} may be missing. */
  static boolean isRate(TokenStream tokens, int ahead) {
    final Token first = tokens.peek(ahead);
    if (!first.isName() || !first.text().startsWith("d")) {
      return false;
    }
    final int slash = ahead + (first.isWord("d") && tokens.peek(ahead + 1).isName() ? 2 : 1);
    return tokens.peek(slash).is("/") && timeStep(tokens, slash + 1) > 0;
  }

  /** Number of tokens of {@code dt}, or 0. */
  static int timeStep(TokenStream tokens, int ahead) {
    if (tokens.peek(ahead).isWord("dt")) {
      return 1;
    }
    return tokens.peek(ahead).isWord("d") && tokens.peek(ahead + 1).isWord("t") ? 2 : 0;
  }

  /**
   * Why {@code d2x/dt2} or {@code d(x)/dt} is no head, and what to write.
   *
   * @param first the name in front of the next token
   */
  static Optional<String> otherDerivative(String first, TokenStream tokens) {
    final boolean powers = first.equals("d") && tokens.peek().is("**");
    if (powers || (first.matches("d[0-9]\\w*") && tokens.peek().is("/"))) {
      return Optional.of(
          "Equations are of first order. Write two, 'dx/dt = y : ...' and 'dy/dt = ... : ...'.");
    }
    return first.equals("d") && tokens.peek().is("(")
        ? Optional.of("A derivative is written without parentheses, 'dx/dt = ...'.")
        : Optional.empty();
  }
}
