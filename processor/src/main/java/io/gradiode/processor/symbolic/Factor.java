package io.gradiode.processor.symbolic;

import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Expressions;
import io.gradiode.processor.expression.Power;
import io.gradiode.processor.expression.Rational;

/**
 * A factor of a product as a whole power.
 *
 * @param exponent 0 for what cannot be part of a singularity
 */
record Factor(Expression base, int exponent) {

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

  /** The base as often as given. */
  Expression times(int count) {
    return Expressions.power(base, count);
  }
}
