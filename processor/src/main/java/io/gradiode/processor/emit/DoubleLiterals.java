package io.gradiode.processor.emit;

import io.gradiode.processor.expression.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as Java text whose value is the nearest double. */
final class DoubleLiterals {

  private static final int DOUBLE_PRECISION = 53;

  private DoubleLiterals() {}

  /**
   * A literal where the number is a short decimal, otherwise a quotient of two integers, {@code
   * 35.0 / 384.0}, which is rounded once and so to the nearest double.
   */
  static String text(Rational number) {
    final double nearest = number.doubleValue();
    if (Double.isInfinite(nearest)) {
      return nearest > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    final boolean literal = isExactly(nearest, number);
    if (literal || !isSmall(number.numerator()) || !isSmall(number.denominator())) {
      return Double.toString(nearest);
    }
    return Double.toString(number.numerator().doubleValue())
        + " / "
        + Double.toString(number.denominator().doubleValue());
  }

  private static boolean isExactly(double nearest, Rational number) {
    final BigDecimal shortest = new BigDecimal(Double.toString(nearest));
    return shortest
            .multiply(new BigDecimal(number.denominator()))
            .compareTo(new BigDecimal(number.numerator()))
        == 0;
  }

  private static boolean isSmall(BigInteger integer) {
    return integer.bitLength() <= DOUBLE_PRECISION;
  }
}
