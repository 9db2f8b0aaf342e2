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
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;

/**
 * Derivatives of the functions that replace singular quotients. First derivatives are functions of
 * their own, exact at 0; those of them follow from {@code x q'' = f'' - 2 q'} with {@code q = f/x},
 * and are continued to 0 by polynomials.
 */
final class QuotientSlopes {

  private QuotientSlopes() {}

  static Expression of(Apply value, int index) {
    final Expression x = value.arguments().get(0);
    return switch (value.function()) {
      case SINC -> apply(Function.SINC_DERIVATIVE, x);
      case TANHC -> apply(Function.TANHC_DERIVATIVE, x);
      case LOG1PREL -> apply(Function.LOG1PREL_DERIVATIVE, x);
      case ARCSINC -> apply(Function.ARCSINC_DERIVATIVE, x);
      case ARCTANC -> apply(Function.ARCTANC_DERIVATIVE, x);
      case ERFREL -> apply(Function.ERFREL_DERIVATIVE, x);
      case EXPREL2 -> apply(Function.EXPREL2_DERIVATIVE, x);
      // From x² q = exp(x) - 1 - x, differentiated twice.
      case EXPREL2_DERIVATIVE ->
          NearZero.continued(
              value.function(),
              x,
              divide(
                  sum(
                      apply(Function.EXP, x),
                      product(constant(-2), apply(Function.EXPREL2, x)),
                      product(constant(-4), x, value)),
                  power(x, 2)));
      case LANGEVIN -> apply(Function.LANGEVIN_DERIVATIVE, x);
      // (log(sinhc))' is Langevin's function: nothing overflows in the derivative of 1/sinhc.
      case SINHC -> product(value, apply(Function.LANGEVIN, x));
      case SOFTPLUS -> power(sum(Constant.ONE, apply(Function.EXP, negate(x))), -1);
      case FINITE_PRODUCT -> index == 2 ? Constant.ZERO : value.arguments().get(1 - index);
      default ->
          NearZero.continued(
              value.function(),
              x,
              divide(subtract(curvature(value.function(), x), product(constant(2), value)), x));
    };
  }

  /** {@code f''(x)}, where the function is the derivative of {@code f(x)/x}. */
  private static Expression curvature(Function function, Expression x) {
    return switch (function) {
      case SINC_DERIVATIVE -> negate(apply(Function.SIN, x));
      case TANHC_DERIVATIVE -> {
        final Expression value = apply(Function.TANH, x);
        yield product(constant(-2), value, subtract(Constant.ONE, power(value, 2)));
      }
      case LOG1PREL_DERIVATIVE -> negate(power(sum(Constant.ONE, x), -2));
      case ARCSINC_DERIVATIVE ->
          product(x, power(subtract(Constant.ONE, power(x, 2)), constant(-3, 2)));
      case ARCTANC_DERIVATIVE ->
          product(constant(-2), x, power(sum(Constant.ONE, power(x, 2)), -2));
      case ERFREL_DERIVATIVE -> {
        final Expression bell = apply(Function.EXP, negate(power(x, 2)));
        final Expression root = apply(Function.SQRT, Expressions.PI);
        yield product(constant(-4), x, bell, power(root, -1));
      }
      // (x coth(x))'' = 2 (x coth(x) - 1)/sinh(x)**2
      case LANGEVIN_DERIVATIVE ->
          product(constant(2), x, apply(Function.LANGEVIN, x), power(apply(Function.SINH, x), -2));
      default -> throw new IllegalArgumentException(function.text());
    };
  }
}
