package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import io.gradiode.processor.syntax.SyntaxTree.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a unit:
 *
 * <pre>{@code
 * unit     := power (('*' | '/' | nothing) power)*
 * power    := (name | number | '(' unit ')') ['**' exponent]
 * }</pre>
 *
 * <p>A unit ends with its line, unless an operator follows, or before the parenthesis of the flags.
 */
final class UnitSyntaxParser {

  /** First words of flags. */
  private static final Set<String> FLAGS =
      Set.of("constant", "input", "shared", "unless", "linked", "event", "clock", "summed");

  private static final int DEEPEST = 50;

  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private int depth;

  UnitSyntaxParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  SyntaxTree unit() {
    depth = 0;
    return product();
  }

  private SyntaxTree product() {
    final Position first = tokens.peek().position();
    final List<Member> members = new ArrayList<>();
    members.add(new Member(Operator.TIMES, power()));
    boolean divided = false;
    while (true) {
      if (tokens.peek().is("*") || tokens.peek().is("/")) {
        final boolean inverse = tokens.next().is("/");
        divided |= inverse;
        members.add(new Member(inverse ? Operator.OVER : Operator.TIMES, power()));
      } else if (tokens.peek().isName() && !tokens.peek().startsLine()) {
        refuseFlag();
        refuseAmbiguous(divided);
        members.add(new Member(Operator.TIMES, power()));
      } else {
        return members.size() == 1
            ? members.get(0).tree()
            : new SyntaxTree.Product(members, tokens.from(first));
      }
    }
  }

  private void refuseFlag() {
    if (FLAGS.contains(tokens.peek().text())) {
      throw tokens.unexpected(
          "Flags stand in parentheses behind the unit. Put "
              + Quote.of(tokens.peek().text())
              + " into them.");
    }
  }

  private void refuseAmbiguous(boolean divided) {
    if (divided) {
      throw tokens.unexpected(
          "It is not clear whether "
              + Quote.of(tokens.peek().text())
              + " is divided by, too. Write '*', or parentheses.");
    }
  }

  private SyntaxTree power() {
    final Position first = tokens.peek().position();
    final SyntaxTree base = primary();
    if (!tokens.skip("**")) {
      return base;
    }
    return new SyntaxTree.Power(base, expressions.exponent(), tokens.from(first));
  }

  private SyntaxTree primary() {
    final Token token = tokens.peek();
    if (token.startsLine() && tokens.index() > 0 && Heads.isStatement(tokens, 0)) {
      throw tokens.unexpected("The unit is missing. Write '1' for a pure number.");
    }
    if (token.isName()) {
      tokens.next();
      return new SyntaxTree.Name(token.text(), token.position());
    }
    if (token.kind() == Token.Kind.NUMBER) {
      tokens.next();
      // Only 1 has a meaning; whatever else is refused by value, so that zero stands for the rest.
      final boolean one = token.text().equals("1");
      return new SyntaxTree.Literal(one ? Rational.ONE : Rational.ZERO, token.position());
    }
    if (token.is("(") && depth < DEEPEST) {
      tokens.next();
      depth++;
      final SyntaxTree inner = product();
      depth--;
      if (!tokens.skip(")")) {
        throw tokens.unexpected("A ')' is missing in the unit: " + tokens.found() + ".");
      }
      return inner;
    }
    throw tokens.unexpected(
        "A unit is missing: " + tokens.found() + ". Write '1' for a pure number.");
  }
}
