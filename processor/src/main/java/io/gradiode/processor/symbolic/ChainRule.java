package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.chained;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.divide;
import static io.gradiode.processor.expression.Expressions.negate;
import static io.gradiode.processor.expression.Expressions.power;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Choose;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The derivatives of functions and powers. They are written with the value's own subterms, {@code
 * exp(u)}, {@code sqrt(u)}, {@code 1/u}, so that generated code computes those once.
 */
final class ChainRule {

  private ChainRule() {}

  /**
   * The derivative of a function.
   *
   * @param inner gives the derivatives of the arguments
   */
  static Expression derivative(Apply apply, UnaryOperator<Expression> inner) {
    final List<Expression> terms = new ArrayList<>();
    for (int i = 0; i < apply.arguments().size(); i++) {
      final Expression change = inner.apply(apply.arguments().get(i));
      if (!change.equals(Constant.ZERO)) {
        terms.add(chained(slope(apply, i), change));
      }
    }
    return sum(terms);
  }

  /** The derivative by one argument. */
  private static Expression slope(Apply value, int index) {
    final Expression argument = value.arguments().get(0);
    return switch (value.function()) {
      case EXP -> value;
      case EXPM1 -> apply(Function.EXP, argument);
      case LOG, LOG_OR_ZERO -> power(argument, -1);
      case LOG10 -> power(product(argument, apply(Function.LOG, constant(10))), -1);
      case LOG2 -> power(product(argument, apply(Function.LOG, constant(2))), -1);
      case LOG1P -> power(sum(Constant.ONE, argument), -1);
      case SQRT -> product(constant(1, 2), power(value, -1));
      case CBRT -> product(constant(1, 3), power(value, -2));
      case SIN -> apply(Function.COS, argument);
      case COS -> negate(apply(Function.SIN, argument));
      case FLOOR -> Constant.ZERO;
      case TAN -> sum(Constant.ONE, power(value, 2));
      case ARCSIN -> power(leg(argument), -1);
      case ARCCOS -> negate(power(leg(argument), -1));
      case ARCTAN -> power(sum(Constant.ONE, power(argument, 2)), -1);
      case ATAN2 -> turn(argument, value.arguments().get(1), index);
      case SINH -> apply(Function.COSH, argument);
      // Not sinh: so the derivative of 1/cosh stays finite where both overflow.
      case COSH -> product(value, apply(Function.TANH, argument));
      case TANH -> subtract(Constant.ONE, power(value, 2));
      case ERF ->
          product(
              divide(constant(2), apply(Function.SQRT, Expressions.PI)),
              apply(Function.EXP, negate(power(argument, 2))));
      case EXPREL -> apply(Function.EXPREL_DERIVATIVE, argument);
      case EXPREL_RECIPROCAL -> apply(Function.EXPREL_RECIPROCAL_DERIVATIVE, argument);
      // From x r'(x) = r(x) (1 - x - r(x)), differentiated.
      case EXPREL_RECIPROCAL_DERIVATIVE -> {
        final Expression reciprocal = apply(Function.EXPREL_RECIPROCAL, argument);
        yield NearZero.continued(
            value.function(),
            argument,
            divide(
                product(
                    constant(-1),
                    sum(
                        reciprocal,
                        product(argument, value),
                        product(constant(2), reciprocal, value))),
                argument));
      }
      // From x exprel'(x) = exp(x) - exprel(x), differentiated.
      case EXPREL_DERIVATIVE ->
          NearZero.continued(
              value.function(),
              argument,
              divide(
                  subtract(apply(Function.EXP, argument), product(constant(2), value)), argument));
      default -> QuotientSlopes.of(value, index);
    };
  }

  /** {@code sqrt(1 - x**2)}, without cancellation near 1. */
  private static Expression leg(Expression x) {
    return apply(Function.SQRT, product(subtract(Constant.ONE, x), sum(Constant.ONE, x)));
  }

  /** The derivative of {@code atan2(y, x)} by y, which comes first, or by x. */
  private static Expression turn(Expression y, Expression x, int index) {
    final Expression square = sum(power(x, 2), power(y, 2));
    return divide(index == 0 ? x : negate(y), square);
  }

  /**
   * The derivative of a power, {@code v u**(v - 1) u' + u**v log(u) v'}.
   *
   * <p>For a divisor, {@code v u**v (u'/u)}. Where v is not a number it may be 0, and then {@code
   * u**(v - 1)} infinite at 0, the product 0 all the same.
   *
   * @param inner gives the derivatives of base and exponent
   */
  static Expression derivative(Power power, UnaryOperator<Expression> inner) {
    final Expression base = power.base();
    final Expression exponent = power.exponent();
    final Expression byBase = inner.apply(base);
    final Expression byExponent = inner.apply(exponent);
    final Expression second =
        byExponent.equals(Constant.ZERO)
            ? Constant.ZERO
            : chained(product(power, apply(Function.LOG_OR_ZERO, base)), byExponent);
    if (byBase.equals(Constant.ZERO)) {
      return second;
    }
    if (exponent instanceof Constant constant && constant.value().signum() < 0) {
      return byBase instanceof Choose
          ? chained(product(exponent, power(base, subtract(exponent, Constant.ONE))), byBase)
          : product(power, exponent, LogarithmicDerivative.of(base, inner));
    }
    final Expression lower = power(base, subtract(exponent, Constant.ONE));
    return sum(
        exponent instanceof Constant || !canBeZero(base)
            ? chained(product(exponent, lower), byBase)
            : chained(apply(Function.FINITE_PRODUCT, lower, exponent, Constant.ZERO), byBase),
        second);
  }

  /** Positive numbers are not 0, nor are exponentials. */
  private static boolean canBeZero(Expression base) {
    return !(base instanceof Constant)
        && !(base instanceof Apply apply && apply.function() == Function.EXP);
  }
}
