package io.gradiode.processor.model;

import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Rational;
import java.util.Optional;

/**
 * The value of a subexpression.
 *
 * @param value in SI base units
 * @param dimension what it measures
 * @param literalZero whether it is a literal zero, which fits every dimension
 */
record Measured(Expression value, Dimension dimension, boolean literalZero) {

  /** The number, if it is a rational one. */
  Optional<Rational> number() {
    return value instanceof Constant constant ? Optional.of(constant.value()) : Optional.empty();
  }

  boolean fits(Dimension expected) {
    return literalZero || dimension.equals(expected);
  }
}
