package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Polynomial;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rational;
import io.gradiode.processor.expression.Rewriter;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rewrites {@code u/(exp(w) - 1)}, where u and w vanish together, to {@code (u/w)/exprel(w)}, and
 * {@code (exp(w) - 1)/u} likewise. The original is 0/0 where w = 0 and loses digits nearby; the new
 * form is exact there, and so are its derivatives.
 *
 * <p>u and w vanish together if u is w times a number or times a product of powers of other things:
 * {@code 0.1*(v + 40)/(1 - exp(-(v + 40)/10))}, {@code (v - a)/(exp((v - a)/k) - 1)}; or times or
 * by a sum, as in {@code (v - a)/(exp((v - a)*(b + c)) - 1)}. Signs, numeric factors, the order of
 * terms, and named terms in between make no difference.
 */
public final class RemovableSingularities extends Rewriter {

  /** Many times what the longest text of sensible products needs; keeps absurd ones bounded. */
  private static final int MOST_ATTEMPTS = 20_000;

  private final Definitions definitions;
  private int attempts;

  /**
   * @param definitions of symbols, to look through; each may use others, but no symbol itself
   */
  public RemovableSingularities(Map<Symbol, Expression> definitions) {
    this.definitions = new Definitions(definitions);
  }

  @Override
  public Expression product(Product product) {
    Expression current = super.product(product);
    Optional<Expression> next = Optional.of(current);
    while (next.isPresent()) {
      current = next.get();
      next = current instanceof Product each ? removeOne(each.factors()) : Optional.empty();
    }
    return current;
  }

  /** The product without one of its singularities; empty if there is none. */
  private Optional<Expression> removeOne(List<Expression> factors) {
    for (int i = 0; i < factors.size(); i++) {
      final Factor vanishing = Factor.of(factors.get(i));
      final Optional<ExponentialDifference> difference =
          vanishing.exponent() == 0
              ? Optional.empty()
              : ExponentialDifference.of(vanishing.base(), definitions);
      if (difference.isEmpty()) {
        continue;
      }
      final Polynomial argument = definitions.expand(difference.get().argument());
      for (int j = 0; j < factors.size(); j++) {
        final Factor partner = Factor.of(factors.get(j));
        if (i == j || Integer.signum(partner.exponent()) * vanishing.exponent() >= 0) {
          continue;
        }
        if (++attempts > MOST_ATTEMPTS) {
          return Optional.empty();
        }
        final Optional<Expression> ratio = ratio(definitions.expand(partner.base()), argument);
        if (ratio.isPresent()) {
          return Optional.of(replace(factors, i, j, difference.get(), ratio.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Expression> ratio(Polynomial dividend, Polynomial divisor) {
    return dividend
        .ratio(divisor)
        .or(() -> dividend.quotient(divisor))
        .or(() -> divisor.quotient(dividend).map(each -> Expressions.power(each, -1)));
  }

  /** With B = F w exprel(w) at i and u = r w at j: B/u is F exprel(w)/r, as often as both occur. */
  private static Expression replace(
      List<Expression> factors, int i, int j, ExponentialDifference difference, Expression ratio) {
    final Factor vanishing = Factor.of(factors.get(i));
    final Factor partner = Factor.of(factors.get(j));
    final int count =
        Integer.signum(vanishing.exponent())
            * Math.min(Math.abs(vanishing.exponent()), Math.abs(partner.exponent()));
    final Expression quotient =
        Expressions.divide(
            Expressions.product(
                difference.factor(), Expressions.apply(Function.EXPREL, difference.argument())),
            ratio);
    final List<Expression> replaced = new ArrayList<>(factors);
    replaced.set(i, Expressions.power(vanishing.base(), vanishing.exponent() - count));
    replaced.set(j, Expressions.power(partner.base(), partner.exponent() + count));
    replaced.add(Expressions.power(quotient, count));
    return Expressions.product(replaced);
  }

  /**
   * A factor as a whole power.
   *
   * @param exponent 0 for what cannot be part of a singularity
   */
  private record Factor(Expression base, int exponent) {

    private static final Rational LARGEST_EXPONENT = Rational.of(100);

    static Factor of(Expression factor) {
      if (factor instanceof Constant) {
        return new Factor(factor, 0);
      }
      if (factor instanceof Power power) {
        return power.exponent() instanceof Constant exponent
                && exponent.value().isInteger()
                && exponent.value().abs().compareTo(LARGEST_EXPONENT) < 0
            ? new Factor(power.base(), exponent.value().numerator().intValueExact())
            : new Factor(factor, 0);
      }
      return new Factor(factor, 1);
    }
  }
}
