package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.divide;
import static io.gradiode.processor.expression.Expressions.power;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The derivative of a divisor relative to itself, {@code g'/g}, finite where exponentials in g
 * overflow.
 *
 * <p>It is multiplied by {@code 1/g}, which is 0 there. So is the whole, whatever finite number
 * stands for {@code g'/g}; computed as {@code g' * (1/g)} it would be infinity times 0.
 */
final class LogarithmicDerivative {

  /** Functions that overflow for arguments of ordinary size. */
  private static final Set<Function> GROWING =
      EnumSet.of(
          Function.EXP,
          Function.EXPM1,
          Function.SINH,
          Function.COSH,
          Function.SINHC,
          Function.EXPREL,
          Function.EXPREL_DERIVATIVE);

  private LogarithmicDerivative() {}

  /**
   * @param inner gives the derivatives of parts of the divisor
   */
  static Expression of(Expression divisor, UnaryOperator<Expression> inner) {
    if (!(divisor instanceof Apply apply)) {
      return quotient(divisor, inner);
    }
    final Expression argument = apply.arguments().get(0);
    return switch (apply.function()) {
      case EXP -> inner.apply(argument);
      case COSH -> product(apply(Function.TANH, argument), inner.apply(argument));
      case SINH -> divide(inner.apply(argument), apply(Function.TANH, argument));
      case SQRT -> product(constant(1, 2), of(argument, inner));
      default -> quotient(divisor, inner);
    };
  }

  private static Expression quotient(Expression divisor, UnaryOperator<Expression> inner) {
    final Expression derivative = inner.apply(divisor);
    final Expression reciprocal = power(divisor, -1);
    return divisor instanceof Sum && grows(derivative)
        ? damped(derivative, reciprocal)
        : product(derivative, reciprocal);
  }

  /** {@code derivative * reciprocal}, each exponential multiplied by the reciprocal first. */
  private static Expression damped(Expression derivative, Expression reciprocal) {
    if (derivative instanceof Sum sum) {
      return sum(sum.terms().stream().map(each -> damped(each, reciprocal)).toList());
    }
    final List<Expression> growing = new ArrayList<>();
    final List<Expression> others = new ArrayList<>();
    for (Expression factor :
        derivative instanceof Product product ? product.factors() : List.of(derivative)) {
      (grows(factor) ? growing : others).add(factor);
    }
    others.add(
        growing.isEmpty()
            ? reciprocal
            : apply(Function.FINITE_PRODUCT, product(growing), reciprocal, Constant.ZERO));
    return product(others);
  }

  private static boolean grows(Expression expression) {
    return grows(expression, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean grows(Expression expression, Set<Expression> visited) {
    if (!visited.add(expression)) {
      return false;
    }
    if (expression instanceof Apply apply) {
      return GROWING.contains(apply.function());
    }
    if (expression instanceof Power power) {
      return power.exponent() instanceof Constant exponent
          && exponent.value().signum() > 0
          && grows(power.base(), visited);
    }
    if (expression instanceof Sum sum) {
      return sum.terms().stream().anyMatch(each -> grows(each, visited));
    }
    return expression instanceof Product product
        && product.factors().stream().anyMatch(each -> grows(each, visited));
  }
}
