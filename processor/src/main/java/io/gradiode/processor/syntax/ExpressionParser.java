package io.gradiode.processor.syntax;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import io.gradiode.processor.syntax.SyntaxTree.Operator;
import io.gradiode.processor.syntax.SyntaxTree.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads an expression by recursive descent, with the precedence of Python:
 *
 * <pre>{@code
 * condition   := conjunction ('or' conjunction)*
 * conjunction := negation ('and' negation)*
 * negation    := 'not'* comparison
 * comparison  := sum [('<' | '<=' | '>' | '>=' | '==' | '!=') sum]
 * sum         := product (('+' | '-') product)*
 * product     := sign (('*' | '/' | '//' | '%') sign)*
 * sign        := ('+' | '-')* power
 * power       := primary ['**' sign]
 * primary     := number | name | name '(' [condition (',' condition)*] ')' | '(' condition ')'
 * }</pre>
 *
 * <p>An expression goes on as long as an operator follows, also on the next line.
 */
final class ExpressionParser {

  /** Deep enough for any formula, and far from the end of the stack. */
  private static final int DEEPEST = 100;

  private static final List<Operator> OF_SUMS = List.of(Operator.PLUS, Operator.MINUS);

  private static final List<Operator> OF_PRODUCTS =
      List.of(Operator.TIMES, Operator.OVER, Operator.FLOOR_OVER, Operator.MODULO);

  private final TokenStream tokens;
  private int depth;

  ExpressionParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  SyntaxTree expression() {
    depth = 0;
    return condition();
  }

  /** An exponent, also of a unit. */
  SyntaxTree exponent() {
    depth = 0;
    return sign();
  }

  private SyntaxTree condition() {
    return junction("or", () -> junction("and", this::negation));
  }

  private SyntaxTree junction(String word, Supplier<SyntaxTree> member) {
    final Position first = tokens.peek().position();
    final SyntaxTree only = member.get();
    if (!tokens.peek().isWord(word)) {
      return only;
    }
    final List<SyntaxTree> members = new ArrayList<>(List.of(only));
    while (tokens.skipWord(word)) {
      members.add(member.get());
    }
    return new SyntaxTree.Junction(word.equals("and"), members, tokens.from(first));
  }

  private SyntaxTree negation() {
    final Position first = tokens.peek().position();
    int count = 0;
    while (tokens.skipWord("not")) {
      count++;
    }
    SyntaxTree tree = comparison();
    // Two of them mean nothing, but still demand a condition.
    for (int i = count > 2 ? 2 - count % 2 : count; i > 0; i--) {
      tree = new SyntaxTree.Not(tree, tokens.from(first));
    }
    return tree;
  }

  private SyntaxTree comparison() {
    final int start = tokens.index();
    final Position first = tokens.peek().position();
    final SyntaxTree left = sum();
    final Optional<Relation> relation = Relation.of(tokens.peek());
    if (relation.isEmpty()) {
      return left;
    }
    final int middle = tokens.index();
    tokens.next();
    final SyntaxTree right = sum();
    if (Relation.of(tokens.peek()).isPresent()) {
      throw chained(start, middle);
    }
    return new SyntaxTree.Comparison(left, relation.get(), right, tokens.from(first));
  }

  private SyntaxFailure chained(int start, int middle) {
    final String firstTwo = tokens.textFrom(start);
    final int next = tokens.index();
    final Position first = tokens.peek(start - next).position();
    tokens.next();
    sum();
    return SyntaxFailure.at(
        tokens.from(first),
        DiagnosticCode.CHAINED_COMPARISON,
        Quote.of(tokens.from(first))
            + " compares twice. Write '"
            + Quote.shortened(firstTwo)
            + " and "
            + Quote.shortened(tokens.textFrom(middle + 1))
            + "'.");
  }

  private SyntaxTree sum() {
    final Position first = tokens.peek().position();
    final List<Member> members = chain(this::product, OF_SUMS);
    return members.size() == 1
        ? members.get(0).tree()
        : new SyntaxTree.Sum(members, tokens.from(first));
  }

  private SyntaxTree product() {
    final Position first = tokens.peek().position();
    final List<Member> members = chain(this::sign, OF_PRODUCTS);
    return members.size() == 1
        ? members.get(0).tree()
        : new SyntaxTree.Product(members, tokens.from(first));
  }

  private List<Member> chain(Supplier<SyntaxTree> member, List<Operator> operators) {
    final List<Member> members = new ArrayList<>();
    Optional<Operator> operator = Optional.of(operators.get(0));
    while (operator.isPresent()) {
      members.add(new Member(operator.get(), member.get()));
      final Token token = tokens.peek();
      operator = operators.stream().filter(each -> token.is(each.text())).findFirst();
      operator.ifPresent(each -> tokens.next());
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
      final SyntaxTree inner = nested(this::condition);
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
    ForeignForms.refuseOperatorWord(token, tokens);
    final SyntaxTree.Name name = new SyntaxTree.Name(token.text(), token.position());
    if (!tokens.skip("(")) {
      return name;
    }
    final List<SyntaxTree> arguments = new ArrayList<>();
    if (!tokens.peek().is(")")) {
      do {
        arguments.add(nested(this::condition));
      } while (tokens.skip(","));
    }
    close();
    return new SyntaxTree.Call(name, arguments, tokens.from(token.position()));
  }

  private void close() {
    if (!tokens.skip(")")) {
      ForeignForms.refuseContinuation(tokens);
      if (tokens.peek().is("=")) {
        throw tokens.unexpectedEquality();
      }
      if (tokens.peek().is(";")) {
        throw tokens.unexpected("';' cannot stand in parentheses. Write ',' between arguments.");
      }
      throw tokens.unexpected("A ')' is missing: " + tokens.found() + ". Close the parenthesis.");
    }
  }

  private SyntaxFailure operandMissing() {
    final Token last = tokens.last();
    final String where = tokens.index() == 0 ? "at the start" : "behind " + Quote.of(last.text());
    return tokens.unexpected(
        "A number, a name or a parenthesis is missing " + where + ": " + tokens.found() + ".");
  }
}
