package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Rewriter;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rewrites formulas that have a limit where they, or their derivatives, would be computed as 0/0,
 * 0*inf, inf - inf or inf/inf.
 *
 * <ul>
 *   <li>{@code u/(exp(w) - 1)}, where u and w vanish together, is {@code (u/w)/exprel(w)}; likewise
 *       with sinh, sin, tan, tanh, log, arcsin, arctan, erf, differences of exponentials, {@code 1
 *       - cos(u)}, and any two of them (see {@code Vanishing}). u and w vanish together if one is
 *       the other times a number, a product of powers, or a sum.
 *   <li>{@code 1/tanh(u) - 1/u} is Langevin's function.
 *   <li>{@code exp(u)/(a + b*exp(u))} is {@code 1/(a*exp(-u) + b)}, {@code cosh(u)/sinh(u)} is
 *       {@code 1/tanh(u)}, {@code log(1 + exp(u))} a function of its own.
 *   <li>{@code x*log(x)} has the limit 0 at 0.
 * </ul>
 *
 * <p>The new forms are exact there, and so are their derivatives. Signs, numeric factors, the order
 * of terms, and named terms in between make no difference.
 */
public final class RemovableSingularities extends Rewriter {

  /** Each rewrite leaves fewer functions that vanish; a limit all the same. */
  private static final int MOST_STEPS = 100;

  /** Longer products are machine-made, and pairs grow quadratically. */
  private static final int LONGEST_PRODUCT = 64;

  private final Map<Symbol, Expression> terms;
  private final VanishingPair pairs;
  private final OverflowingExponentials exponentials;
  private final CancellingPoles poles;

  /**
   * @param definitions of symbols, to look through; each may use others, but no symbol itself
   */
  public RemovableSingularities(Map<Symbol, Expression> definitions) {
    final Definitions lookedThrough = new Definitions(definitions);
    this.terms = Map.copyOf(definitions);
    this.pairs = new VanishingPair(lookedThrough);
    this.exponentials = new OverflowingExponentials(lookedThrough);
    this.poles = new CancellingPoles(lookedThrough);
  }

  @Override
  public Expression product(Product product) {
    Expression current = super.product(product);
    for (int i = 0; i < MOST_STEPS; i++) {
      final Optional<Expression> next =
          current instanceof Product each ? step(each.factors()) : Optional.empty();
      if (next.isEmpty()) {
        return current;
      }
      current = withReciprocals(next.get());
    }
    return current;
  }

  private Optional<Expression> step(List<Expression> factors) {
    if (factors.size() > LONGEST_PRODUCT) {
      return Optional.empty();
    }
    return exponentials
        .removeHyperbolic(factors)
        .or(() -> pairs.remove(factors))
        .or(() -> throughNames(factors))
        .or(() -> exponentials.remove(factors))
        .or(() -> logarithm(factors));
  }

  /** One of the pair may be a divisor within a term. */
  private Optional<Expression> throughNames(List<Expression> factors) {
    for (int i = 0; i < factors.size(); i++) {
      final Factor factor = Factor.of(factors.get(i));
      if (factor.base() instanceof Symbol symbol && terms.containsKey(symbol)) {
        final Expression definition = rewrite(terms.get(symbol));
        if (hasDivisor(definition)) {
          final List<Expression> written = new ArrayList<>(factors);
          written.set(i, Expressions.power(definition, factor.exponent()));
          final Optional<Expression> removed =
              Expressions.product(written) instanceof Product product
                  ? pairs.remove(product.factors())
                  : Optional.empty();
          if (removed.isPresent()) {
            return removed;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean hasDivisor(Expression expression) {
    return expression instanceof Product product
        ? product.factors().stream().anyMatch(each -> Factor.of(each).exponent() < 0)
        : Factor.of(expression).exponent() < 0;
  }

  /** {@code x*log(x)}, 0 at 0. */
  private static Optional<Expression> logarithm(List<Expression> factors) {
    for (int i = 0; i < factors.size(); i++) {
      if (factors.get(i) instanceof Apply apply && apply.function() == Function.LOG) {
        final Expression x = apply.arguments().get(0);
        if (factors.stream()
            .map(Factor::of)
            .anyMatch(f -> f.exponent() > 0 && f.base().equals(x))) {
          final List<Expression> replaced = new ArrayList<>(factors);
          replaced.set(i, Expressions.apply(Function.LOG_OR_ZERO, x));
          return Optional.of(Expressions.product(replaced));
        }
      }
    }
    return Optional.empty();
  }

  private static Expression withReciprocals(Expression expression) {
    return expression instanceof Product product
        ? Expressions.product(
            product.factors().stream().map(RemovableSingularities::withReciprocal).toList())
        : withReciprocal(expression);
  }

  /** {@code 1/exprel(u)} as a function of its own, which is finite where exprel is not. */
  private static Expression withReciprocal(Expression expression) {
    final Factor factor = Factor.of(expression);
    return factor.exponent() < 0
            && factor.base() instanceof Apply apply
            && apply.function() == Function.EXPREL
        ? Expressions.power(
            Expressions.apply(Function.EXPREL_RECIPROCAL, apply.arguments()), -factor.exponent())
        : expression;
  }

  @Override
  public Expression power(Power power) {
    final Expression rewritten = super.power(power);
    if (rewritten instanceof Power same
        && same.base() instanceof Sum sum
        && same.exponent() instanceof Constant exponent
        && exponent.value().signum() < 0) {
      return Expressions.power(exponentials.divisor(sum), exponent);
    }
    return withReciprocal(rewritten);
  }

  @Override
  public Expression sum(Sum sum) {
    Expression current = super.sum(sum);
    for (int i = 0; i < MOST_STEPS; i++) {
      final Optional<Expression> next =
          current instanceof Sum each ? poles.remove(each.terms()) : Optional.empty();
      if (next.isEmpty()) {
        return current;
      }
      current = next.get();
    }
    return current;
  }

  @Override
  public Expression apply(Apply apply) {
    final Expression rewritten = super.apply(apply);
    return rewritten instanceof Apply same ? exponentials.logarithm(same) : rewritten;
  }
}
