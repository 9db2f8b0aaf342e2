package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Quote;
import java.util.Set;

/** Recognizes forms of Python and C between the parts of an expression, and refuses them. */
final class ForeignForms {

  private static final Set<String> LIBRARIES = Set.of("np", "numpy", "math", "Math", "sympy");

  private ForeignForms() {}

  /**
   * Fails if a name, just read where an operand is needed, is an operator or the like.
   *
   * @throws SyntaxFailure with the reason
   */
  static void refuseOperatorWord(Token name, TokenStream tokens) {
    if (name.isWord("not")) {
      throw SyntaxFailure.at(
          name.position(),
          DiagnosticCode.INVALID_SYNTAX,
          "'not' binds more loosely than what stands before it. Write '(not ...)'.");
    }
    if (name.isWord("and") || name.isWord("or")) {
      throw SyntaxFailure.at(
          name.position(),
          DiagnosticCode.INVALID_SYNTAX,
          "A condition is missing before " + Quote.of(name.text()) + ".");
    }
    final Token next = tokens.peek();
    final boolean attribute = next.text().equals(".") && tokens.peek(1).isName();
    if (attribute && LIBRARIES.contains(name.text())) {
      throw SyntaxFailure.at(
          name.position().to(tokens.peek(1).position()),
          DiagnosticCode.UNSUPPORTED_SYNTAX,
          "Names have no attributes. Write "
              + Quote.of(tokens.peek(1).text())
              + " without '"
              + name.text()
              + ".'.");
    }
    // Such as 'lambda' may be names, too; but not if another one follows.
    final var advice = Unsupported.word(name);
    if (advice.isPresent() && next.isName() && !next.startsLine() && !isJunction(next)) {
      throw refused(name, advice.get());
    }
  }

  /**
   * Fails if a formula is the flag of states that stand still meanwhile.
   *
   * @throws SyntaxFailure with the place where it belongs
   */
  static void refuseFlag(TokenStream tokens) {
    final int first = tokens.peek().is("(") ? 1 : 0;
    if (tokens.peek(first).isWord("unless") && tokens.peek(first + 1).isWord("refractory")) {
      throw SyntaxFailure.at(
          tokens.peek(first).position().to(tokens.peek(first + 1).position()),
          DiagnosticCode.INVALID_SYNTAX,
          "'unless refractory' is a flag of states, 'dv/dt = ... : volt (unless refractory)'."
              + (tokens.peek().position().source().attribute().equals("refractory")
                  ? " Write here how long they stand still, such as '2*ms'."
                  : " Write a formula here."));
    }
  }

  /**
   * Fails if what follows on this line can only be meant as more of the expression.
   *
   * @throws SyntaxFailure with the reason
   */
  static void refuseContinuation(TokenStream tokens) {
    final Token token = tokens.peek();
    if (token.startsLine() || token.isEnd()) {
      return;
    }
    final var word = Unsupported.word(token);
    if (word.isPresent()) {
      throw refused(token, word.get());
    }
    final boolean operand = token.isName() || token.kind() == Token.Kind.NUMBER || token.is("(");
    if (operand) {
      throw SyntaxFailure.at(
          token.position(),
          DiagnosticCode.INVALID_SYNTAX,
          "An operator is missing before "
              + Quote.of(token.text())
              + ". Write '*' for a product"
              + (tokens.last().isName() && !token.is("(")
                  ? ", or '" + tokens.last().text() + "(...)' for a function."
                  : "."));
    }
  }

  private static boolean isJunction(Token token) {
    return token.isWord("and") || token.isWord("or");
  }

  private static SyntaxFailure refused(Token token, String advice) {
    return SyntaxFailure.at(
        token.position(),
        DiagnosticCode.UNSUPPORTED_OPERATOR,
        Quote.of(token.text()) + " is not an operator of equations. " + advice);
  }
}
