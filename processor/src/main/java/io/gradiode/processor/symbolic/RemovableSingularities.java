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
import io.gradiode.processor.expression.Rewriter;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import io.gradiode.processor.expression.Symbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rewrites {@code u/(exp(w) - 1)}, where u and w vanish together, to {@code (u/w)/exprel(w)}, and
 * {@code (exp(w) - 1)/u} likewise. The original is 0/0 where w = 0 and loses digits nearby; the new
 * form is exact there, and so are its derivatives. The same is done for {@code sinh(w)/u}, {@code
 * log(w)/(w - 1)}, {@code (1 - cos(w))/u**2} and everything else that is {@link Vanishing}; also
 * where two of them vanish together, as in {@code (exp(2*w) - 1)/(exp(w) - 1)}.
 *
 * <p>u and w vanish together if u is w times a number or times a product of powers of other things:
 * {@code 0.1*(v + 40)/(1 - exp(-(v + 40)/10))}, {@code (v - a)/(exp((v - a)/k) - 1)}; or times or
 * by a sum, as in {@code (v - a)/(exp((v - a)*(b + c)) - 1)}. Signs, numeric factors, the order of
 * terms, and named terms in between make no difference.
 */
public final class RemovableSingularities extends Rewriter {

  /** Many times what the longest text of sensible products needs; keeps absurd ones bounded. */
  private static final int MOST_ATTEMPTS = 20_000;

  /** Longer sums are not searched for pairs of terms. */
  private static final int LONGEST_SUM = 16;

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
      final Factor factor = Factor.of(factors.get(i));
      final Optional<Vanishing> vanishing = vanishing(factor);
      if (vanishing.isEmpty()) {
        continue;
      }
      for (int j = 0; j < factors.size(); j++) {
        final Optional<Expression> removed = remove(factors, i, j, vanishing.get());
        if (removed.isPresent()) {
          return removed;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Expression> remove(List<Expression> factors, int i, int j, Vanishing vanishing) {
    final Factor factor = Factor.of(factors.get(i));
    final Factor partner = Factor.of(factors.get(j));
    if (i == j
        || Integer.signum(partner.exponent()) * factor.exponent() >= 0
        || ++attempts > MOST_ATTEMPTS) {
      return Optional.empty();
    }
    return ratio(definitions.expand(partner.base()), definitions.expand(vanishing.zero()))
        .map(ratio -> replace(factors, i, j, vanishing, ratio))
        .or(() -> vanishing(partner).flatMap(other -> both(factors, i, j, vanishing, other)));
  }

  private Optional<Vanishing> vanishing(Factor factor) {
    return factor.exponent() == 0 ? Optional.empty() : Vanishing.of(factor.base(), definitions);
  }

  private static Optional<Expression> ratio(Polynomial dividend, Polynomial divisor) {
    return dividend
        .ratio(divisor)
        .or(() -> dividend.quotient(divisor))
        .or(() -> divisor.quotient(dividend).map(each -> Expressions.power(each, -1)))
        .filter(ratio -> haveCommonSymbol(dividend, divisor));
  }

  /** What has no symbol in common does not vanish together, and the ratio of it says nothing. */
  private static boolean haveCommonSymbol(Polynomial left, Polynomial right) {
    return !Collections.disjoint(Symbols.of(left.toExpression()), Symbols.of(right.toExpression()));
  }

  /** With B = w^o R at i and u = r w at j: B is (u/r)^o R, and u cancels as often as it can. */
  private static Expression replace(
      List<Expression> factors, int i, int j, Vanishing vanishing, Expression ratio) {
    final Factor factor = Factor.of(factors.get(i));
    final Factor partner = Factor.of(factors.get(j));
    final int order = vanishing.order();
    final int occurs = (Math.abs(partner.exponent()) + order - 1) / order;
    final int count =
        Integer.signum(factor.exponent()) * Math.min(Math.abs(factor.exponent()), occurs);
    final Expression regular =
        Expressions.divide(vanishing.regular(), Expressions.power(ratio, order));
    final List<Expression> replaced = new ArrayList<>(factors);
    replaced.set(i, Expressions.power(factor.base(), factor.exponent() - count));
    replaced.set(j, Expressions.power(partner.base(), partner.exponent() + order * count));
    replaced.add(Expressions.power(regular, count));
    return Expressions.product(replaced);
  }

  /** Two factors that vanish together, as in {@code sinh(x)/tan(x)}. */
  private Optional<Expression> both(
      List<Expression> factors, int i, int j, Vanishing left, Vanishing right) {
    if (left.order() != right.order()) {
      return Optional.empty();
    }
    final Polynomial zero = definitions.expand(left.zero());
    return ratio(definitions.expand(right.zero()), zero)
        .map(
            ratio -> {
              final Factor factor = Factor.of(factors.get(i));
              final Factor partner = Factor.of(factors.get(j));
              final int count =
                  Integer.signum(factor.exponent())
                      * Math.min(Math.abs(factor.exponent()), Math.abs(partner.exponent()));
              final Expression quotient =
                  Expressions.divide(
                      left.regular(),
                      Expressions.product(
                          right.regular(), Expressions.power(ratio, right.order())));
              final List<Expression> replaced = new ArrayList<>(factors);
              replaced.set(i, Expressions.power(factor.base(), factor.exponent() - count));
              replaced.set(j, Expressions.power(partner.base(), partner.exponent() + count));
              replaced.add(Expressions.power(quotient, count));
              return Expressions.product(replaced);
            });
  }

  /** {@code c/tanh(u) - c/u} is {@code c*langevin(u)}; all terms are looked at in pairs. */
  @Override
  public Expression sum(Sum sum) {
    final Expression rewritten = super.sum(sum);
    if (!(rewritten instanceof Sum each) || each.terms().size() > LONGEST_SUM) {
      return rewritten;
    }
    for (Expression cotangent : each.terms()) {
      for (Expression pole : each.terms()) {
        final Optional<Expression> together = Langevin.of(cotangent, pole, definitions);
        if (together.isPresent()) {
          final List<Expression> terms = new ArrayList<>(each.terms());
          terms.remove(cotangent);
          terms.remove(pole);
          terms.add(together.get());
          return Expressions.sum(terms);
        }
      }
    }
    return rewritten;
  }

  /** {@code log(1 + exp(u))} overflows where the whole is u. */
  @Override
  public Expression apply(Apply apply) {
    final Expression rewritten = super.apply(apply);
    if (!(rewritten instanceof Apply each)) {
      return rewritten;
    }
    final Expression argument = definitions.lookUp(each.arguments().get(0));
    if (each.function() == Function.LOG1P) {
      return exponent(argument).map(u -> Expressions.apply(Function.SOFTPLUS, u)).orElse(each);
    }
    if (each.function() == Function.LOG
        && argument instanceof Sum sum
        && sum.terms().size() == 2
        && sum.terms().contains(Constant.ONE)) {
      final boolean first = sum.terms().get(0).equals(Constant.ONE);
      return exponent(definitions.lookUp(sum.terms().get(first ? 1 : 0)))
          .map(u -> Expressions.apply(Function.SOFTPLUS, u))
          .orElse(each);
    }
    return each;
  }

  private static Optional<Expression> exponent(Expression expression) {
    return expression instanceof Apply apply && apply.function() == Function.EXP
        ? Optional.of(apply.arguments().get(0))
        : Optional.empty();
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
