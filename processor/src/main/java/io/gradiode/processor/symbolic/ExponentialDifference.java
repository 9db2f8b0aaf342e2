package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.negate;
import static io.gradiode.processor.expression.Expressions.power;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import java.util.List;
import java.util.Optional;

/**
 * An expression seen as {@code factor*(exp(argument) - 1)}.
 *
 * @param factor cannot be the reason that the whole vanishes
 * @param argument not a number
 */
record ExponentialDifference(Expression factor, Expression argument) {

  /** The expression in this form; {@code c*exp(w) - c*exp(z)} has it too. */
  static Optional<ExponentialDifference> of(Expression expression, Definitions definitions) {
    final Expression meaning = definitions.lookUp(expression);
    if (!(meaning instanceof Sum sum) || sum.terms().size() != 2) {
      return Optional.empty();
    }
    final Exponential first = Exponential.of(sum.terms().get(0), definitions);
    final Exponential second = Exponential.of(sum.terms().get(1), definitions);
    final Expression argument = subtract(first.argument(), second.argument());
    final Expression total = sum(first.coefficient(), second.coefficient());
    if (Polynomial.of(argument).isConstant() || !Polynomial.of(total).isZero()) {
      return Optional.empty();
    }
    // The term without an exponential is the one to take out.
    final boolean swap = first.argument().equals(Constant.ZERO);
    final Exponential outside = swap ? first : second;
    return Optional.of(
        new ExponentialDifference(
            negate(product(outside.coefficient(), apply(Function.EXP, outside.argument()))),
            swap ? negate(argument) : argument));
  }

  /**
   * The expression divided by the argument, continued to where that is 0: {@code
   * factor*exprel(argument)}, or {@code 2*c*sinhc(u)} for {@code c*exp(u) - c*exp(-u)}.
   */
  Expression regular() {
    final Expression half = product(constant(1, 2), argument);
    for (Expression each :
        factor instanceof Product product ? product.factors() : List.of(factor)) {
      if (each instanceof Apply apply
          && apply.function() == Function.EXP
          && Polynomial.of(sum(apply.arguments().get(0), half)).isZero()) {
        return product(factor, power(each, -1), apply(Function.SINHC, half));
      }
    }
    return product(factor, apply(Function.EXPREL, argument));
  }
}
