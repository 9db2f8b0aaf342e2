package io.gradiode.processor.schedule;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.schedule.rule.ExpressionDag;
import java.util.ArrayList;
import java.util.List;

/** Signs of written expressions. */
public final class Signs {

  private Signs() {}

  /** Whether the expression is a number below zero, or a product that begins with one. */
  public static boolean isNegative(Expression expression) {
    if (expression instanceof Constant constant) {
      return constant.value().signum() < 0;
    }
    return expression instanceof Product product && isNegative(product.factors().get(0));
  }

  /** The expression with the other sign. */
  public static Expression negate(Expression expression) {
    return scale(Rational.MINUS_ONE, expression);
  }

  /** The expression times a number, without changing anything else about it. */
  public static Expression scale(Rational number, Expression expression) {
    if (expression instanceof Constant constant) {
      return new Constant(constant.value().multiply(number));
    }
    final List<Expression> factors = new ArrayList<>();
    if (expression instanceof Product product) {
      factors.addAll(product.factors());
    } else {
      factors.add(expression);
    }
    Rational coefficient = number;
    if (factors.get(0) instanceof Constant constant) {
      coefficient = coefficient.multiply(constant.value());
      factors.remove(0);
    }
    if (!coefficient.isOne() || factors.isEmpty()) {
      factors.add(0, new Constant(coefficient));
    }
    return factors.size() == 1 ? factors.get(0) : new Product(factors);
  }

  /**
   * A number times a sum of numbers and multiples of names, multiplied out; any other product as it
   * is.
   */
  static Expression distribute(Product product) {
    final List<Expression> factors = product.factors();
    final boolean isScaledSum =
        factors.size() == 2
            && factors.get(0) instanceof Constant
            && factors.get(1) instanceof Sum sum
            && sum.terms().stream().allMatch(Signs::isSimple);
    if (!isScaledSum) {
      return product;
    }
    final Rational coefficient = ((Constant) factors.get(0)).value();
    return new Sum(
        ((Sum) factors.get(1)).terms().stream().map(term -> scale(coefficient, term)).toList());
  }

  private static boolean isSimple(Expression term) {
    return ExpressionDag.isLeaf(term)
        || (ExpressionDag.isScaled(term) && ExpressionDag.isLeaf(ExpressionDag.core(term)));
  }
}
