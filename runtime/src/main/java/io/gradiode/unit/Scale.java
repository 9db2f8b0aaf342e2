package io.gradiode.unit;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The number of SI base units in a unit, as an exact fraction.
 *
 * @param above numerator, positive
 * @param below denominator, positive
 */
record Scale(BigDecimal above, BigDecimal below) {

  static final Scale ONE = new Scale(BigDecimal.ONE, BigDecimal.ONE);

  /** Far more digits than a double has, so that the quotient is rounded once. */
  private static final MathContext DIGITS = new MathContext(60);

  static Scale of(String number) {
    return new Scale(new BigDecimal(number), BigDecimal.ONE);
  }

  static Scale powerOfTen(int power) {
    return power < 0
        ? new Scale(BigDecimal.ONE, BigDecimal.ONE.scaleByPowerOfTen(-power))
        : new Scale(BigDecimal.ONE.scaleByPowerOfTen(power), BigDecimal.ONE);
  }

  Scale times(Scale other) {
    return new Scale(above.multiply(other.above), below.multiply(other.below));
  }

  /** Exact for whole exponents, to the last digits of a double for others. */
  Scale power(double exponent) {
    if (exponent < 0) {
      return inverse().power(-exponent);
    }
    return exponent == Math.rint(exponent)
        ? new Scale(above.pow((int) exponent), below.pow((int) exponent))
        : new Scale(new BigDecimal(Math.pow(toDouble(), exponent)), BigDecimal.ONE);
  }

  private Scale inverse() {
    return new Scale(/* above= */ below, /* below= */ above);
  }

  double toDouble() {
    return above.divide(below, DIGITS).doubleValue();
  }
}
