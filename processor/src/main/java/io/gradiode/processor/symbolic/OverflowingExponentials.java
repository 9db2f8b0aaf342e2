package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Apply;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Function;
import io.gradiode.processor.expression.Product;
import io.gradiode.processor.expression.Sum;
import io.gradiode.processor.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Rewrites quotients in which an exponential overflows above and below, {@code inf/inf}, so that it
 * stands below only.
 */
final class OverflowingExponentials {

  private static final int LONGEST_SUM = 8;

  private final Definitions definitions;

  OverflowingExponentials(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The product with one quotient of exponentials rewritten; empty if there is none. */
  Optional<Expression> remove(List<Expression> factors) {
    return remove(
        factors, (left, right) -> reciprocal(left, right).or(() -> logistic(left, right)));
  }

  /** The product with one quotient of hyperbolic functions rewritten; empty if there is none. */
  Optional<Expression> removeHyperbolic(List<Expression> factors) {
    return remove(factors, OverflowingExponentials::hyperbolic);
  }

  private static Optional<Expression> remove(
      List<Expression> factors, BiFunction<Expression, Expression, Optional<Expression>> together) {
    for (int i = 0; i < factors.size(); i++) {
      for (int j = 0; j < factors.size(); j++) {
        final Optional<Expression> one =
            i == j ? Optional.empty() : together.apply(factors.get(i), factors.get(j));
        if (one.isPresent()) {
          final List<Expression> replaced = new ArrayList<>(factors);
          replaced.set(i, one.get());
          replaced.remove(j);
          return Optional.of(Expressions.product(replaced));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code cosh(u)/sinh(u) = 1/tanh(u)}, {@code sinh(u)/cosh(u) = tanh(u)}. */
  private static Optional<Expression> hyperbolic(Expression left, Expression right) {
    final Factor sinh = Factor.of(left);
    final Factor cosh = Factor.of(right);
    if (!(sinh.base() instanceof Apply first
            && cosh.base() instanceof Apply second
            && first.function() == Function.SINH
            && second.function() == Function.COSH
            && first.arguments().equals(second.arguments()))
        || Integer.signum(sinh.exponent()) * cosh.exponent() >= 0) {
      return Optional.empty();
    }
    final int count =
        Integer.signum(sinh.exponent())
            * Math.min(Math.abs(sinh.exponent()), Math.abs(cosh.exponent()));
    return Optional.of(
        Expressions.product(
            Expressions.power(Expressions.apply(Function.TANH, first.arguments()), count),
            sinh.times(sinh.exponent() - count),
            cosh.times(cosh.exponent() + count)));
  }

  /**
   * {@code exp(w)*r(w) = r(-w)} for {@code r(w) = w/(exp(w) - 1)}; also in sums, {@code (a +
   * b*exp(w))*r(w) = a*r(w) + b*r(-w)}, as in the equation of Goldman, Hodgkin and Katz.
   */
  private Optional<Expression> reciprocal(Expression left, Expression right) {
    final Factor factor = Factor.of(right);
    if (factor.exponent() < 1
        || !(factor.base() instanceof Apply apply)
        || apply.function() != Function.EXPREL_RECIPROCAL) {
      return Optional.empty();
    }
    final Expression w = apply.arguments().get(0);
    final Expression mirrored =
        Expressions.apply(Function.EXPREL_RECIPROCAL, Expressions.negate(w));
    final List<Expression> terms = new ArrayList<>();
    boolean found = false;
    for (Expression term : left instanceof Sum sum ? sum.terms() : List.of(left)) {
      final Exponential exponential = Exponential.of(term, definitions);
      final boolean grows = exponential.hasArgument(w);
      found |= grows;
      terms.add(
          grows
              ? Expressions.product(exponential.coefficient(), mirrored)
              : Expressions.product(term, apply));
    }
    return found && terms.size() <= LONGEST_SUM
        ? Optional.of(
            Expressions.product(
                Expressions.sum(terms), Expressions.power(apply, factor.exponent() - 1L)))
        : Optional.empty();
  }

  /** {@code exp(u)/(a + b*exp(u)) = 1/(a*exp(-u) + b)}. */
  private Optional<Expression> logistic(Expression left, Expression right) {
    final Factor above = Factor.of(left);
    final Factor below = Factor.of(right);
    if (above.exponent() < 1
        || below.exponent() > -1
        || !(below.base() instanceof Sum sum)
        || sum.terms().size() > LONGEST_SUM
        || !(definitions.lookUp(above.base()) instanceof Apply apply
            && apply.function() == Function.EXP)) {
      return Optional.empty();
    }
    final Expression u = apply.arguments().get(0);
    final List<Exponential> terms =
        sum.terms().stream().map(each -> Exponential.of(each, definitions)).toList();
    if (terms.stream().noneMatch(each -> each.hasArgument(u))) {
      return Optional.empty();
    }
    final int count = Math.min(above.exponent(), -below.exponent());
    final Expression shifted =
        Expressions.sum(
            terms.stream().map(each -> each.times(Expressions.negate(u)).toExpression()).toList());
    return Optional.of(
        Expressions.product(
            above.times(above.exponent() - count),
            below.times(below.exponent() + count),
            Expressions.power(shifted, -count)));
  }

  /**
   * A divisor with exponentials in place of the names of terms that are nothing but exponentials,
   * so that its derivative shows where it overflows.
   */
  Expression divisor(Sum sum) {
    final List<Expression> terms = new ArrayList<>();
    sum.terms().forEach(each -> terms.add(written(each)));
    return terms.equals(sum.terms()) ? sum : Expressions.sum(terms);
  }

  private Expression written(Expression term) {
    if (term instanceof Product product) {
      return Expressions.product(product.factors().stream().map(this::written).toList());
    }
    return term instanceof Symbol
            && definitions.lookUp(term) instanceof Apply apply
            && apply.function() == Function.EXP
        ? apply
        : term;
  }

  /** {@code log(1 + exp(u))} and {@code log1p(exp(u))}, which are u for large u. */
  Expression logarithm(Apply apply) {
    final Expression argument = definitions.lookUp(apply.arguments().get(0));
    if (apply.function() == Function.LOG1P) {
      return softplus(argument).orElse(apply);
    }
    if (apply.function() == Function.LOG
        && argument instanceof Sum sum
        && sum.terms().size() == 2
        && sum.terms().contains(Constant.ONE)) {
      final int other = sum.terms().get(0).equals(Constant.ONE) ? 1 : 0;
      return softplus(definitions.lookUp(sum.terms().get(other))).orElse(apply);
    }
    return apply;
  }

  private static Optional<Expression> softplus(Expression argument) {
    return argument instanceof Apply inner && inner.function() == Function.EXP
        ? Optional.of(Expressions.apply(Function.SOFTPLUS, inner.arguments()))
        : Optional.empty();
  }
}
