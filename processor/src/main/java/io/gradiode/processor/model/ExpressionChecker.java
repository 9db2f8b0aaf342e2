package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.DiagnosticCode;
import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.diagnostic.Quote;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives an expression its value and its dimension. The value is in SI base units: a symbol's number
 * comes with the factor of its declared unit.
 *
 * <p>Nothing is returned for an expression with a fault, and what contains it is not judged: one
 * fault, one diagnostic.
 */
final class ExpressionChecker implements SyntaxTree.Cases<Optional<Measured>> {

  private static final Rational HALF = Rational.of(1, 2);
  private static final Rational LARGEST_EXPONENT = Rational.of(1000);

  private final Problems problems;
  private final NameResolver resolver;
  private final DimensionFaults faults;

  ExpressionChecker(Problems problems, NameResolver resolver, DimensionFaults faults) {
    this.problems = problems;
    this.resolver = resolver;
    this.faults = faults;
  }

  /**
   * The value in SI base units, if it is right and has the expected dimension.
   *
   * @param subject what has that dimension, for the message
   * @param role what the expression is of the subject, {@code right side}
   */
  Optional<Expression> value(
      SyntaxTree tree, Optional<Dimension> expected, String subject, String role) {
    if (expected.isEmpty()) {
      return tree.accept(this).map(Measured::value);
    }
    final Dimension dimension = expected.get();
    faults.expect(tree, dimension);
    if (tree instanceof SyntaxTree.Sum sum) {
      final Optional<List<Measured>> members = members(sum.members());
      return members
          .filter(each -> faults.termsFit(sum, each, dimension, subject, role))
          .flatMap(each -> inRange(add(sum, each), sum.position()))
          .map(Measured::value);
    }
    return tree.accept(this)
        .filter(each -> faults.fits(tree, each, dimension, subject, role))
        .map(Measured::value);
  }

  @Override
  public Optional<Measured> literal(SyntaxTree.Literal literal) {
    return Optional.of(
        new Measured(new Constant(literal.value()), Dimension.NONE, literal.value().isZero()));
  }

  @Override
  public Optional<Measured> name(SyntaxTree.Name name) {
    return resolver.resolve(name);
  }

  @Override
  public Optional<Measured> negative(SyntaxTree.Negative negative) {
    return negative
        .operand()
        .accept(this)
        .map(
            each ->
                new Measured(
                    Expressions.negate(each.value()), each.dimension(), each.literalZero()));
  }

  @Override
  public Optional<Measured> sum(SyntaxTree.Sum sum) {
    return members(sum.members())
        .filter(each -> faults.termsAgree(sum, each))
        .flatMap(each -> inRange(add(sum, each), sum.position()));
  }

