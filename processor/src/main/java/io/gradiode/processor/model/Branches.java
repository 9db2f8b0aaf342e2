package io.gradiode.processor.model;

import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.syntax.SyntaxTree.Relation;
import java.util.List;

/** Writes conditions, and what has kinks and jumps, as choices between branches. */
final class Branches {

  private Branches() {}

  /** 1 where the relation holds, 0 elsewhere. */
  static Expression compare(Expression left, Relation relation, Expression right) {
    return switch (relation) {
      case LESS -> isPositive(Expressions.subtract(right, left));
      case GREATER -> isPositive(Expressions.subtract(left, right));
      case AT_MOST -> not(isPositive(Expressions.subtract(left, right)));
      case AT_LEAST -> not(isPositive(Expressions.subtract(right, left)));
      case EQUAL -> equal(left, right);
      case DIFFERENT -> not(equal(left, right));
    };
  }

  private static Expression equal(Expression left, Expression right) {
    return Expressions.product(
        compare(left, Relation.AT_MOST, right), compare(left, Relation.AT_LEAST, right));
  }

  static Expression isPositive(Expression expression) {
    return Expressions.choose(expression, Constant.ONE, Constant.ZERO);
  }

  /** 1 for 0, and 0 for 1. */
  static Expression not(Expression condition) {
    return condition instanceof Choose choose
        ? Expressions.choose(choose.condition(), not(choose.positive()), not(choose.otherwise()))
        : Expressions.subtract(Constant.ONE, condition);
  }

  static Expression and(List<Expression> conditions) {
    return Expressions.product(conditions);
  }

  static Expression or(List<Expression> conditions) {
    return not(and(conditions.stream().map(Branches::not).toList()));
  }

  static Expression abs(Expression value) {
    return Expressions.choose(value, value, Expressions.negate(value));
  }

  static Expression sign(Expression value) {
    return Expressions.subtract(isPositive(value), isPositive(Expressions.negate(value)));
  }

  static Expression heaviside(Expression value) {
    return not(isPositive(Expressions.negate(value)));
  }

  static Expression floor(Expression value) {
    return Expressions.apply(Function.FLOOR, value);
  }

  static Expression ceil(Expression value) {
    return Expressions.negate(floor(Expressions.negate(value)));
  }

  /** Without decimals, toward zero. */
  static Expression truncated(Expression value) {
    return Expressions.choose(value, floor(value), ceil(value));
  }

  /** What is left of {@code value} when multiples of {@code divisor} are taken away. */
  static Expression remainder(Expression value, Expression divisor) {
    return Expressions.subtract(
        value, Expressions.product(divisor, floor(Expressions.divide(value, divisor))));
  }

  static Expression min(Expression first, Expression second) {
    return Expressions.choose(Expressions.subtract(second, first), first, second);
  }

  static Expression max(Expression first, Expression second) {
    return Expressions.choose(Expressions.subtract(first, second), first, second);
  }
}
