package io.gradiode.processor.model;

import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.dimension.UnitNames;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.syntax.SyntaxTree;
import io.gradiode.processor.syntax.SyntaxTree.Member;
import java.util.Optional;

/**
 * What a part of a formula must measure, so that the whole measures what it should: in {@code dv/dt
 * = (I + g)/C} the sum must be a current. It decides which of two terms is the wrong one.
 */
final class Expectation {

  private final WrittenUnits written;
  private final SyntaxTree part;

  private Expectation(WrittenUnits written, SyntaxTree part) {
    this.written = written;
    this.part = part;
  }

  /**
   * The dimension of {@code part}, if that of {@code whole} and of all around the part is known.
   */
  static Optional<Dimension> of(
      SyntaxTree part, SyntaxTree whole, Dimension dimension, WrittenUnits written) {
    return new Expectation(written, part).find(whole, Optional.of(dimension));
  }

  private Optional<Dimension> find(SyntaxTree tree, Optional<Dimension> expected) {
    if (expected.isEmpty() || tree.position().equals(part.position())) {
      return expected;
    }
    if (tree instanceof SyntaxTree.Negative negative) {
      return find(negative.operand(), expected);
    }
    if (tree instanceof SyntaxTree.Sum sum) {
      return sum.members().stream()
          .map(Member::tree)
          .filter(this::contains)
          .findFirst()
          .flatMap(each -> find(each, expected));
    }
    if (tree instanceof SyntaxTree.Product product) {
      return product.members().stream()
          .filter(each -> contains(each.tree()))
          .findFirst()
          .flatMap(each -> find(each.tree(), rest(product, each, expected.get())));
    }
    if (tree instanceof SyntaxTree.Power power && contains(power.base())) {
      return UnitReader.exponent(power.exponent())
          .filter(each -> !each.isZero())
          .flatMap(
              each -> find(power.base(), Optional.of(expected.get().power(each.reciprocal()))));
    }
    if (tree instanceof SyntaxTree.Call call) {
      return call.arguments().stream()
          .filter(this::contains)
          .findFirst()
          .flatMap(each -> find(each, argument(call, each, expected.get())));
    }
    return Optional.empty();
  }

  private boolean contains(SyntaxTree tree) {
    return tree.position().start() <= part.position().start()
        && tree.position().end() >= part.position().end();
  }

  private Optional<Dimension> rest(SyntaxTree.Product product, Member of, Dimension expected) {
    if (product.members().stream().anyMatch(Member::rounds)) {
      return Optional.empty();
    }
    Dimension rest = expected;
    for (Member member : product.members()) {
      if (!member.equals(of)) {
        final Optional<Dimension> each = written.of(member.tree()).map(UnitNames::dimension);
        if (each.isEmpty()) {
          return each;
        }
        rest = member.inverse() ? rest.multiply(each.get()) : rest.divide(each.get());
      }
    }
    return Optional.of(of.inverse() ? rest.power(Rational.MINUS_ONE) : rest);
  }

  private static Optional<Dimension> argument(
      SyntaxTree.Call call, SyntaxTree argument, Dimension expected) {
    final boolean first = argument.equals(call.arguments().get(0));
    return switch (call.function().text()) {
      case "abs", "floor", "ceil", "min", "max", "clip" -> Optional.of(expected);
      case "where" -> first ? Optional.empty() : Optional.of(expected);
      case "sqrt" -> Optional.of(expected.power(Rational.of(2)));
      case "cbrt" -> Optional.of(expected.power(Rational.of(3)));
      case "sign", "heaviside", "int", "pow", "hill", "atan2" -> Optional.empty();
      default -> Optional.of(Dimension.NONE);
    };
  }
}
