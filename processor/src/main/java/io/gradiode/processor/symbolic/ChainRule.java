package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.divide;
import static io.gradiode.processor.expression.Expressions.negate;
import static io.gradiode.processor.expression.Expressions.power;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import java.util.function.UnaryOperator;

/**
 * The derivatives of functions and powers. They are written with the value's own subterms, {@code
 * exp(u)}, {@code sqrt(u)}, {@code 1/u}, so that generated code computes those once.
 */
final class ChainRule {

  private ChainRule() {}

  /**
   * The derivative of a function of one argument.
   *
   * @param inner gives the derivative of the argument
   */
  static Expression derivative(Apply apply, UnaryOperator<Expression> inner) {
    final Expression argument = apply.arguments().get(0);
    final Expression change = inner.apply(argument);
    return change.equals(Constant.ZERO) ? Constant.ZERO : product(slope(apply, argument), change);
  }

  private static Expression slope(Apply value, Expression argument) {
    return switch (value.function()) {
      case EXP -> value;
      case LOG, LOG_OR_ZERO -> power(argument, -1);
      case SQRT -> product(constant(1, 2), power(value, -1));
      case SIN -> apply(Function.COS, argument);
      case COS -> negate(apply(Function.SIN, argument));
      case FLOOR -> Constant.ZERO;
      case TANH -> subtract(Constant.ONE, power(value, 2));
      case EXPREL -> apply(Function.EXPREL_DERIVATIVE, argument);
      case EXPREL_RECIPROCAL -> apply(Function.EXPREL_RECIPROCAL_DERIVATIVE, argument);
      // From x r'(x) = r(x) (1 - x - r(x)), differentiated; not continued to 0 either.
      case EXPREL_RECIPROCAL_DERIVATIVE -> {
        final Expression reciprocal = apply(Function.EXPREL_RECIPROCAL, argument);
        yield divide(
            product(
                constant(-1),
                sum(reciprocal, product(argument, value), product(constant(2), reciprocal, value))),
            argument);
      }
      // From x exprel'(x) = exp(x) - exprel(x), differentiated; unlike all else not continued to 0.
      case EXPREL_DERIVATIVE ->
          divide(subtract(apply(Function.EXP, argument), product(constant(2), value)), argument);
    };
  }

  /**
   * The derivative of a power, {@code v u**(v - 1) u' + u**v log(u) v'}.
   *
   * @param inner gives the derivatives of base and exponent
   */
  static Expression derivative(Power power, UnaryOperator<Expression> inner) {
    final Expression base = power.base();
    final Expression exponent = power.exponent();
    final Expression byBase = inner.apply(base);
    final Expression byExponent = inner.apply(exponent);
    final Expression first =
        byBase.equals(Constant.ZERO)
            ? Constant.ZERO
            : product(exponent, power(base, subtract(exponent, Constant.ONE)), byBase);
    final Expression second =
        byExponent.equals(Constant.ZERO)
            ? Constant.ZERO
            : product(power, apply(Function.LOG_OR_ZERO, base), byExponent);
    return sum(first, second);
  }
}
