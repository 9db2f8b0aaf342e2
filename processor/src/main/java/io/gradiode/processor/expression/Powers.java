package io.gradiode.processor.expression;

import java.util.ArrayList;
import java.util.List;

/** The normal form of powers; see {@link Expressions}. */
final class Powers {

  private static final Rational HALF = Rational.of(1, 2);

  private Powers() {}

  static Expression power(Expression base, Expression exponent) {
    if (exponent instanceof Constant constant) {
      return power(base, constant.value());
    }
    if (base.equals(Expressions.E)) {
      return Expressions.apply(Function.EXP, exponent);
    }
    if (base instanceof Apply apply && apply.function() == Function.SQRT) {
      final Expression half = Expressions.product(new Constant(HALF), exponent);
      return new Power(apply.arguments().get(0), half);
    }
    return base.equals(Constant.ONE) ? Constant.ONE : new Power(base, exponent);
  }

  static Expression power(Expression base, Rational exponent) {
    if (exponent.isZero()) {
      return Constant.ONE;
    }
    if (exponent.isOne()) {
      return base;
    }
    if (base instanceof Constant constant) {
      return constant
          .value()
          .power(exponent)
          .<Expression>map(Constant::new)
          .orElseGet(() -> irreducible(base, exponent));
    }
    return exponent.isInteger() ? integerPower(base, exponent) : irreducible(base, exponent);
  }

  /** Integer exponents go through products and powers whatever the signs. */
  private static Expression integerPower(Expression base, Rational exponent) {
    if (base instanceof Product product) {
      final List<Expression> factors = new ArrayList<>();
      product.factors().forEach(each -> factors.add(power(each, exponent)));
      return Expressions.product(factors);
    }
    if (base instanceof Power power) {
      final Expression merged = Expressions.product(new Constant(exponent), power.exponent());
      return power(power.base(), merged);
    }
    if (!exponent.equals(Rational.MINUS_ONE)
        && base instanceof Apply apply
        && apply.function() == Function.SQRT) {
      return power(apply.arguments().get(0), exponent.multiply(HALF));
    }
    return new Power(base, new Constant(exponent));
  }

  private static Expression irreducible(Expression base, Rational exponent) {
    if (exponent.equals(HALF)) {
      return Expressions.apply(Function.SQRT, base);
    }
    if (exponent.equals(HALF.negate()) && !base.equals(Constant.ZERO)) {
      return new Power(Expressions.apply(Function.SQRT, base), new Constant(Rational.MINUS_ONE));
    }
    return new Power(base, new Constant(exponent));
  }
}
