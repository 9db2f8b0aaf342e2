package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.negate;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
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

  /** A term as {@code coefficient*exp(argument)}, the argument 0 if there is no exponential. */
  private record Exponential(Expression coefficient, Expression argument) {

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
            power.base(),
            product(exponent, power.exponent()),
            definitions,
            coefficients,
            arguments);
      } else if (meaning instanceof Apply apply && apply.function() == Function.EXP) {
        arguments.add(product(exponent, apply.arguments().get(0)));
      } else if (factor instanceof Symbol && meaning instanceof Product product) {
        collect(product, exponent, definitions, coefficients, arguments);
      } else {
        coefficients.add(Expressions.power(factor, exponent));
      }
    }
  }
}
