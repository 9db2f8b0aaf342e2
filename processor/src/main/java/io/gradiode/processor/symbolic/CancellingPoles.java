package io.gradiode.processor.symbolic;

import static io.gradiode.processor.expression.Expressions.apply;
import static io.gradiode.processor.expression.Expressions.constant;
import static io.gradiode.processor.expression.Expressions.product;
import static io.gradiode.processor.expression.Expressions.subtract;
import static io.gradiode.processor.expression.Expressions.sum;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites sums of two terms that are both infinite in a point where the sum is not: {@code
 * c/tanh(u) - c/u} and {@code c/(exp(u) - 1) - c/u}, by Langevin's function {@code L(u) = 1/tanh(u)
 * - 1/u}.
 */
final class CancellingPoles {

  private static final int LONGEST_SUM = 16;

  private final Definitions definitions;

  CancellingPoles(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The sum with one such pair rewritten; empty if there is none. */
  Optional<Expression> remove(List<Expression> terms) {
    if (terms.size() > LONGEST_SUM) {
      return Optional.empty();
    }
    for (int i = 0; i < terms.size(); i++) {
      final Optional<Pole> pole = pole(terms.get(i));
      for (int j = 0; j < terms.size() && pole.isPresent(); j++) {
        if (i != j && pole.get().isCancelledBy(terms.get(j), definitions)) {
          final List<Expression> replaced = new ArrayList<>(terms);
          replaced.set(i, pole.get().regular());
          replaced.remove(j);
          return Optional.of(Expressions.sum(replaced));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A term that is {@code residue/argument} next to where the argument is 0.
   *
   * @param regular the term without that
   */
  private record Pole(Expression residue, Expression argument, Expression regular) {

    boolean isCancelledBy(Expression term, Definitions definitions) {
      return definitions.expand(sum(product(term, argument), residue)).isZero();
    }
  }

  private Optional<Pole> pole(Expression term) {
    final Expression meaning = definitions.lookUp(term);
    final List<Expression> factors =
        meaning instanceof Product each ? each.factors() : List.of(meaning);
    for (int i = 0; i < factors.size(); i++) {
      final Factor factor = Factor.of(factors.get(i));
      if (factor.exponent() == -1) {
        final List<Expression> others = new ArrayList<>(factors);
        others.remove(i);
        final Optional<Pole> pole = pole(factor.base(), Expressions.product(others));
        if (pole.isPresent()) {
          return pole;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Pole> pole(Expression divisor, Expression dividend) {
    if (definitions.lookUp(divisor) instanceof Apply apply && apply.function() == Function.TANH) {
      final Expression u = apply.arguments().get(0);
      return Optional.of(new Pole(dividend, u, product(dividend, apply(Function.LANGEVIN, u))));
    }
    // 1/(exp(u) - 1) = (1/tanh(u/2) - 1)/2
    return ExponentialDifference.of(divisor, definitions)
        .map(
            difference -> {
              final Expression residue = Expressions.divide(dividend, difference.factor());
              final Expression half = product(constant(1, 2), difference.argument());
              return new Pole(
                  residue,
                  difference.argument(),
                  product(
                      constant(1, 2),
                      residue,
                      subtract(apply(Function.LANGEVIN, half), Constant.ONE)));
            });
  }
}
