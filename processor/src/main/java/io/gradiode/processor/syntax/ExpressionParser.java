package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads an expression by recursive descent, with the precedence of Python:
 *
 * <pre>{@code
 * sum     := product (('+' | '-') product)*
 * product := sign (('*' | '/') sign)*
 * sign    := ('+' | '-')* power
 * power   := primary ['**' sign]
 * primary := number | name | name '(' sum (',' sum)* ')' | '(' sum ')'
 * }</pre>
 *
 * <p>An expression goes on as long as an operator follows, also on the next line.
 */
final class ExpressionParser {

  /** Deep enough for any formula, and far from the end of the stack. */
  private static final int DEEPEST = 200;

  private final TokenStream tokens;
  private int depth;

  ExpressionParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  SyntaxTree expression() {
    depth = 0;
    return sum();
  }

  /** An exponent, also of a unit. */
  SyntaxTree exponent() {
    depth = 0;
    return sign();
  }

  private SyntaxTree sum() {
    final Position first = tokens.peek().position();
    final List<Member> members = chain(this::product, "+", "-");
    return members.size() == 1
        ? members.get(0).tree()
        : new SyntaxTree.Sum(members, tokens.from(first));
  }

  private SyntaxTree product() {
    final Position first = tokens.peek().position();
    final List<Member> members = chain(this::sign, "*", "/");
    return members.size() == 1
        ? members.get(0).tree()
        : new SyntaxTree.Product(members, tokens.from(first));
  }

  private List<Member> chain(Supplier<SyntaxTree> member, String direct, String inverse) {
    final List<Member> members = new ArrayList<>();
    members.add(new Member(false, member.get()));
    while (tokens.peek().is(direct) || tokens.peek().is(inverse)) {
      final boolean inverted = tokens.next().is(inverse);
      members.add(new Member(inverted, member.get()));
    }
    return members;
  }

  private SyntaxTree sign() {
    final Position first = tokens.peek().position();
    boolean negative = false;
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      negative ^= tokens.next().is("-");
    }
    final SyntaxTree operand = power();
    return negative ? new SyntaxTree.Negative(operand, tokens.from(first)) : operand;
  }

  private SyntaxTree power() {
    final Position first = tokens.peek().position();
    final SyntaxTree base = primary();
    if (!tokens.skip("**")) {
      return base;
    }
    final SyntaxTree exponent = nested(this::sign);
    return new SyntaxTree.Power(base, exponent, tokens.from(first));
  }

  private SyntaxTree primary() {
    final Token token = tokens.peek();
    if (token.is("(")) {
      tokens.next();
      final SyntaxTree inner = nested(this::sum);
      close();
      return inner;
    }
    return switch (token.kind()) {
      case NUMBER -> number(tokens.next());
      case NAME -> nameOrCall();
      default -> throw operandMissing();
    };
  }

  private SyntaxTree nested(Supplier<SyntaxTree> inner) {
    if (++depth > DEEPEST) {
      throw SyntaxFailure.at(
          tokens.last().position(),
          DiagnosticCode.TOO_COMPLEX,
          "The formula is nested deeper than "
              + DEEPEST
              + " levels. Give parts of it names, as terms of their own.");
    }
    final SyntaxTree tree = inner.get();
    depth--;
    return tree;
  }

  private static SyntaxTree number(Token token) {
    try {
      final Rational value = Rational.parse(token.text());
      final double nearest = value.doubleValue();
      if (Double.isFinite(nearest) && (nearest != 0.0 || value.isZero())) {
        return new SyntaxTree.Literal(value, token.position());
      }
    } catch (NumberFormatException tooLarge) {
      // Refused like any other number beyond the range.
    }
    throw SyntaxFailure.at(
        token.position(),
        DiagnosticCode.INVALID_NUMBER,
        Quote.of(token.text())
            + " is beyond the range of a double, 4.9e-324 to 1.8e308. Choose other units.");
  }

  private SyntaxTree nameOrCall() {
    final Token token = tokens.next();
    final var word = Unsupported.word(token);
    if (word.isPresent() && isOperatorWord(token)) {
      throw refused(token, word.get());
    }
    final SyntaxTree.Name name = new SyntaxTree.Name(token.text(), token.position());
    if (!tokens.peek().is("(") || tokens.peek().startsLine()) {
      return name;
    }
    tokens.next();
    final List<SyntaxTree> arguments = new ArrayList<>();
    if (!tokens.peek().is(")")) {
      do {
        arguments.add(nested(this::sum));
      } while (tokens.skip(","));
    }
    close();
    return new SyntaxTree.Call(name, arguments, tokens.from(token.position()));
  }

  /** {@code not} always is one; {@code lambda} may be the name of a rate. */
  private boolean isOperatorWord(Token token) {
    final boolean always =
        token.text().equals("not") || token.text().equals("and") || token.text().equals("or");
    return always || (tokens.peek().isName() && !tokens.peek().startsLine());
  }

  private void close() {
    if (!tokens.skip(")")) {
      refuseContinuation();
      throw tokens.unexpected("A ')' is missing: " + tokens.found() + ". Close the parenthesis.");
    }
  }

  /**
   * Fails if what follows on this line can only be meant as more of the expression.
   *
   * @throws SyntaxFailure with the reason
   */
  void refuseContinuation() {
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
          "An operator is missing before " + Quote.of(token.text()) + ". Write '*' for a product.");
    }
  }

  private static SyntaxFailure refused(Token token, String advice) {
    return SyntaxFailure.at(
        token.position(),
        DiagnosticCode.UNSUPPORTED_OPERATOR,
        Quote.of(token.text()) + " is not an operator of equations. " + advice);
  }

  private SyntaxFailure operandMissing() {
    final Token last = tokens.last();
    final String where = tokens.index() == 0 ? "at the start" : "behind " + Quote.of(last.text());
    return tokens.unexpected(
        "A number, a name or a parenthesis is missing " + where + ": " + tokens.found() + ".");
  }
}
