package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The difference of two poles, {@code c/tanh(u) - c/u}, which is Langevin's function. */
final class Langevin {

  private Langevin() {}

  /** The sum of the two terms, if they are such a pair. */
  static Optional<Expression> of(Expression cotangent, Expression pole, Definitions definitions) {
    final List<Expression> factors =
        cotangent instanceof Product product ? product.factors() : List.of(cotangent);
    for (Expression factor : factors) {
      if (factor instanceof Power power
          && power.exponent().equals(new Constant(Rational.MINUS_ONE))
          && definitions.lookUp(power.base()) instanceof Apply apply
          && apply.function() == Function.TANH) {
        final List<Expression> rest = new ArrayList<>(factors);
        rest.remove(factor);
        final Expression coefficient = Expressions.product(rest);
        final Expression argument = apply.arguments().get(0);
        final Polynomial remainder =
            definitions.expand(Expressions.sum(Expressions.product(pole, argument), coefficient));
        if (remainder.isZero()) {
          return Optional.of(
              Expressions.product(coefficient, Expressions.apply(Function.LANGEVIN, argument)));
        }
      }
    }
    return Optional.empty();
  }
}
