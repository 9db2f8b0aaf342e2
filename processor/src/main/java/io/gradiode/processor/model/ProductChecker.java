package io.gradiode.processor.model;

import io.gradiode.processor.diagnostic.Position;
import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import io.gradiode.processor.syntax.SyntaxTree.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a chain of {@code *}, {@code /}, {@code //} and {@code %} its value, from left to right. A
 * quotient rounds down and a remainder has the sign of its divisor, as in Python.
 */
final class ProductChecker {

  /** Each of them nests the formula once more. */
  private static final int MOST_DIVISIONS = 50;

  private final ValueFaults faults;
  private final DimensionFaults dimensions;

  ProductChecker(ValueFaults faults, DimensionFaults dimensions) {
    this.faults = faults;
    this.dimensions = dimensions;
  }

  Optional<Measured> product(SyntaxTree.Product product, List<Measured> values) {
    if (values.stream().anyMatch(Measured::isInfinite)) {
      return infinite(product, values);
    }
    final long divisions = product.members().stream().filter(Member::rounds).count();
    if (dividesByZero(product, values)
        || !faults.isModest(product.position(), divisions, MOST_DIVISIONS)) {
      return Optional.empty();
    }
    Chain chain = new Chain();
    for (int i = 0; i < values.size(); i++) {
      final Member member = product.members().get(i);
      if (member.rounds()) {
        final Operand left = left(product, i, chain);
        final Operand right = new Operand(member.tree(), values.get(i));
        final Position position = until(product, right.tree());
        final Optional<Measured> result =
            (member.operator() == Operator.MODULO
                    ? remainder(position, left, right)
                    : quotient(left.measured(), right.measured()))
                .flatMap(each -> faults.inRange(each, position));
        if (result.isEmpty()) {
          return result;
        }
        chain = new Chain();
        chain.append(Operator.TIMES, result.get());
      } else {
        chain.append(member.operator(), values.get(i));
      }
    }
    return faults.inRange(chain.value(), product.position());
  }

  /** What stands in front of a member. */
  private static Operand left(SyntaxTree.Product product, int end, Chain chain) {
    final List<Member> members = product.members().subList(0, end);
    final SyntaxTree last = members.get(end - 1).tree();
    final SyntaxTree tree = end == 1 ? last : new SyntaxTree.Product(members, until(product, last));
    return new Operand(tree, chain.value());
  }

  private static Position until(SyntaxTree.Product product, SyntaxTree last) {
    final Position whole = product.position();
    return whole.source().position(whole.start(), last.position().end());
  }

  private static Optional<Measured> quotient(Measured left, Measured right) {
    return Optional.of(
        Measured.number(
            Branches.floor(Expressions.divide(left.value(), right.value())),
            left.dimension().divide(right.dimension()),
            true));
  }

  private Optional<Measured> remainder(Position position, Operand left, Operand right) {
    final List<Operand> both = List.of(left, right);
    if (!dimensions.agree(both, "divides with a remainder")
        || !faults.isModest(position, both, 3)) {
      return Optional.empty();
    }
    return Optional.of(
        Measured.number(
            Branches.remainder(left.value(), right.value()),
            Measured.common(Operand.measured(both)),
            left.measured().isWhole() && right.measured().isWhole()));
  }

  private boolean dividesByZero(SyntaxTree.Product product, List<Measured> values) {
    boolean found = false;
    for (int i = 0; i < values.size(); i++) {
      final Member member = product.members().get(i);
      if (member.operator() != Operator.TIMES && values.get(i).isZero()) {
        faults.undefined(member.tree().position(), " is 0, and divides. Correct the formula.");
        found = true;
      }
    }
    return found;
  }

  /** Infinity with a sign and a unit is one still: {@code -inf*mV}. */
  private Optional<Measured> infinite(SyntaxTree.Product product, List<Measured> values) {
    Dimension dimension = Dimension.NONE;
    int sign = 1;
    int infinities = 0;
    boolean certain = true;
    for (int i = 0; i < values.size(); i++) {
      final Measured value = values.get(i);
      final Member member = product.members().get(i);
      final boolean inverse = member.inverse();
      dimension =
          inverse ? dimension.divide(value.dimension()) : dimension.multiply(value.dimension());
      infinities += value.isInfinite() ? 1 : 0;
      certain &= !member.rounds() && !(inverse && value.isInfinite());
      certain &= value.isInfinite() || (value.number().isPresent() && !value.isZero());
      sign *= value.isInfinite() ? value.sign() : value.number().map(Rational::signum).orElse(1);
    }
    if (certain && infinities == 1) {
      return Optional.of(
          new Measured(new Constant(Rational.of(sign)), dimension, Measured.Nature.INFINITY));
    }
    for (int i = 0; i < values.size(); i++) {
      faults.isFinite(product.members().get(i).tree(), values.get(i));
    }
    return Optional.empty();
  }

  /** Factors and divisors without rounding. */
  private static final class Chain {

    private final List<Expression> factors = new ArrayList<>();
    private Dimension dimension = Dimension.NONE;
    private boolean whole = true;
    private Measured only = Measured.real(Constant.ONE, Dimension.NONE);

    void append(Operator operator, Measured value) {
      final boolean inverse = operator == Operator.OVER;
      dimension =
          inverse ? dimension.divide(value.dimension()) : dimension.multiply(value.dimension());
      factors.add(inverse ? Expressions.power(value.value(), -1) : value.value());
      whole &= value.isWhole() && !inverse;
      only = value;
    }

    Measured value() {
      return factors.size() == 1
          ? only
          : Measured.number(
              Expressions.product(Constants.merged(factors, Rational.ONE, Rational::multiply)),
              dimension,
              whole);
    }
  }
}
