package io.gradiode.processor.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects terms into the normal form of a sum; see {@link Expressions}. */
final class SumBuilder {

  /** What each coefficient belongs to; the constant term belongs to 1. */
  private final Map<Unordered, ScaledTerm> terms = new LinkedHashMap<>();

  SumBuilder addAll(List<? extends Expression> summands) {
    summands.forEach(each -> add(Rational.ONE, each));
    return this;
  }

  /** Adds {@code factor * term}. */
  SumBuilder add(Rational factor, Expression term) {
    if (term instanceof Constant constant) {
      merge(Constant.ONE, factor.multiply(constant.value()));
    } else if (term instanceof Sum sum && factor.abs().isOne()) {
      sum.terms().forEach(each -> add(factor, each));
    } else if (term instanceof Product product && product.factors().get(0) instanceof Constant) {
      final Expression rest = ScaledTerm.withoutCoefficient(product);
      final Rational scale = factor.multiply(ScaledTerm.coefficient(product));
      if (rest instanceof Sum && scale.abs().isOne()) {
        add(scale, rest);
      } else {
        merge(rest, scale);
      }
    } else {
      merge(term, factor);
    }
    return this;
  }

  private void merge(Expression rest, Rational coefficient) {
    terms.merge(
        Unordered.of(rest),
        new ScaledTerm(coefficient, rest),
        (before, more) -> before.plus(more.coefficient()));
  }

  Expression build() {
    return SumContent.pullOut(
        terms.values().stream().filter(each -> !each.coefficient().isZero()).toList());
  }
}
