package io.gradiode.processor.model;

import io.gradiode.processor.dimension.Dimension;
import io.gradiode.processor.expression.Constant;
import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Rational;
import java.util.Collection;
import java.util.Optional;

/**
 * The value of a subexpression.
 *
 * @param value in SI base units; 1 or 0 for a condition, 1 or −1 for an infinity
 * @param dimension what it measures
 * @param nature what kind of value it is
 */
record Measured(Expression value, Dimension dimension, Nature nature) {

  /** Which values an expression can have. */
  enum Nature {
    /** A literal zero, which fits every dimension. */
    ZERO,
    /** Whole numbers. */
    WHOLE,
    /** All numbers. */
    REAL,
    /** True or false, as a number 1 or 0. */
    CONDITION,
    /** Infinity or its opposite, as in {@code clip(x, 0, inf)}. */
    INFINITY
  }

  static final Measured TRUE = new Measured(Constant.ONE, Dimension.NONE, Nature.CONDITION);
  static final Measured FALSE = new Measured(Constant.ZERO, Dimension.NONE, Nature.CONDITION);
  static final Measured INFINITY = new Measured(Constant.ONE, Dimension.NONE, Nature.INFINITY);

  static Measured real(Expression value, Dimension dimension) {
    return new Measured(value, dimension, Nature.REAL);
  }

  /** A number that is whole if {@code whole}. */
  static Measured number(Expression value, Dimension dimension, boolean whole) {
    return new Measured(value, dimension, whole ? Nature.WHOLE : Nature.REAL);
  }

  static Measured condition(Expression value) {
    return new Measured(value, Dimension.NONE, Nature.CONDITION);
  }

  /** The number, if it is a rational one. */
  Optional<Rational> number() {
    return value instanceof Constant constant && !isInfinite()
        ? Optional.of(constant.value())
        : Optional.empty();
  }

  boolean isZero() {
    return number().filter(Rational::isZero).isPresent();
  }

  boolean isInfinite() {
    return nature == Nature.INFINITY;
  }

  boolean isCondition() {
    return nature == Nature.CONDITION;
  }

  boolean isWhole() {
    return switch (nature) {
      case ZERO, WHOLE, CONDITION -> true;
      case REAL -> number().filter(Rational::isInteger).isPresent();
      case INFINITY -> false;
    };
  }

  /** The sign of an infinity. */
  int sign() {
    return ((Constant) value).value().signum();
  }

  /** Whether it fits every dimension, as a literal zero and a bare infinity do. */
  boolean fitsAll() {
    return nature == Nature.ZERO || (isInfinite() && dimension.isNone());
  }

  boolean fits(Dimension expected) {
    return fitsAll() || dimension.equals(expected);
  }

  /** The dimension that all have which do not fit every one. */
  static Dimension common(Collection<Measured> values) {
    return values.stream()
        .filter(each -> !each.fitsAll())
        .findFirst()
        .map(Measured::dimension)
        .orElse(Dimension.NONE);
  }
}
