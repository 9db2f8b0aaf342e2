package io.gradiode.processor.model;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.syntax.SyntaxTree.Comparison;
import io.gradiode.processor.syntax.SyntaxTree.Junction;
import io.gradiode.processor.syntax.SyntaxTree.Relation;
import java.util.List;
import java.util.Optional;

/** Gives comparisons and their combinations their value, 1 or 0. */
final class ConditionChecker {

  private final ValueFaults faults;
  private final DimensionFaults dimensions;

  ConditionChecker(ValueFaults faults, DimensionFaults dimensions) {
    this.faults = faults;
    this.dimensions = dimensions;
  }

  Optional<Measured> comparison(Comparison comparison, Measured left, Measured right) {
    final Operand first = new Operand(comparison.left(), left);
    final Operand second = new Operand(comparison.right(), right);
    final List<Operand> both = List.of(first, second);
    if (!dimensions.agree(both, "is compared with")) {
      return Optional.empty();
    }
    if (left.isInfinite() || right.isInfinite()) {
      final Expression difference =
          Branches.compare(infinity(left), comparison.relation(), infinity(right));
      return Optional.of(Measured.condition(difference));
    }
    final Relation relation = comparison.relation();
    final boolean twice = relation == Relation.EQUAL || relation == Relation.DIFFERENT;
    if (twice && !faults.isModest(comparison.position(), both, 2)) {
      return Optional.empty();
    }
    return Optional.of(Measured.condition(Branches.compare(left.value(), relation, right.value())));
  }

  /** Any finite number is to an infinity as 0 is to 1. */
  private static Expression infinity(Measured value) {
    return value.isInfinite() ? value.value() : Constant.ZERO;
  }

  static Measured junction(Junction junction, List<Measured> conditions) {
    final List<Expression> values = conditions.stream().map(Measured::value).toList();
    return Measured.condition(junction.all() ? Branches.and(values) : Branches.or(values));
  }
}