  private static Measured add(SyntaxTree.Sum sum, List<Measured> values) {
    final List<Expression> terms = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      final Expression value = values.get(i).value();
      terms.add(sum.members().get(i).inverse() ? Expressions.negate(value) : value);
    }
    final boolean zero = values.stream().allMatch(Measured::literalZero);
    final Dimension dimension =
        values.stream()
            .filter(each -> !each.literalZero())
            .findFirst()
            .map(Measured::dimension)
            .orElse(Dimension.NONE);
    return new Measured(
        Expressions.sum(Constants.merged(terms, Rational.ZERO, Rational::add)), dimension, zero);
  }

  @Override
  public Optional<Measured> product(SyntaxTree.Product product) {
    final Optional<List<Measured>> values = members(product.members());
    if (values.isEmpty() || dividesByZero(product, values.get())) {
      return Optional.empty();
    }
    Dimension dimension = Dimension.NONE;
    final List<Expression> factors = new ArrayList<>();
    for (int i = 0; i < values.get().size(); i++) {
      final Measured each = values.get().get(i);
      final boolean inverse = product.members().get(i).inverse();
      dimension =
          inverse ? dimension.divide(each.dimension()) : dimension.multiply(each.dimension());
      factors.add(inverse ? Expressions.power(each.value(), -1) : each.value());
    }
    return inRange(
        new Measured(
            Expressions.product(Constants.merged(factors, Rational.ONE, Rational::multiply)),
            dimension,
            false),
        product.position());
  }

  private boolean dividesByZero(SyntaxTree.Product product, List<Measured> values) {
    boolean found = false;
    for (int i = 0; i < values.size(); i++) {
      final Member member = product.members().get(i);
      if (member.inverse() && values.get(i).number().filter(Rational::isZero).isPresent()) {
        undefined(member.tree().position(), " is 0, and divides. Correct the formula.");
        found = true;
      }
    }
    return found;
  }

  private Optional<List<Measured>> members(List<Member> members) {
    final List<Measured> values = new ArrayList<>();
    for (Member member : members) {
      member.tree().accept(this).ifPresent(values::add);
    }
    return values.size() == members.size() ? Optional.of(values) : Optional.empty();
  }

  @Override
  public Optional<Measured> power(SyntaxTree.Power power) {
    final Optional<Measured> base = power.base().accept(this);
    final Optional<Measured> exponent = power.exponent().accept(this);
    if (base.isEmpty() || exponent.isEmpty() || !exponentFits(power, base.get(), exponent.get())) {
      return Optional.empty();
    }
    if (!isDefined(power, base.get(), exponent.get())) {
      return Optional.empty();
    }
    final Dimension dimension =
        base.get().dimension().isNone()
            ? Dimension.NONE
            : base.get().dimension().power(exponent.get().number().orElseThrow());
    final Expression value = Expressions.power(base.get().value(), exponent.get().value());
    return inRange(new Measured(value, dimension, false), power.position());
  }

  private boolean exponentFits(SyntaxTree.Power power, Measured base, Measured exponent) {
    final Position position = power.exponent().position();
    if (!exponent.dimension().isNone()) {
      problems.add(
          position,
          DiagnosticCode.INVALID_EXPONENT,
          "The exponent "
              + Quote.of(position)
              + (" is in " + exponent.dimension() + ", but an exponent has no unit.")
              + (" Divide it by a quantity in " + exponent.dimension() + "."));
      return false;
    }
    if (base.dimension().isNone()) {
      return true;
    }
    final Optional<Rational> number = exponent.number();
    if (number.isEmpty() || number.get().abs().compareTo(LARGEST_EXPONENT) > 0) {
      problems.add(
          position,
          DiagnosticCode.INVALID_EXPONENT,
          "The exponent "
              + Quote.of(position)
              + (number.isEmpty() ? " is no constant" : " is too large")
              + (", but its base is in " + base.dimension() + ".")
              + (" Divide the base by a quantity in " + base.dimension() + "."));
      return false;
    }
    return true;
  }

  private boolean isDefined(SyntaxTree.Power power, Measured base, Measured exponent) {
    if (base.number().isEmpty() || exponent.number().isEmpty()) {
      return true;
    }
    final Rational number = base.number().get();
    final double value = Math.pow(number.doubleValue(), exponent.number().get().doubleValue());
    if (Double.isNaN(value) || (number.isZero() && Double.isInfinite(value))) {
      undefined(power.position(), " has no value. Correct the formula.");
      return false;
    }
    if (Double.isInfinite(value) || (value == 0.0 && !number.isZero())) {
      beyondRange(power.position());
      return false;
    }
    return true;
  }

  @Override
  public Optional<Measured> call(SyntaxTree.Call call) {
    final Optional<Function> function = NameRules.function(call.function().text());
    if (function.isEmpty()) {
      return resolver.resolveCall(call);
    }
    if (call.arguments().size() != function.get().arity()) {
      problems.add(
          call.position(),
          DiagnosticCode.WRONG_ARGUMENT_COUNT,
          Quote.of(call.function().text())
              + (" takes " + function.get().arity() + " argument, but ")
              + (call.arguments().isEmpty() ? "none is" : call.arguments().size() + " are")
              + " given.");
      return Optional.empty();
    }
    final SyntaxTree argument = call.arguments().get(0);
    return argument.accept(this).flatMap(each -> apply(call, function.get(), argument, each));
  }

  private Optional<Measured> apply(
      SyntaxTree.Call call, Function function, SyntaxTree argument, Measured value) {
    final boolean root = function == Function.SQRT;
    if (!root && !faults.argumentFits(call, argument, value)) {
      return Optional.empty();
    }
    final Expression result = Expressions.apply(function, value.value());
    if (!Constants.isDefined(result)) {
      undefined(call.position(), " has no finite value. Correct the formula.");
      return Optional.empty();
    }
    return Optional.of(new Measured(result, value.dimension().power(HALF), false));
  }

  private Optional<Measured> inRange(Measured measured, Position position) {
    final Optional<Rational> number = measured.number();
    if (number.isPresent()) {
      final double value = number.get().doubleValue();
      if (Double.isInfinite(value) || (value == 0.0 && !number.get().isZero())) {
        beyondRange(position);
        return Optional.empty();
      }
    }
    return Optional.of(measured);
  }

  private void beyondRange(Position position) {
    problems.add(
        position,
        DiagnosticCode.INVALID_NUMBER,
        Quote.of(position)
            + " is beyond the range of a double, 4.9e-324 to 1.8e308. Choose other units.");
  }

  private void undefined(Position position, String reason) {
    problems.add(position, DiagnosticCode.UNDEFINED_VALUE, Quote.of(position) + reason);
  }
}
