package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.product;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
import java.util.List;

/** A term as {@code coefficient*exp(argument)}, the argument 0 if there is no exponential. */
record Exponential(Expression coefficient, Expression argument) {

  /** The term in this form. */
  static Exponential of(Expression term, Definitions definitions) {
    final List<Expression> coefficients = new ArrayList<>();
    final List<Expression> arguments = new ArrayList<>();
    collect(term, Constant.ONE, definitions, coefficients, arguments);
    return new Exponential(Expressions.product(coefficients), Expressions.sum(arguments));
  }

  private static void collect(
      Expression factor,
      Expression exponent,
      Definitions definitions,
      List<Expression> coefficients,
      List<Expression> arguments) {
    final Expression meaning = definitions.lookUp(factor);
    if (factor instanceof Product product) {
      product
          .factors()
          .forEach(each -> collect(each, exponent, definitions, coefficients, arguments));
    } else if (factor instanceof Power power && !(power.base() instanceof Constant)) {
      collect(
          power.base(), product(exponent, power.exponent()), definitions, coefficients, arguments);
    } else if (meaning instanceof Apply apply && apply.function() == Function.EXP) {
      arguments.add(product(exponent, apply.arguments().get(0)));
    } else if (factor instanceof Symbol && meaning instanceof Product product) {
      collect(product, exponent, definitions, coefficients, arguments);
    } else {
      coefficients.add(Expressions.power(factor, exponent));
    }
  }

  /** The expression that this stands for. */
  Expression toExpression() {
    return product(coefficient, Expressions.apply(Function.EXP, argument));
  }

  /** The term times {@code exp(shift)}. */
  Exponential times(Expression shift) {
    return new Exponential(
        coefficient, Polynomial.of(Expressions.sum(argument, shift)).toExpression());
  }

  /** Whether the argument is this one. */
  boolean hasArgument(Expression other) {
    return Polynomial.of(Expressions.subtract(argument, other)).isZero();
  }
}
