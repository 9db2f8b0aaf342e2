package io.gradiode.processor.dimension;

import io.gradiode.processor.expression.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/** Powers of scales: exact where they are rational, otherwise to forty digits. */
final class Roots {

  /** Far more than a {@code double} holds, so that what follows is rounded once only. */
  private static final MathContext RESULT = new MathContext(40);

  private static final MathContext WORKING = new MathContext(60);

  /** As in {@code mV**(1/24)}; nobody takes the millionth root of a unit. */
  private static final int LARGEST_DEGREE = 24;

  private static final int LARGEST_POWER = 1000;

  private Roots() {}

  /** The power of a positive number, unless its exponent is no fraction of small numbers. */
  static Optional<Rational> power(Rational base, Rational exponent) {
    final Optional<Rational> exact = base.power(exponent);
    if (exact.isPresent()) {
      return exact;
    }
    final Rational size = exponent.abs();
    if (Rational.of(LARGEST_DEGREE).compareTo(new Rational(size.denominator(), BigInteger.ONE)) < 0
        || Rational.of(LARGEST_POWER).compareTo(new Rational(size.numerator(), BigInteger.ONE))
            < 0) {
      return Optional.empty();
    }
    final BigDecimal value =
        new BigDecimal(base.numerator()).divide(new BigDecimal(base.denominator()), WORKING);
    final BigDecimal power = value.pow(size.numerator().intValueExact(), WORKING);
    final Rational root = rational(root(power, size.denominator().intValueExact()));
    return Optional.of(exponent.signum() < 0 ? root.reciprocal() : root);
  }

  /** Newton's iteration: each step doubles the digits, beginning with those of a double. */
  private static BigDecimal root(BigDecimal value, int degree) {
    final int magnitude = value.precision() - value.scale();
    final double digits = value.movePointLeft(magnitude).doubleValue();
    final double logarithm = (magnitude + Math.log10(digits)) / degree;
    final int whole = (int) Math.floor(logarithm);
    BigDecimal root = BigDecimal.valueOf(Math.pow(10, logarithm - whole)).scaleByPowerOfTen(whole);
    final BigDecimal count = BigDecimal.valueOf(degree);
    for (int i = 0; i < 3; i++) {
      final BigDecimal quotient = value.divide(root.pow(degree - 1, WORKING), WORKING);
      root = root.multiply(count.subtract(BigDecimal.ONE)).add(quotient).divide(count, WORKING);
    }
    return root.round(RESULT);
  }

  private static Rational rational(BigDecimal value) {
    final BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() >= 0
        ? new Rational(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()))
        : new Rational(plain.toBigIntegerExact(), BigInteger.ONE);
  }
}
